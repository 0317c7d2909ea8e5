import { expect, test } from "vitest";
import { findTurns } from "../text/turns.ts";
import { answers, answersTable } from "./answers-grid.ts";
import { countEverything } from "./count-filter.ts";
import { inputOf } from "./test-input.ts";

const texts = {
  d: "Q: 1. Why?\nA: So.\nQ: 2. How?\nA: Thus.\nQ: Indeed?\nA: Yes.",
  e: "Q: 2. How?\nB: Somehow.\nB: Anyhow.",
  f: "Nobody asks.",
};
const input = inputOf({ texts, codes: [], codings: [] });
const turns = new Map(Object.entries(texts).map(([id, text]) => [id, { id, turns: findTurns(text) }]));

test("[M10] what each document says to each question stands side by side, empty where it says nothing", () => {
  const found = answers({ ...input, turns }, countEverything);
  const table = answersTable(found, input.documents, []);
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    [1, "A: So.", null, null],
    [2, "A: Thus.", "B: Somehow.\n\nB: Anyhow.", null],
  ]);
  expect(
    answers({ ...input, turns }, { ...countEverything, questions: new Set([1, null]) }).map(
      ({ documentId }) => documentId,
    ),
  ).toEqual(["d"]);
  for (const { documentId, turns: said } of found) {
    for (const { start, end, text } of said) expect(texts[documentId as "d"].slice(start, end)).toBe(text);
  }
});

test("[M10] a filter of speakers leaves out what others answer; the question is the interviewer's first turn", () => {
  const some = { ...countEverything, speakers: new Set(["B", null]) };
  expect(answers({ ...input, turns }, some).map(({ documentId, asked }) => [documentId, asked])).toEqual([
    ["e", "Q: 2. How?"],
  ]);
});
