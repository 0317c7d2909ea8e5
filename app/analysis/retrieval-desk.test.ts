import { expect, test } from "vitest";
import type { Case, CodeQuery, Document, QueryOperand, Variable } from "../model/records.ts";
import { countEverything } from "./count-filter.ts";
import { groupPassages, type HeadingRows, type PassageGrouping } from "./group-passages.ts";
import type { ContextUnit } from "./passage-context.ts";
import { retrievedTable } from "./passages-table.ts";
import { RetrievalDesk, type RetrievalRequest } from "./retrieval-desk.ts";
import { inputOf, type Little } from "./test-input.ts";

const any: QueryOperand = { kind: "any" };
const rosa = "I: 1. How dear is it?\nRosa: It is very dear. It costs 30 soles.\n\nLuis: No.";
const little: Little = {
  texts: { rosa, eva: "El Niño came. DEAR!", uncoded: "dear" },
  codes: ["cost", "cost/fees", "constructor"],
  codings: [
    ["rosa", 34, 38, "cost"],
    ["rosa", 34, 38, "cost/fees"],
    ["rosa", 34, 38, "cost", "luis"],
    ["rosa", 65, 72, "constructor"],
    ["eva", 3, 7, "cost/fees"],
    ["eva", 14, 18, "constructor"],
  ],
  turns: {
    rosa: [
      [0, 21, "I", 1],
      [22, 63, "Rosa", 1],
      [64, 73, "Luis", null],
    ],
  },
};

function deskOf(project: Little) {
  const input = inputOf(project);
  const reads: string[] = [];
  const read = async ({ id }: Document) => {
    reads.push(id);
    const text = input.texts.get(id);
    return text === undefined ? null : { text, turns: input.turns.get(id)?.turns ?? [] };
  };
  // as in a project, where a document without codings has no list
  const codingsByDocument = new Map([...input.codingsByDocument].filter(([, list]) => list.length > 0));
  const desk = new RetrievalDesk();
  const ask = (query: CodeQuery, part: Partial<RetrievalRequest> = {}) => {
    const rows = { ...input, codingsByDocument, queries: [] };
    const usual = { filter: countEverything, words: "", isRegex: false, onlyShared: false, context: "none" } as const;
    return desk.answer(rows, { query, ...usual, ...part }, read);
  };
  return { ask, reads, input };
}

test("passages come with their words, places and codes, and only their texts are read", async () => {
  const { ask, reads } = deskOf(little);
  const fees: QueryOperand = { kind: "codes", codes: [{ codeId: "cost/fees", withSubcodes: false }] };
  const { passages, problems } = await ask({ operand: fees, steps: [] });
  expect(
    passages.map(({ documentName, quote, codeIds, speaker, paragraph }) => [
      documentName,
      quote,
      codeIds,
      speaker,
      paragraph,
    ]),
  ).toEqual([
    ["rosa", "very", ["cost/fees"], "Rosa", 2],
    ["eva", "Niño", ["cost/fees"], null, 1],
  ]);
  expect(problems).toEqual([]);
  expect(reads).toEqual(["rosa", "eva"]);
});

test("paragraphs are read once, and again where the text has changed", async () => {
  const { ask, reads, input } = deskOf(little);
  const near = { operator: "near", isNegated: false, operand: any, paragraphs: 1 } as const;
  const nothing: QueryOperand = { kind: "codes", codes: [{ codeId: "gone", withSubcodes: false }] };
  const query = { operand: nothing, steps: [near] };
  await ask(query);
  await ask(query);
  expect(reads).toEqual(["rosa", "eva"]);
  const [first, ...others] = input.documents;
  if (first) input.documents.splice(0, input.documents.length, { ...first, revision: 1 }, ...others);
  await ask(query);
  expect(reads).toEqual(["rosa", "eva", "rosa"]);
});

test("[R7] passages are found by words in them, capitals and accents or not, whole or in part", async () => {
  const { ask } = deskOf(little);
  const quotes = async (words: string) =>
    (await ask({ operand: any, steps: [] }, { words })).passages.map(({ quote }) => quote);
  expect(await quotes(" nino ")).toEqual(["Niño"]);
  expect(await quotes("dear")).toEqual(["DEAR"]);
  expect(await quotes("Ver")).toEqual(["very", "very"]);
  expect(await quotes("very dear")).toEqual([]);
  expect(await quotes("")).toHaveLength(5);
});

test("[R9] a regular expression finds what it would find in the passage alone, line by line", async () => {
  const { ask, reads } = deskOf(little);
  const quotes = async (words: string) =>
    (await ask({ operand: any, steps: [] }, { words, isRegex: true })).passages.map(({ quote }) => quote);
  expect(await quotes("^nin.$")).toEqual(["Niño"]);
  expect(await quotes("\\bdear\\b")).toEqual(["DEAR"]);
  expect(await quotes("^is")).toEqual([]);
  // a match of no character is none
  expect(await quotes("x*")).toEqual([]);
  expect(await quotes("(?<=It is )very")).toEqual([]);
  expect(await quotes("[vd]e")).toEqual(["very", "very", "DEAR"]);
  reads.length = 0;
  const { passages, problems } = await ask({ operand: any, steps: [] }, { words: "(", isRegex: true });
  expect([passages, problems, reads]).toEqual([[], ["This is not a regular expression yet: unterminated group."], []]);
});

