import { expect, test } from "vitest";
import type { Turn } from "../model/records.ts";
import { differences } from "./differences.ts";
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

test("who was given a name keeps it when the label that is written otherwise than the rest is corrected", () => {
  const text = "ANA: How?\nRosa: Fine.\nAna: And?\nRosa: Long.\nAna: Who?\nRosa: Me.";
  const choice = { name: "Ms. A.", role: "interviewer" } as const;
  const turns = chooseSpeakers(text, findTurns(text), new Map([["ANA", choice]]));
  const after = { text: text.replace("ANA", "Ana"), marks: [] };
  const splices = [{ start: 1, end: 3, inserted: "na" }];
  expect(turnsAfter({ text, marks: [] }, turns, splices, after)).toEqual(turns);
  const plain = turnsAfter({ text, marks: [] }, findTurns(text), splices, after);
  expect(plain).toEqual(findTurns(after.text));
});

test("who was said to ask still does when the label is corrected wherever it stands", () => {
  const text = "Ana: 1. How?\nRosa: Fine.\nBea: And?\nRosa: Long.\nAna: 2. Who?\nRosa: Me.\nBea: Oh.\nRosa: So.";
  const asks = { name: "Ana", role: "interviewer" } as const;
  const turns = chooseSpeakers(text, findTurns(text), new Map([["Ana", asks]]));
  const after = { text: text.replaceAll("Ana:", "Anna:"), marks: [] };
  const corrected = turnsAfter({ text, marks: [] }, turns, differences(text, after.text), after);
  const said = (list: readonly Turn[]) => list.map(({ speaker, role, question }) => [speaker, role, question]);
  const expected = turns.map((turn) => (turn.speaker === "Ana" ? { ...turn, speaker: "Anna" } : turn));
  expect(said(corrected)).toEqual(said(expected));
});
