import { expect, test } from "vitest";
import type { Document } from "../model/records.ts";
import { planImport } from "./plan-import.ts";

const file = (fileName: string) => ({ fileName, digest: "d1", byteLength: 4, text: "año", turns: [], marks: [] });
const existing = (name: string, position: number): Document => {
  return {
    id: name,
    name,
    language: "es",
    position,
    length: 1,
    revision: 0,
    values: [],
    importedAt: "2024-01-01T00:00:00.000Z",
  };
};

function identity() {
  let count = 0;
  return { newId: () => `id-${++count}`, now: () => "2024-05-01T00:00:00.000Z" };
}

test("a file becomes a document with its text, its turns, its formatting and its original", () => {
  const turns = [{ start: 0, end: 3, speaker: "Rosa", role: "respondent" as const, question: null }];
  const marks = [{ start: 0, end: 2, kind: "bold" as const }];
  const diff = planImport(
    [{ ...file("round 1/Rosa.v2.txt"), turns, marks }],
    { existing: [], language: "es" },
    identity(),
  );
  const importedAt = "2024-05-01T00:00:00.000Z";
  expect(diff).toEqual({
    documents: {
      added: [
        { id: "id-1", name: "Rosa.v2", language: "es", position: 0, length: 3, revision: 0, values: [], importedAt },
      ],
    },
    texts: { added: [{ id: "id-1", text: "año" }] },
    originals: { added: [{ id: "id-1", fileName: "Rosa.v2.txt", digest: "d1", byteLength: 4 }] },
    turns: { added: [{ id: "id-1", turns }] },
    marks: { added: [{ id: "id-1", marks }] },
  });
});

test("new documents stand after those that are there, in their order", () => {
  const about = { existing: [existing("a", 4), existing("b", 1)], language: "es" };
  const { documents } = planImport([file("z.txt"), file("y.txt")], about, identity());
  expect(documents?.added?.map(({ name, position }) => [name, position])).toEqual([
    ["z", 5],
    ["y", 6],
  ]);
});

test.each([
  [["Rosa"], ["rosa.txt"], ["rosa (2)"]],
  [
    ["Rosa", "Rosa (2)"],
    ["Rosa.docx", "Rosa.md"],
    ["Rosa (3)", "Rosa (4)"],
  ],
  [["Jose\u0301"], ["José.txt"], ["José (2)"]],
  [[], ["constructor.txt", "constructor.md"], ["constructor", "constructor (2)"]],
  [[], [".txt", " Ana .txt"], [".txt", "Ana"]],
])("beside %j the files %j are called %j", (names, fileNames, called) => {
  const about = { existing: names.map(existing), language: "es" };
  const { documents } = planImport(fileNames.map(file), about, identity());
  expect(documents?.added?.map(({ name }) => name)).toEqual(called);
});
