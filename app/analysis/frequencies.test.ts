import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eGovernmentBarriers } from "../codebook/e-government-barriers.ts";
import { planStarter } from "../codebook/starter.ts";
import { subtreeIds } from "../codebook/tree.ts";
import { codeQuotes } from "../coding/code-quotes.ts";
import type { Code, Coding, Document, DocumentTurns, Id } from "../model/records.ts";
import { parseCsv } from "../table/csv.ts";
import type { Table } from "../table/table.ts";
import { findTurns } from "../text/turns.ts";
import type { CountFilter } from "./count-codes.ts";
import { frequencies } from "./frequencies.ts";
import { measureText } from "./measure-text.ts";
import { passages } from "./passages.ts";

/** A project in little: texts by document, codes as `name` or `parent/name`, codings as `[document, start, end, code, coder]`. */
type Little = {
  readonly texts: Readonly<Record<string, string>>;
  readonly codes: readonly string[];
  readonly codings: readonly (readonly [string, number, number, string, string?])[];
  readonly interviewer?: Readonly<Record<string, readonly (readonly [number, number])[]>>;
};

const noFilter: CountFilter = { documentIds: null, codeIds: null, leaveOutInterviewer: false };

function inputOf({ texts, codes, codings, interviewer = {} }: Little) {
  const documents = Object.entries(texts).map(([id, text], position): Document => {
    return { id, name: id, language: "en", position, length: text.length, importedAt: "" };
  });
  const codingsByDocument = new Map<Id, Coding[]>(documents.map(({ id }) => [id, []]));
  for (const [index, [documentId, start, end, codeId, coderId = "ana"]] of codings.entries()) {
    codingsByDocument.get(documentId)?.push({ id: `${index}`, documentId, start, end, codeId, coderId, createdAt: "" });
  }
  for (const list of codingsByDocument.values()) list.sort((a, b) => a.start - b.start || a.end - b.end);
  const turns = Object.entries(interviewer).map(([id, ranges]): [Id, DocumentTurns] => {
    const asked = ranges.map(([start, end]) => {
      return { start, end, speaker: "I", role: "interviewer" as const, question: null };
    });
    return [id, { id, turns: asked }];
  });
  return {
    codes: codes.map((path, position) => codeOf(path, position)),
    documents,
    codingsByDocument,
    turns: new Map(turns),
    texts: new Map(Object.entries(texts)),
    measures: new Map(documents.map(({ id }) => [id, measureText(texts[id] ?? "", "en")])),
  };
}

function codeOf(path: string, position: number): Code {
  const parent = path.split("/").slice(0, -1).join("/");
  return {
    ...{ id: path, name: path.split("/").at(-1) ?? "", parentId: parent === "" ? null : parent, position },
    ...{ color: "#000000", definition: "", inclusion: "", exclusion: "", example: "", isCodable: true, createdAt: "" },
  };
}

/** The figures of a row by the ids of their columns. */
function figures(table: Table, rowId: string): Record<string, unknown> {
  const row = rowId === "total" ? table.totals : table.rows.find(({ id }) => id === rowId);
  return Object.fromEntries(table.columns.map(({ id }, index) => [id, row?.cells[index]]));
}

const count = (little: Little, filter: Partial<CountFilter> = {}) =>
  frequencies(inputOf(little), { ...noFilter, ...filter });

