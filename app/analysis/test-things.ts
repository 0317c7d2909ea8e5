import type { Case, Code, Coding, Document, RecordSet, Variable } from "../model/records.ts";
import type { Things } from "./memo-on.ts";

/** For tests: when everything was made. */
export const at = "2026-03-05T12:00:00.000Z";

export function documentOf(id: string, part: Partial<Document> = {}): Document {
  return { id, name: id, language: "es", position: 0, length: 100, revision: 0, values: [], importedAt: at, ...part };
}

export function codeOf(id: string, part: Partial<Code> = {}): Code {
  return {
    ...{ id, name: id, parentId: null, position: 0, color: "#aa0000", definition: "", inclusion: "", exclusion: "" },
    ...{ example: "", isCodable: true, createdAt: at, ...part },
  };
}

export function codingOf(id: string, part: Partial<Coding> = {}): Coding {
  return { id, documentId: "rosa", start: 3, end: 9, codeId: "cost", coderId: "ana", createdAt: at, ...part };
}

const rosa: Case = { id: "case", name: "Rosa Quispe", position: 0, documentIds: ["rosa"], values: [], createdAt: at };
const age: Variable = { id: "age", name: "Age", type: "number", position: 0, createdAt: at };
const round: RecordSet = { id: "round", kind: "documents", name: "Round 1", position: 0, memberIds: [], createdAt: at };

/** A project in little with one or two of each thing that a memo can be on. */
export const things: Things = {
  project: { id: "p", name: "Study", language: "es", createdAt: at },
  coders: new Map([["ana", { id: "ana", name: "Ana" }]]),
  documents: [documentOf("rosa", { name: "Rosa.docx" }), documentOf("luis", { name: "Luis.docx", position: 1 })],
  variables: new Map([["age", age]]),
  cases: [rosa],
  codes: new Map([
    ["barriers", codeOf("barriers", { name: "Barriers" })],
    ["cost", codeOf("cost", { name: "Cost", parentId: "barriers" })],
  ]),
  codings: new Map([["rosa", [codingOf("k1")]]]),
  unplaced: new Map([
    ["k2", { id: "k2", documentId: "luis", codeId: "cost", coderId: "ana", createdAt: at, quote: "gone", near: 4 }],
  ]),
  sets: [round],
};
