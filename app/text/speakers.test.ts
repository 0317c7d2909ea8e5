import { expect, test } from "vitest";
import type { Role } from "../model/records.ts";
import { chooseSpeakers, speakersOf } from "./speakers.ts";
import { findTurns } from "./turns.ts";

const text = "Luis: 1. Why?\nRosa: Because.\nLuis: 2. And then?\nRosa: Nothing.\nLuis: 3. So?\nRosa: So.";
const choices = (...list: readonly (readonly [string, string, Role])[]) =>
  new Map(list.map(([found, name, role]) => [found, { name, role }]));

test("speakers are listed in the order in which they first speak, with their turns", () => {
  expect(speakersOf(findTurns(text))).toEqual([
    { name: "Luis", role: "interviewer", turnCount: 3 },
    { name: "Rosa", role: "respondent", turnCount: 3 },
  ]);
});

test("two speakers of one name become one, and positions stay", () => {
  const turns = findTurns("Interviewer: A?\nRosa: Yes.\nInterviewer: B?\nR: No.");
  const merged = chooseSpeakers("", turns, choices(["R", "Rosa", "respondent"]));
  expect(speakersOf(merged).map(({ name, turnCount }) => [name, turnCount])).toEqual([
    ["Interviewer", 2],
    ["Rosa", 2],
  ]);
  expect(merged.map(({ start, end }) => [start, end])).toEqual(turns.map(({ start, end }) => [start, end]));
});

test("who is made the interviewer asks the questions that his turns open with", () => {
  const two = "Ana: 1. Why?\nEva: Because.\nAna: 2. And?\nEva: Nothing.";
  const turns = findTurns(two).map((turn) => ({ ...turn, role: "respondent" as const, question: null }));
  const chosen = chooseSpeakers(two, turns, choices(["Ana", "Ana Torres", "interviewer"]));
  expect(chosen.map(({ speaker, role, question }) => [speaker, role, question])).toEqual([
    ["Ana Torres", "interviewer", 1],
    ["Eva", "respondent", 1],
    ["Ana Torres", "interviewer", 2],
    ["Eva", "respondent", 2],
  ]);
});

test("a new name alone leaves the questions as they are", () => {
  const turns = findTurns(text).map((turn) => ({ ...turn, question: 7 }));
  expect(
    chooseSpeakers(text, turns, choices(["Rosa", "Eva", "respondent"])).every(({ question }) => question === 7),
  ).toBe(true);
});
