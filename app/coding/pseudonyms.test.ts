import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Diff, editedText, invert } from "../model/diff.ts";
import type { Coding, Document, Memo, Turn } from "../model/records.ts";
import { defaultCsvOptions, parseCsv, toCsv, unescapeFormula } from "../table/csv.ts";
import { findable } from "../text/find-matches.ts";
import { findTurns } from "../text/turns.ts";
import type { DocumentRows } from "./edit-text.ts";
import { findNames, type Pseudonym } from "./find-names.ts";
import { keyOf, keyRows, placesBack, readKey } from "./key-file.ts";
import { fieldsOf, type NamedRows, speakersField, textField } from "./name-fields.ts";
import { replaceNames } from "./pseudonyms.ts";

const options = { wholeWords: true, matchesCase: true, matchesAccents: false };

const document: Document = {
  ...{ id: "d", name: "Rosa Quispe", language: "es", position: 0, length: 0, revision: 0, importedAt: "" },
  values: [
    { variableId: "v", value: "Rosa lives here" },
    { variableId: "age", value: 40 },
  ],
};

function documentRows(text: string, part: Partial<DocumentRows> = {}): DocumentRows {
  return {
    document: { ...document, length: text.length },
    text: { id: "d", text },
    turns: { id: "d", turns: findTurns(text) },
    marks: undefined,
    ...{ codings: [], unplaced: [], memos: [] },
    ...part,
  };
}

function namedRows({ document, memos, unplaced }: DocumentRows, part: Partial<NamedRows> = {}): NamedRows {
  const none = { project: [], originals: [], sets: [], queries: [], cases: [], codes: [] };
  return { ...none, documents: [document], memos, unplaced, ...part };
}

function coding(id: string, start: number, end: number): Coding {
  return { id, documentId: "d", start, end, codeId: "k", coderId: "a", createdAt: "" };
}

/** Everywhere that names of a list are found in a document and the other records. */
function renamedIn(rows: DocumentRows, named: NamedRows, names: readonly Pseudonym[]) {
  const fields = [
    textField(rows.document, rows.text.text),
    speakersField(rows.document, rows.turns?.turns ?? []),
    ...fieldsOf(named),
  ];
  return fields.map((field) => {
    const onOneLine = field.target === "speakers";
    const found = findNames(
      findable(field.text, "es"),
      names.map(({ name }) => name),
      { ...options, onOneLine },
    );
    const places = found.flatMap(({ index, ...range }) => {
      const pseudonym = names[index];
      return pseudonym ? [{ ...range, ...pseudonym }] : [];
    });
    return { ...field, places };
  });
}

type Renamed = ReturnType<typeof renamedIn>;

function spliceOf(renamed: Renamed) {
  return new Map(
    renamed.map(({ key, places }) => [
      key,
      places.map(({ start, end, replacement }) => ({ start, end, inserted: replacement })),
    ]),
  );
}

function textAfter(rows: DocumentRows, diff: Diff): string {
  const [edit] = diff.textEdits ?? [];
  return edit ? editedText(rows.text.text, edit) : rows.text.text;
}

/** The rows of the document after a change. */
function rowsAfter(rows: DocumentRows, diff: Diff): DocumentRows {
  const codings = new Map(diff.codings?.updated?.map(([, to]) => [to.id, to]));
  return {
    ...rows,
    document: diff.documents?.updated?.[0]?.[1] ?? rows.document,
    text: { id: "d", text: textAfter(rows, diff) },
    turns: diff.turns?.updated?.[0]?.[1] ?? rows.turns,
    codings: rows.codings.map((one) => codings.get(one.id) ?? one),
  };
}

const NAMES: readonly Pseudonym[] = [
  { name: "Rosa", replacement: "María" },
  { name: "Rosa Quispe", replacement: "María H." },
  { name: "Ana", replacement: "Interviewee 7" },
  { name: "Puno", replacement: "P" },
];

