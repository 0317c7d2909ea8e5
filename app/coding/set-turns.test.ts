import { expect, test } from "vitest";
import { setTurns } from "./set-turns.ts";

const document = {
  id: "d",
  name: "A",
  language: "en",
  position: 0,
  length: 9,
  revision: 4,
  values: [],
  importedAt: "",
};
const turn = { start: 0, end: 9, speaker: "Rosa", role: "respondent", question: null } as const;

test("other turns raise the document's revision and touch nothing else", () => {
  const from = { id: "d", turns: [turn] };
  const turns = [{ ...turn, speaker: "Ana" }];
  expect(setTurns(document, from, turns)).toEqual({
    documents: { updated: [[document, { ...document, revision: 5 }]] },
    turns: { updated: [[from, { id: "d", turns }]] },
  });
  expect(setTurns(document, undefined, turns).turns).toEqual({ added: [{ id: "d", turns }] });
});

test("the same turns change nothing", () => {
  expect(setTurns(document, { id: "d", turns: [turn] }, [{ ...turn }])).toEqual({});
  expect(setTurns(document, undefined, [])).toEqual({});
});
