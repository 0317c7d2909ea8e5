import { describe, expect, it } from "vitest";
import type { Case, Document, RecordSet, VariableValue } from "../model/records.ts";
import { type DocumentFilter, wantedDocuments } from "./wanted-documents.ts";

const at = "2026-01-01T00:00:00.000Z";
const document = (id: string, ...values: VariableValue[]): Document => {
  return { id, name: id, language: "en", position: 0, length: 1, revision: 0, values, importedAt: at };
};
const region = (value: string): VariableValue => ({ variableId: "region", value });
const age = (value: number): VariableValue => ({ variableId: "age", value });
const documents = [document("a", region("Puno")), document("b", region("Lima")), document("c"), document("d")];
const cases: Case[] = [
  {
    id: "k",
    name: "K",
    position: 0,
    documentIds: ["c", "b", "gone"],
    values: [region("Puno"), age(40)],
    createdAt: at,
  },
];
const sets: RecordSet[] = [
  { id: "s", kind: "documents", name: "S", position: 0, memberIds: ["a", "c"], createdAt: at },
  { id: "t", kind: "documents", name: "T", position: 1, memberIds: ["d"], createdAt: at },
];
const none: DocumentFilter = { documentIds: null, setIds: null, values: null };

describe("the documents that are searched", () => {
  it.each<[string, Partial<DocumentFilter>, string[] | null]>([
    ["all", {}, null],
    ["by name", { documentIds: ["a", "gone"] }, ["a"]],
    ["of any of the sets", { setIds: ["s", "t"] }, ["a", "c", "d"]],
    ["of a value of theirs or of their case", { values: [region("Puno")] }, ["a", "b", "c"]],
    ["of one of the values of a variable", { values: [region("Puno"), region("Lima")] }, ["a", "b", "c"]],
    ["of a value of each variable", { values: [region("Lima"), age(40)] }, ["b"]],
    ["numbers are not texts", { values: [{ variableId: "age", value: "40" }] }, []],
    ["of every part of the filter", { setIds: ["s"], values: [age(40)] }, ["c"]],
  ])("%s", (_, filter, wanted) => {
    const found = wantedDocuments({ documents, sets, cases }, { ...none, ...filter });
    expect(found && [...found]).toEqual(wanted);
  });
});