describe("pseudonyms", () => {
  const text = "Interviewer: Who are you?\nRosa: I am Rosa Quispe, from Puno.\nInterviewer: Rosa?\nRosa: Yes.";

  test("take the place of names in texts, with the codings on them", () => {
    const at = text.indexOf("Rosa Quispe");
    const rows = documentRows(text, {
      codings: [coding("exact", at, at + 11), coding("part", at + 5, at + 20), coding("inside", at + 5, at + 11)],
    });
    const diff = replaceNames(namedRows(rows), [rows], spliceOf(renamedIn(rows, namedRows(rows), NAMES)));
    const after = rowsAfter(rows, diff);
    expect(after.text.text).toBe(
      "Interviewer: Who are you?\nMaría: I am María H., from P.\nInterviewer: María?\nMaría: Yes.",
    );
    const quote = ({ start, end }: Coding) => after.text.text.slice(start, end);
    expect(after.codings.map(quote)).toEqual(["María H.", "María H., from P", "María H."]);
    expect(diff.unplaced).toBeUndefined();
  });

  test("take the place of speakers, who keep their roles and questions", () => {
    const turns = findTurns(text).map((turn): Turn => ({ ...turn, role: "interviewer", question: 7 }));
    const rows = documentRows(text, { turns: { id: "d", turns } });
    const diff = replaceNames(namedRows(rows), [rows], spliceOf(renamedIn(rows, namedRows(rows), NAMES)));
    const after = rowsAfter(rows, diff);
    expect(after.turns?.turns.map(({ speaker, role, question }) => [speaker, role, question])).toEqual([
      ["Interviewer", "interviewer", 7],
      ["María", "interviewer", 7],
      ["Interviewer", "interviewer", 7],
      ["María", "interviewer", 7],
    ]);
    for (const { start, end, speaker } of after.turns?.turns ?? []) {
      expect(after.text.text.slice(start, end).startsWith(`${speaker}: `)).toBe(true);
    }
  });

  test("are found in titles, values, memos, codes, sets, file names and quotes, and replaced in one row each", () => {
    const segment = { kind: "segment", documentId: "d", start: 26, end: 30, quote: "Rosa" } as const;
    const memo: Memo = {
      ...{ id: "m", target: segment, title: "On Rosa", text: "Rosa!", coderId: "a", createdAt: "", changedAt: "" },
    };
    const lost = { ...{ id: "u", documentId: "d", codeId: "k", coderId: "a", createdAt: "" }, quote: "Ana", near: 50 };
    const rows = documentRows(text, { memos: [memo], unplaced: [lost] });
    const named = namedRows(rows, {
      originals: [{ id: "d", fileName: "Rosa.docx", digest: "x", byteLength: 1 }],
      sets: [{ id: "s", kind: "documents", name: "Puno", position: 0, memberIds: [], createdAt: "" }],
    });
    const diff = replaceNames(named, [rows], spliceOf(renamedIn(rows, named, NAMES)));
    const to = <Row>(table: { updated?: readonly (readonly [Row, Row])[] } | undefined) => table?.updated?.[0]?.[1];
    expect(to(diff.documents)).toMatchObject({
      ...{ name: "María H.", revision: 1 },
      values: [{ value: "María lives here" }, { value: 40 }],
    });
    expect(to(diff.memos)).toMatchObject({ title: "On María", text: "María!", target: { quote: "María" } });
    expect(to(diff.unplaced)).toMatchObject({ quote: "Interviewee 7", near: 50 + 1 - 3 });
    expect(to(diff.originals)?.fileName).toBe("María.docx");
    expect(to(diff.sets)?.name).toBe("P");
    expect(diff.memos?.updated).toHaveLength(1);
  });

  test("that are none change nothing", () => {
    const rows = documentRows(text);
    expect(replaceNames(namedRows(rows), [rows], new Map())).toEqual({});
  });
});

const anyText = fc
  .array(fc.constantFrom("Rosa", "Rosa Quispe", "Quispe", "Ana", "Puno", "María", "😀", "said", ".", "\n"), {
    maxLength: 30,
  })
  .map((words) => words.join(" "));

