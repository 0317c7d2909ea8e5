import { describe, expect, test } from "vitest";
import type { Memo, MemoTarget } from "../model/records.ts";
import { memosMarkdown } from "../report/memos-markdown.ts";
import { memoPassages, placedMemos } from "./memo-passages.ts";
import { filterMemos, type MemoFilter, memoRows, sortMemos } from "./memo-rows.ts";
import { memosTable } from "./memos-table.ts";
import { at, things } from "./test-things.ts";

const text = "Ana: el dinero.\nLuis: ¿qué?";
const turns = [{ start: 0, end: 15, speaker: "Ana", role: "respondent", question: null } as const];

function memo(id: string, target: MemoTarget, part: Partial<Memo> = {}): Memo {
  return { id, target, title: "", text: `about ${id}`, coderId: "ana", createdAt: at, changedAt: at, ...part };
}

const memos = [
  memo("1 set", { kind: "set", setId: "round" }),
  memo("2 journal", { kind: "journal" }, { title: "2026-03-05", changedAt: "2026-04-01T00:00:00.000Z" }),
  memo("3 code", { kind: "code", codeId: "cost" }, { title: "Más que dinero" }),
  memo("4 coding", { kind: "coding", codingId: "k1" }),
  memo("5 lost", { kind: "coding", codingId: "k2" }, { createdAt: "2026-03-06T00:00:00.000Z" }),
  memo("6 passage", { kind: "segment", documentId: "rosa", start: 5, end: 14 }),
  memo("7 case", { kind: "case", caseId: "case" }),
  memo("8 variable", { kind: "variable", variableId: "age" }),
  memo("9 project", { kind: "project" }),
  memo("a document", { kind: "document", documentId: "luis" }),
  memo("b gone", { kind: "code", codeId: "none" }),
  memo("d summary", { kind: "summary", caseId: "case", codeId: "cost" }),
  memo("e summary", { kind: "summary", documentId: "luis", codeId: "cost" }),
  memo("f summary", { kind: "summary", caseId: "none", codeId: "none" }),
  memo("c earlier", { kind: "segment", documentId: "rosa", start: 0, end: 3 }),
];

const [rosa] = things.documents;
const placed = placedMemos(things, memos);
const passages = new Map(rosa ? memoPassages(rosa, { text, turns }, placed.get("rosa") ?? []) : []);
const rows = memoRows(things, memos, passages);
const all: MemoFilter = { kinds: null, coderIds: null, words: "" };
const ids = (found: typeof rows) => found.map((row) => row.memo.id);

test("memos on words of a text are found with them, those whose words are gone are not looked for", () => {
  expect([...placed.keys()]).toEqual(["rosa"]);
  expect(passages.get("6 passage")).toMatchObject({ quote: "el dinero", speaker: "Ana", paragraph: 1 });
  expect(passages.get("4 coding")?.quote).toBe(text.slice(3, 9));
});

test("each memo says what it is on by name", () => {
  expect(rows.map(({ on }) => [on.kind, on.name])).toEqual([
    ["set", "Round 1"],
    ["journal", ""],
    ["code", "Barriers > Cost"],
    ["coding", "Barriers > Cost"],
    ["coding", "Barriers > Cost"],
    ["segment", "Rosa.docx"],
    ["case", "Rosa Quispe"],
    ["variable", "Age"],
    ["project", "Study"],
    ["document", "Luis.docx"],
    ["code", "Deleted code"],
    ["summary", "Rosa Quispe: Barriers > Cost"],
    ["summary", "Luis.docx: Barriers > Cost"],
    ["summary", "Deleted: Deleted code"],
    ["segment", "Rosa.docx"],
  ]);
  expect(rows[4]?.on).toMatchObject({ lost: "gone", document: { name: "Luis.docx" } });
});

describe("memos are found by words", () => {
  test.each([
    ["of title and text, whatever the accents and capitals", "MAS dinero", ["3 code"]],
    ["of a passage", "el dinero", ["6 passage"]],
    ["that are gone from the text", "gone luis", ["5 lost"]],
    ["of what they are on", "barriers cost", ["3 code", "4 coding", "5 lost", "d summary", "e summary"]],
    ["of a summary", "summary quispe cost", ["d summary"]],
    ["all of which must occur", "barriers journal", []],
  ])("%s", (_, words, found) => expect(ids(filterMemos(rows, { ...all, words }))).toEqual(found));

  test("by kind and by coder", () => {
    expect(ids(filterMemos(rows, { ...all, kinds: ["journal", "case"] }))).toEqual(["2 journal", "7 case"]);
    expect(ids(filterMemos(rows, { ...all, coderIds: ["luis"] }))).toEqual([]);
  });
});

test("memos stand by change, by age, or by what they are on", () => {
  expect(ids(sortMemos(rows, "changed"))[0]).toBe("2 journal");
  expect(ids(sortMemos(rows, "created"))[0]).toBe("5 lost");
  expect(ids(sortMemos(rows, "target"))).toEqual([
    ...["9 project", "2 journal", "a document", "c earlier", "6 passage", "4 coding", "5 lost"],
    ...["3 code", "b gone", "7 case", "8 variable", "1 set"],
    ...["d summary", "f summary", "e summary"],
  ]);
});

test("[P1] the table has the words and the range of a passage", () => {
  const table = memosTable(rows);
  const row = table.rows.find(({ id }) => id === "6 passage");
  expect(Object.fromEntries(table.columns.map(({ id }, index) => [id, row?.cells[index]]))).toEqual({
    ...{ kind: "Passage", on: "Rosa.docx", title: "", text: "about 6 passage", coder: "Ana", created: at, changed: at },
    ...{ document: "Rosa.docx", speaker: "Ana", paragraph: 1, start: 5, end: 14, quote: "el dinero" },
  });
});

test("as Markdown a memo keeps its text as it was written, and names with signs stay names", () => {
  const signs = memo(
    "x",
    { kind: "segment", documentId: "rosa", start: 5, end: 14 },
    { title: "A *b* #1", text: "# So\n\n- it is" },
  );
  const page = memosMarkdown("Study_1", memoRows(things, [{ ...signs, id: "6 passage" }], passages));
  expect(page).toContain(
    "# Study\\_1: memos\n\n## A \\*b\\* \\#1\n\nPassage: Rosa.docx\n\n> el dinero\n>\n> [Rosa.docx, Ana, ¶ 1]\n\n*Ana, ",
  );
  expect(page.endsWith("*\n\n# So\n\n- it is\n")).toBe(true);
});