describe("frequencies", () => {
  const text = "uno dos tres cuatro cinco";

  test("[C1] the same code, coder and range counts once; another coder's counts again", () => {
    const codings = [
      ["d", 0, 3, "a"],
      ["d", 0, 3, "a"],
      ["d", 0, 3, "a", "luis"],
    ] as const;
    expect(figures(count({ texts: { d: text }, codes: ["a"], codings }), "a")).toMatchObject({ codings: 2, words: 1 });
  });

  test("[C1] an empty range counts as a coding of no word and no character, also inside a word", () => {
    const codings = [
      ["d", 8, 9, "a"],
      ["d", 10, 10, "a"],
      ["d", 11, 12, "a"],
      ["e", 3, 3, "a"],
    ] as const;
    const table = count({ texts: { d: text, e: text }, codes: ["a"], codings });
    expect(figures(table, "a")).toMatchObject({ codings: 4, documents: 2, words: 1, characters: 2 });
  });

  test("[C2] a document counts once however many codings it has", () => {
    const codings = [
      ["d", 0, 3, "a"],
      ["d", 4, 7, "a"],
      ["e", 0, 3, "a"],
    ] as const;
    const table = count({ texts: { d: text, e: text, f: text }, codes: ["a"], codings });
    expect(figures(table, "a")).toMatchObject({ codings: 3, documents: 2 });
  });

  test("[C3] overlapping codings of one code count their words and characters once", () => {
    const codings = [
      ["d", 0, 12, "a"],
      ["d", 4, 19, "a"],
    ] as const;
    const table = count({ texts: { d: text }, codes: ["a"], codings });
    expect(figures(table, "a")).toMatchObject({ codings: 2, words: 4, characters: 19 });
  });

  test("[C4] a word counts when any of its characters is covered, once even where a gap cuts it", () => {
    const codings = [
      ["d", 8, 9, "a"],
      ["d", 11, 12, "a"],
    ] as const;
    const table = count({ texts: { d: text }, codes: ["a"], codings });
    expect(figures(table, "a")).toMatchObject({ codings: 2, words: 1, characters: 2 });
  });

  test("[C5] characters are code points", () => {
    const table = count({ texts: { d: "a🌄b" }, codes: ["a"], codings: [["d", 0, 4, "a"]] });
    expect(figures(table, "a")).toMatchObject({ characters: 3, text_characters: 3, share_of_text: 1 });
  });

  test("[C6] a segment that carries two sub-codes counts once for their parent, on the union of both", () => {
    const codings = [
      ["d", 0, 7, "p/a"],
      ["d", 0, 7, "p/b"],
      ["d", 4, 12, "p/b"],
    ] as const;
    const table = count({ texts: { d: text }, codes: ["p", "p/a", "p/b"], codings });
    expect(figures(table, "p")).toMatchObject({
      ...{ codings: 0, words: 0, codings_with_subcodes: 2, documents_with_subcodes: 1 },
      ...{ words_with_subcodes: 3, characters_with_subcodes: 12 },
    });
  });

  test("[C7] the interviewer's turns are cut out of codings and of the text", () => {
    const little: Little = {
      texts: { d: text },
      codes: ["a", "b"],
      codings: [
        ["d", 0, 12, "a"],
        ["d", 4, 7, "b"],
      ],
      interviewer: { d: [[4, 8]] },
    };
    const table = count(little, { leaveOutInterviewer: true });
    expect(figures(table, "a")).toMatchObject({ codings: 1, words: 2, characters: 8, text_characters: 21 });
    expect(figures(table, "b")).toMatchObject({ codings: 0, documents: 0 });
    expect(figures(count(little), "b")).toMatchObject({ codings: 1, documents: 1, text_characters: 25 });
  });

  test("[C8] a code's share of codings has all counted codings as its denominator", () => {
    const codings = [
      ["d", 0, 3, "a"],
      ["d", 4, 7, "b"],
      ["d", 8, 12, "b"],
      ["d", 13, 19, "b"],
    ] as const;
    const table = count({ texts: { d: text }, codes: ["a", "b"], codings });
    expect(figures(table, "a")).toMatchObject({ share_of_codings: 0.25, all_codings: 4 });
  });

  test("[C9] a code's share of the text is empty where there is no text", () => {
    expect(figures(count({ texts: {}, codes: ["a"], codings: [] }), "a")).toMatchObject({
      ...{ share_of_text: null, share_of_codings: null, text_characters: 0 },
    });
  });

  test("[C10] every code has its row in tree order, whatever it is called", () => {
    const codes = ["b", "__proto__", "__proto__/constructor", "a"];
    const table = count({ texts: { d: text }, codes, codings: [["d", 0, 3, "__proto__"]] });
    expect(table.rows.map(({ id }) => id)).toEqual(codes);
    expect(figures(table, "__proto__")).toMatchObject({ codings: 1 });
    expect(figures(table, "__proto__/constructor")).toMatchObject({ code: "__proto__ > constructor", codings: 0 });
  });

  test("[C11] the totals are counted anew on the union of all codes", () => {
    const codings = [
      ["d", 0, 7, "a"],
      ["d", 4, 12, "b"],
    ] as const;
    const table = count({ texts: { d: text }, codes: ["a", "b"], codings });
    expect(figures(table, "total")).toMatchObject({ codings: 2, documents: 1, words: 3, characters: 12 });
  });

  test("[C12] filters leave out documents with their text, and codes with their rows", () => {
    const codings = [
      ["d", 0, 3, "a"],
      ["e", 0, 3, "a"],
      ["e", 4, 7, "b"],
    ] as const;
    const little = { texts: { d: text, e: "uno dos" }, codes: ["a", "b"], codings };
    const table = count(little, { documentIds: new Set(["e"]), codeIds: new Set(["a"]) });
    expect(table.rows.map(({ id }) => id)).toEqual(["a"]);
    expect(figures(table, "a")).toMatchObject({ codings: 1, all_codings: 1, text_characters: 7 });
  });
});

