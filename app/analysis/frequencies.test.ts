import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { eGovernmentBarriers } from "../codebook/e-government-barriers.ts";
import { planStarter } from "../codebook/starter.ts";
import { codeQuotes } from "../coding/code-quotes.ts";
import { parseCsv } from "../table/csv.ts";
import { findTurns } from "../text/turns.ts";
import { countEverything } from "./count-filter.ts";
import { frequencies } from "./frequencies.ts";
import { count, figures, inputOf, type Little } from "./test-input.ts";

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

  test("[C13] codings without a place are not counted, and the notes say how many there are", () => {
    const input = inputOf({ texts: { d: text, e: text }, codes: ["a", "b"], codings: [["d", 0, 3, "a"]] });
    const lost = { documentId: "d", codeId: "a", coderId: "ana", createdAt: "", quote: "seis", near: 9 };
    const unplaced = [
      { ...lost, id: "1" },
      { ...lost, id: "2", codeId: "b" },
      { ...lost, id: "3", documentId: "e" },
    ];
    const about = (filter: Partial<typeof countEverything>, some = unplaced) =>
      frequencies({ ...input, unplaced: some }, { ...countEverything, ...filter });
    const said = ({ notes }: { readonly notes: readonly string[] }) => notes.filter((note) => note.includes("a place"));
    expect(figures(about({}), "a")).toMatchObject({ codings: 1, words: 1 });
    expect(said(about({}))).toEqual(["3 codings without a place are not counted."]);
    expect(said(about({ documentIds: new Set(["e"]) }))).toEqual(["1 coding without a place is not counted."]);
    expect(said(about({ codeIds: new Set(["b"]) }))).toEqual(["1 coding without a place is not counted."]);
    expect(said(about({}, []))).toEqual([]);
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
  const table = frequencies({ ...input, codes, codingsByDocument: new Map([["d", codings]]) }, countEverything);
  const used = table.rows.map(({ cells }) => cells.slice(0, 5)).filter(([, codings]) => codings !== 0);
  const expected = parseCsv(readFileSync(`${study.folder}/${study.expected}`, "utf8").trimEnd()).slice(1);
  const sorted = (lines: readonly (readonly unknown[])[]) => lines.map((line) => line.map(String).join("|")).sort();
  expect(sorted(used)).toEqual(sorted(expected));
});