test("[R9] [R10] words are looked for in the shared words alone", async () => {
  const project: Little = {
    texts: { d: "one two three" },
    codes: ["a", "b"],
    codings: [
      ["d", 0, 7, "a"],
      ["d", 4, 13, "b"],
    ],
  };
  const codes = (codeId: string): QueryOperand => ({ kind: "codes", codes: [{ codeId, withSubcodes: false }] });
  const steps = [{ operator: "overlaps", isNegated: false, operand: codes("b"), paragraphs: 0 }] as const;
  const quotes = async (words: string) =>
    (await deskOf(project).ask({ operand: codes("a"), steps }, { words, onlyShared: true })).passages.map(
      ({ quote }) => quote,
    );
  expect(await quotes("")).toEqual(["two"]);
  expect(await quotes("one")).toEqual([]);
});

test.each<[ContextUnit, string, string]>([
  ["none", "", ""],
  ["words", "I: 1. How dear is it?\nRosa: It is ", " dear. It costs 30 soles.\n\nLuis: No."],
  ["sentence", "Rosa: It is ", " dear."],
  ["paragraph", "Rosa: It is ", " dear. It costs 30 soles."],
  ["turn", "Rosa: It is ", " dear. It costs 30 soles."],
])("with %s around them, passages bring the words before and after", async (context, before, after) => {
  const { passages } = await deskOf(little).ask({ operand: any, steps: [] }, { context });
  expect(passages[0]).toMatchObject({ quote: "very", before, after });
});

test("a long context is cut at a word", async () => {
  const long = `${"word ".repeat(2000)}here ${"word ".repeat(2000)}`;
  const { passages } = await deskOf({ texts: { d: long }, codes: ["a"], codings: [["d", 10000, 10004, "a"]] }).ask(
    { operand: any, steps: [] },
    { context: "turn" },
  );
  const [passage] = passages;
  expect(passage?.quote).toBe("here");
  expect(passage?.before).toMatch(/^…word .*word $/);
  expect(passage?.before.length).toBeLessThan(2010);
  expect(passage?.after).toMatch(/^ word.*…$/);
});

const age: Variable = { id: "age", name: "Age", type: "number", position: 0, createdAt: "" };
const town: Variable = { id: "town", name: "Quote", type: "text", position: 1, createdAt: "" };
const cases: Case[] = ["Family", "Village"].map((name, position) => {
  const values =
    position === 0
      ? [
          { variableId: "age", value: 41 },
          { variableId: "town", value: "Cusco" },
        ]
      : [];
  return { id: name, name, position, documentIds: ["rosa"], values, createdAt: "" };
});

async function rowsAndPassages() {
  const { ask, input } = deskOf(little);
  const { passages } = await ask({ operand: any, steps: [] }, { context: "sentence" });
  const rows: HeadingRows = {
    codes: new Map(input.codes.map((code) => [code.id, code])),
    documents: input.documents.map((one) =>
      one.id === "eva" ? { ...one, values: [{ variableId: "age", value: 7 }] } : one,
    ),
    coders: new Map([
      ["luis", { id: "luis", name: "Luis" }],
      ["ana", { id: "ana", name: "Ana" }],
    ]),
    cases,
    variables: new Map([
      ["age", age],
      ["town", town],
    ]),
  };
  return { passages, rows };
}

test.each<[PassageGrouping, string[]]>([
  [{ kind: "none" }, [": 5"]],
  [{ kind: "document" }, ["rosa: 3", "eva: 2"]],
  [{ kind: "code" }, ["cost: 2", "cost > fees: 2", "constructor: 2"]],
  [{ kind: "speaker" }, ["Luis: 1", "Rosa: 2", "No speaker: 2"]],
  [{ kind: "question" }, ["Question 1: 2", "No question: 3"]],
  [{ kind: "coder" }, ["Ana: 4", "Luis: 1"]],
  [{ kind: "case" }, ["Family: 3", "Village: 3", "Of no case: 2"]],
  [{ kind: "variable", variableId: "age" }, ["Age: 7: 2", "Age: 41: 3"]],
  [{ kind: "variable", variableId: "town" }, ["Cusco: 3", "No value: 2"]],
])("[R8] passages stand under each of their headings: %j", async (grouping, headings) => {
  const { passages, rows } = await rowsAndPassages();
  const groups = groupPassages(passages, grouping, rows);
  expect(groups.map(({ name, passages }) => `${name}: ${passages.length}`)).toEqual(headings);
  expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
});

test("passages are exported with coder, context, cases and values, each heading once", async () => {
  const { passages, rows } = await rowsAndPassages();
  const { columns, rows: lines, notes } = retrievedTable(passages, rows, ["Query: any code."]);
  expect(columns.map(({ id }) => id).join(" ")).toBe(
    "document code speaker question paragraph start end quote coder before after cases age quote_2",
  );
  expect(lines.map(({ cells }) => cells)).toContainEqual([
    ...["rosa", "cost > fees", "Rosa", 1, 2, 34, 38, "very"],
    ...["Ana", "Rosa: It is ", " dear.", "Family; Village", "41", "Cusco"],
  ]);
  expect(lines.map(({ cells }) => cells).at(-1)).toEqual([
    ...["eva", "constructor", null, null, 1, 14, 18, "DEAR", "Ana", "", "!", null, "7", null],
  ]);
  expect(lines).toHaveLength(6);
  expect(notes).toEqual(["Query: any code."]);
});