const codePaths = ["p", "p/q", "p/q/r", "p/s", "t"];
const anyText = fc
  .array(fc.constantFrom("uno", "dós", " ", ", ", "🌄", "\n", "e\u0301", "日本語", "don't", "\ud83c"), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(""));

/** A project in little of any texts, with any codings, empty ones too, and any turns of the interviewer. */
const anyLittle: fc.Arbitrary<Little> = fc.record({ d: anyText, e: anyText, f: anyText }).chain((texts) => {
  const rangesOf = (text: string) =>
    fc
      .tuple(fc.nat(text.length), fc.oneof(fc.nat(2), fc.nat(text.length)))
      .map(([start, length]): [number, number] => [start, Math.min(start + length, text.length)]);
  const codingsOf = (id: string, text: string) => {
    const anyCoding = fc.tuple(rangesOf(text), fc.constantFrom(...codePaths), fc.constantFrom("ana", "luis"));
    return fc.array(
      anyCoding.map(([[start, end], code, coder]) => [id, start, end, code, coder] as const),
      { maxLength: 24 },
    );
  };
  const turnsOf = (text: string) => fc.uniqueArray(fc.nat(text.length), { maxLength: 6 }).map(pairsOf);
  return fc.record({
    texts: fc.constant(texts),
    codes: fc.constant(codePaths),
    codings: fc
      .tuple(codingsOf("d", texts.d), codingsOf("e", texts.e), codingsOf("f", texts.f))
      .map((all) => all.flat()),
    interviewer: fc.record({ d: turnsOf(texts.d), e: turnsOf(texts.e) }),
  });
});
const anyFilter = fc.record({
  documentIds: fc.option(fc.subarray(["d", "e", "f"]).map((ids) => new Set(ids))),
  codeIds: fc.option(fc.subarray(codePaths).map((ids) => new Set(ids))),
  leaveOutInterviewer: fc.boolean(),
});

/** Ranges that do not overlap, from the places where one begins or ends. */
function pairsOf(places: readonly number[]): [number, number][] {
  const sorted = [...places].sort((a, b) => a - b);
  return sorted.flatMap((start, index) => {
    const end = sorted[index + 1];
    return index % 2 === 0 && end !== undefined ? [[start, end]] : [];
  });
}

test("[C3] [C6] [C11] any codings give the figures of a character-by-character count", () => {
  fc.assert(
    fc.property(anyLittle, anyFilter, (little, filter) => {
      const table = count(little, filter);
      const all = naive(little, filter, new Set(codePaths), "codings");
      const textCharacters = naiveTextCharacters(little, filter);
      for (const { id } of table.rows) {
        const own = naive(little, filter, new Set([id]), "codings");
        const below = naive(little, filter, subtreeIds(inputOf(little).codes, id), "segments");
        expect(figures(table, id)).toMatchObject({ ...own, ...suffixed(below) });
        expect(figures(table, id)).toMatchObject({
          ...{ all_codings: all.codings, text_characters: textCharacters },
          share_of_codings: all.codings === 0 ? null : own.codings / all.codings,
          share_of_codings_with_subcodes: all.codings === 0 ? null : below.codings / all.codings,
          share_of_text: textCharacters === 0 ? null : own.characters / textCharacters,
          share_of_text_with_subcodes: textCharacters === 0 ? null : below.characters / textCharacters,
        });
      }
      expect(figures(table, "total")).toMatchObject({ ...all, ...suffixed(all) });
    }),
    { numRuns: 500 },
  );
});

