import { expect, test } from "vitest";
import { chooseSpeakers } from "./speakers.ts";
import { findTurns } from "./turns.ts";
import { turnsAfter } from "./turns-after.ts";

test("who was said to ask keeps the questions when a letter is corrected elsewhere", () => {
  const text = "Ana: 1. How?\nRosa: Fine.\nBea: 2. And?\nRosa: Long.\nAna: 3. Who?\nRosa: Me.\nBea: 4. Why?\nRosa: So.";
  const asks = (name: string) => [name, { name, role: "interviewer" }] as const;
  const turns = chooseSpeakers(text, findTurns(text), new Map([asks("Ana"), asks("Bea")]));
  expect(turns.map(({ question }) => question)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
  const splices = [{ start: text.length - 1, end: text.length, inserted: "!" }];
  const after = { text: `${text.slice(0, -1)}!`, marks: [] };
  expect(turnsAfter({ text, marks: [] }, turns, splices, after)).toEqual(turns);
});
