import { expect, test } from "vitest";
import type { Identity } from "../model/identity.ts";
import type { Code, Document, Turn } from "../model/records.ts";
import { codeQuotes, type QuoteContext, type QuoteRow } from "./code-quotes.ts";

const at = "2026-01-31T09:30:00.000Z";
const text = "Q: 1. Is it cost?\nA: Cost, cost and time.\nQ: 2. And now?\nA: Time.\nA: Distance.";

test("a quote is coded where it stands in the answer to its question", () => {
  const { diff, unplaced } = code([{ question: 2, quote: "Distance", code: "Barriers > Cost" }]);
  expect(unplaced).toEqual([]);
  expect(diff).toEqual({
    codings: {
      added: [{ id: "1", documentId: "d", start: 69, end: 77, codeId: "cost", coderId: "coder", createdAt: at }],
    },
  });
  expect(text.slice(69, 77)).toBe("Distance");
});

test("a row that repeats another adds nothing", () => {
  const row = { question: 1, quote: "time", code: "Barriers > Cost" };
  const { diff, unplaced } = code([row, row]);
  expect(diff.codings?.added).toHaveLength(1);
  expect(unplaced).toEqual([]);
});

test.each([
  ["a document that is not there", { document: "B", question: 1, quote: "Cost", code: "Barriers > Cost" }],
  ["a code that is not there", { question: 1, quote: "Cost", code: "Cost" }],
  ["a code that only groups others", { question: 1, quote: "Cost", code: "Barriers" }],
  ["a question that nobody answers", { question: 3, quote: "Cost", code: "Barriers > Cost" }],
  ["a quote from another answer", { question: 2, quote: "cost", code: "Barriers > Cost" }],
  ["a quote from the question itself", { question: 1, quote: "Is it", code: "Barriers > Cost" }],
  ["a quote that stands there twice", { question: 1, quote: "ost", code: "Barriers > Cost" }],
  ["an empty quote", { question: 1, quote: "", code: "Barriers > Cost" }],
])("%s leaves the row unplaced", (_, row) => {
  const { diff, unplaced } = code([row]);
  expect(diff).toEqual({});
  expect(unplaced).toEqual([{ document: "A", ...row }]);
});

function code(rows: readonly (Omit<QuoteRow, "document"> & { readonly document?: string })[]) {
  const group: Code = {
    id: "barriers",
    name: "Barriers",
    parentId: null,
    position: 0,
    color: "#d8433b",
    definition: "",
    inclusion: "",
    exclusion: "",
    example: "",
    isCodable: false,
    createdAt: at,
  };
  const document: Document = {
    id: "d",
    name: "A",
    language: "en",
    position: 0,
    length: text.length,
    revision: 0,
    values: [],
    importedAt: at,
  };
  const context: QuoteContext = {
    documents: [document],
    texts: [{ id: "d", text }],
    turns: [{ id: "d", turns: turnsOf(text) }],
    codes: [group, { ...group, id: "cost", name: "Cost", parentId: "barriers", isCodable: true }],
    coder: { id: "coder", name: "Ana" },
  };
  let ids = 0;
  const identity: Identity = { newId: () => `${++ids}`, now: () => at };
  return codeQuotes(
    rows.map((row) => ({ document: "A", ...row })),
    context,
    identity,
  );
}

/** One turn a line, `Q:` asking; an answer belongs to the question before it. */
function turnsOf(whole: string): Turn[] {
  let [start, question] = [0, 0];
  return whole.split("\n").map((line) => {
    const asks = line.startsWith("Q:");
    if (asks) question += 1;
    const turn: Turn = {
      start,
      end: start + line.length,
      speaker: asks ? "Q" : "A",
      role: asks ? "interviewer" : "respondent",
      question,
    };
    start += line.length + 1;
    return turn;
  });
}