test("[C6] the passages behind a number are as many as it says", () => {
  fc.assert(
    fc.property(anyLittle, anyFilter, (little, filter) => {
      const input = inputOf(little);
      const table = frequencies(input, filter);
      for (const { id } of table.rows) {
        const shown = (ids: Iterable<Id>) =>
          new Set([...ids].filter((one) => !filter.codeIds || filter.codeIds.has(one)));
        const own = passages(input, { ...filter, codeIds: new Set([id]) });
        const below = passages(input, { ...filter, codeIds: shown(subtreeIds(input.codes, id)) });
        expect([own.length, below.length]).toEqual([
          figures(table, id)["codings"],
          figures(table, id)["codings_with_subcodes"],
        ]);
        for (const { documentId, start, end, quote } of own)
          expect(quote).toBe(little.texts[documentId]?.slice(start, end));
      }
    }),
  );
});

test("[C6] a segment with several of the codes is one passage that names each of them once, for each coder", () => {
  const codings = [
    ["d", 0, 3, "p/a"],
    ["d", 0, 3, "p/b"],
    ["d", 0, 3, "p/b"],
    ["d", 0, 3, "t", "luis"],
    ["d", 0, 5, "t"],
  ] as const;
  const input = inputOf({ texts: { d: "uno dos" }, codes: ["p", "p/a", "p/b", "t"], codings });
  expect(passages(input, noFilter).map(({ end, coderId, codeIds }) => [end, coderId, codeIds])).toEqual([
    [3, "ana", ["p/a", "p/b"]],
    [3, "luis", ["t"]],
    [5, "ana", ["t"]],
  ]);
});

test.each([
  ["Title", { speaker: null, question: null, paragraph: 1 }],
  ["Q: 1.", { speaker: "Q", question: 1, paragraph: 2 }],
  ["A: So", { speaker: "A", question: 1, paragraph: 3 }],
  ["Thus.", { speaker: "A", question: 1, paragraph: 4 }],
])("the passage %s says who speaks, in answer to what, in which paragraph", (quote, place) => {
  const text = "Title\n\nQ: 1. Why?\n\nA: So.\nThus.";
  const start = text.indexOf(quote);
  const input = inputOf({ texts: { d: text }, codes: ["a"], codings: [["d", start, start + quote.length, "a"]] });
  const turns = new Map([["d", { id: "d", turns: findTurns(text) }]]);
  expect(passages({ ...input, turns }, noFilter)).toMatchObject([{ quote, ...place }]);
});

test("a passage that begins where one turn ends and the next begins belongs to the next", () => {
  const input = inputOf({ texts: { d: "¿Y? Sí." }, codes: ["a"], codings: [["d", 3, 7, "a"]] });
  const turn = { role: "respondent", question: 1 } as const;
  const turns = [
    { ...turn, start: 0, end: 3, speaker: "I" },
    { ...turn, start: 3, end: 7, speaker: "R" },
  ];
  expect(passages({ ...input, turns: new Map([["d", { id: "d", turns }]]) }, noFilter)).toMatchObject([
    { speaker: "R", quote: " Sí." },
  ]);
});

const studies = [
  {
    name: "the sample's interview",
    text: "fixtures/sample/ongei-chief.txt",
    folder: "fixtures/sample",
    file: "codings.csv",
    expected: "expected-frequencies.csv",
  },
  {
    name: "the real interview",
    text: "../shared/seed/ongei-chief-interview.txt",
    folder: "../shared/acceptance",
    file: "ongei-codings.csv",
    expected: "ongei-expected-frequencies.csv",
  },
];