describe("names put back by the key", () => {
  test("give the text, its codings and all else as they were, whatever names hold each other", () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.tuple(fc.nat(200), fc.nat(60)), { maxLength: 6 }), (text, ranges) => {
        const codings = ranges.flatMap(([start, length], index) => {
          const end = start + 1 + length;
          return end <= text.length ? [coding(String(index), start, end)] : [];
        });
        const rows = documentRows(text, { codings });
        const renamed = renamedIn(rows, namedRows(rows), NAMES);
        const diff = replaceNames(namedRows(rows), [rows], spliceOf(renamed));
        const after = rowsAfter(rows, diff);
        expect(diff.codings?.removed ?? []).toEqual([]);
        const places = renamed.find(({ key }) => key === "texts:d:text")?.places ?? [];
        for (const [index, { start, end }] of codings.entries()) {
          const to = after.codings[index];
          const held = places.filter((place) => place.start < end && start < place.end);
          const words = after.text.text.slice(to?.start, to?.end);
          for (const { replacement } of held) expect(words).toContain(replacement);
          const isWhole = held.every((place) => start <= place.start && place.end <= end);
          if (isWhole) expect(words).toBe(replacedIn(text, { start, end }, held));
        }
        const key = readKey(keyRows(keyOf(NAMES, renamed)));
        const back = new Map(
          key.fields.map((field) => {
            const now = fieldNow(after, namedRows(after), field.key);
            const found = placesBack(field, now);
            expect(found.every(({ isSure }) => isSure)).toBe(true);
            return [field.key, found.map(({ start, end, replacement }) => ({ start, end, inserted: replacement }))];
          }),
        );
        const restored = rowsAfter(after, replaceNames(namedRows(after), [after], back));
        expect(restored.text.text).toBe(text);
        expect(restored.document.name).toBe(rows.document.name);
        expect(restored.turns).toEqual(rows.turns);
        const undone = editedTextBack(after, diff);
        expect(undone).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test("are put where their replacements stand once the text has changed", () => {
    const rows = documentRows("Rosa came. Ana left. Rosa stayed.");
    const [field] = keyOf(NAMES, renamedIn(rows, namedRows(rows), NAMES)).fields;
    if (!field) throw new Error("Rosa and Ana are found.");
    const now = "Then María came. Interviewee 7 left us. María stayed.";
    const back = placesBack(field, now);
    expect(back.map(({ start, end, replacement }) => [now.slice(start, end), replacement])).toEqual([
      ["María", "Rosa"],
      ["Interviewee 7", "Ana"],
      ["María", "Rosa"],
    ]);
    expect(back.every(({ isSure }) => isSure)).toBe(true);
  });

  test("are not sure where two names have one replacement and a place is missing", () => {
    const rows = documentRows("Rosa came. Ana left.");
    const both = [
      { name: "Rosa", replacement: "N." },
      { name: "Ana", replacement: "N." },
    ];
    const [field] = keyOf(both, renamedIn(rows, namedRows(rows), both)).fields;
    if (!field) throw new Error("Rosa and Ana are found.");
    expect(placesBack(field, "N. came. N. left.").map(({ replacement }) => replacement)).toEqual(["Rosa", "Ana"]);
    expect(placesBack(field, "Then N. came.")).toMatchObject([{ isSure: false }]);
  });

  test("outlive the key's way through a table, whatever letters they have", () => {
    const text = '=Ana\n"B", said\nRosa\nQuispe; -5';
    const names = [
      { name: "=Ana", replacement: "+P" },
      { name: '"B"', replacement: "'-1" },
      { name: "Rosa Quispe", replacement: "a, b" },
    ];
    const rows = documentRows(text);
    const renamed = renamedIn(rows, namedRows(rows), names);
    const [headings = [], ...lines] = keyRows(keyOf(names, renamed));
    const columns = headings.map((id) => ({ id, title: id, type: "text" as const }));
    const table = { title: "", columns, rows: lines.map((cells, index) => ({ id: `${index}`, cells })), notes: [] };
    const csv = toCsv(table, defaultCsvOptions);
    const key = readKey(parseCsv(csv).map((cells) => cells.map(unescapeFormula)));
    expect(key).toEqual(keyOf(names, renamed));
    const field = key.fields.find((one) => one.key === "texts:d:text");
    expect(field?.places.map(({ words }) => words)).toEqual(["=Ana", '"B"', "Rosa\nQuispe"]);
  });

  test("need a key file", () => {
    expect(() => readKey([["a", "b"]])).toThrow("This is no key file");
    const rows = keyRows({ names: [], fields: [] });
    expect(() => readKey([...rows, ["Rosa", "María", "Rosa", "texts:d:text", "", "ten", "3"]])).toThrow("Row 2");
    expect(readKey(keyRows({ names: NAMES, fields: [] }))).toEqual({ names: NAMES, fields: [] });
  });
});

function fieldNow(rows: DocumentRows, named: NamedRows, key: string): string {
  const fields = [textField(rows.document, rows.text.text), speakersField(rows.document, rows.turns?.turns ?? [])];
  return [...fields, ...fieldsOf(named)].find((field) => field.key === key)?.text ?? "";
}

function replacedIn(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  places: readonly { readonly start: number; readonly end: number; readonly replacement: string }[],
): string {
  let [at, words] = [start, ""];
  for (const place of places) {
    words += text.slice(at, place.start) + place.replacement;
    at = place.end;
  }
  return words + text.slice(at, end);
}

function editedTextBack(after: DocumentRows, diff: Diff): string {
  const [edit] = invert(diff).textEdits ?? [];
  return edit ? editedText(after.text.text, edit) : after.text.text;
}
