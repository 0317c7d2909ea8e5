import type { Case, Document, Variable, VariableType } from "../model/records.ts";
import type { Value } from "./value-text.ts";

/** Ids in order and a clock that stands still. */
export function testIdentity() {
  let next = 0;
  return { newId: () => `new-${++next}`, now: () => "2026-01-31T00:00:00.000Z" };
}

export function testVariable(id: string, name: string, type: VariableType, position = 0): Variable {
  return { id, name, type, position, createdAt: "" };
}

export function testCase(id: string, name: string, about: Partial<Case> = {}): Case {
  return { id, name, position: 0, documentIds: [], values: [], createdAt: "", ...about };
}

export function testDocument(id: string, name: string, about: Partial<Document> = {}): Document {
  return { id, name, language: "en", position: 0, length: 1, revision: 0, values: [], importedAt: "", ...about };
}

export function testValues(values: Readonly<Record<string, Value>>) {
  return Object.entries(values).map(([variableId, value]) => ({ variableId, value }));
}