test.each(studies.filter(({ folder }) => existsSync(folder)))("$name gives the expected table", (study) => {
  const text = readFileSync(study.text, "utf8");
  const [header = [], ...rows] = parseCsv(readFileSync(`${study.folder}/${study.file}`, "utf8").trimEnd());
  const cell = (row: readonly string[], name: string) => row[header.indexOf(name)] ?? "";
  const quotes = rows
    .filter((row) => !header.includes("document") || cell(row, "document") === "ONGEI chief")
    .map((row) => ({
      document: "d",
      question: Number(cell(row, "question")),
      quote: cell(row, "quote"),
      code: cell(row, "code"),
    }));
  let next = 0;
  const identity = { newId: () => `id${next++}`, now: () => "2026-01-01T00:00:00.000Z" };
  const codes = planStarter(eGovernmentBarriers, [], identity).codes?.added ?? [];
  const input = inputOf({ texts: { d: text }, codes: [], codings: [] });
  const turns = [{ id: "d", turns: findTurns(text) }];
  const coder = { id: "ana", name: "Ana" };
  const { diff, unplaced } = codeQuotes(
    quotes,
    { documents: input.documents, texts: [{ id: "d", text }], turns, codes, coder },
    identity,
  );
  expect(unplaced).toEqual([]);
  const codings = [...(diff.codings?.added ?? [])].sort((a, b) => a.start - b.start || a.end - b.end);
  const table = frequencies({ ...input, codes, codingsByDocument: new Map([["d", codings]]) }, noFilter);
  const used = table.rows.map(({ cells }) => cells.slice(0, 5)).filter(([, codings]) => codings !== 0);
  const expected = parseCsv(readFileSync(`${study.folder}/${study.expected}`, "utf8").trimEnd()).slice(1);
  const sorted = (lines: readonly (readonly unknown[])[]) => lines.map((line) => line.map(String).join("|")).sort();
  expect(sorted(used)).toEqual(sorted(expected));
});

/** Counts as COUNTING.md says, one character after the other, with nothing shared with the code under test. */
function naive(little: Little, filter: CountFilter, wanted: ReadonlySet<Id>, counted: "codings" | "segments") {
  const total = { codings: 0, documents: 0, words: 0, characters: 0 };
  for (const [id, text] of Object.entries(little.texts)) {
    if (filter.documentIds && !filter.documentIds.has(id)) continue;
    const isCut = cutOf(little, filter, id);
    const covered = new Set<number>();
    const seen = new Set<string>();
    const codings = little.codings.filter(
      ([documentId, , , code]) =>
        documentId === id && wanted.has(code) && (!filter.codeIds || filter.codeIds.has(code)),
    );
    for (const [, start, end, code, coder] of codings) {
      const left = unitsOf(start, end).filter((at) => !isCut(at));
      if (left.length === 0 && (start < end || isCut(start))) continue;
      seen.add(`${start} ${end} ${coder} ${counted === "codings" ? code : ""}`);
      for (const at of left) covered.add(at);
    }
    total.codings += seen.size;
    total.documents += Math.min(1, seen.size);
    total.characters += codePointsTouched(text, covered);
    for (const { index, segment, isWordLike } of new Intl.Segmenter("en", { granularity: "word" }).segment(text)) {
      const isTouched = unitsOf(index, index + segment.length).some((at) => covered.has(at));
      if (isWordLike && isTouched) total.words++;
    }
  }
  return total;
}

function naiveTextCharacters(little: Little, filter: CountFilter): number {
  const counted = Object.entries(little.texts).filter(([id]) => !filter.documentIds || filter.documentIds.has(id));
  return counted.reduce((sum, [id, text]) => {
    const isCut = cutOf(little, filter, id);
    return sum + codePointsTouched(text, new Set(unitsOf(0, text.length).filter((at) => !isCut(at))));
  }, 0);
}

/** Whether a character is left out with the interviewer. */
function cutOf(little: Little, filter: CountFilter, id: Id): (at: number) => boolean {
  const turns = filter.leaveOutInterviewer ? (little.interviewer?.[id] ?? []) : [];
  return (at) => turns.some(([start, end]) => start <= at && at < end);
}

function unitsOf(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, offset) => start + offset);
}

function codePointsTouched(text: string, covered: ReadonlySet<number>): number {
  let at = 0;
  let touched = 0;
  for (const character of text) {
    if (unitsOf(at, at + character.length).some((unit) => covered.has(unit))) touched++;
    at += character.length;
  }
  return touched;
}

function suffixed(figures: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${name}_with_subcodes`, value]));
}
