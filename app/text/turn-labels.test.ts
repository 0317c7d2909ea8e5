import { expect, test } from "vitest";
import type { Mark, Turn } from "../model/records.ts";
import { turnLabels } from "./turn-labels.ts";
import { findTurns } from "./turns.ts";

function labels(text: string, turns: readonly Turn[] = findTurns(text), marks: readonly Mark[] = []): string[] {
  return turnLabels(text, turns, marks).map(({ start, end }) => text.slice(start, end));
}

const TALK =
  "A title: in two parts\n\nInterviewer: 1. When?\n\nONGEI chief: In 2002.\nNote: by law.\n\nInterviewer: Why?\n";

test("[W2] the labels of turns, with their colon, and no other line that has one", () => {
  expect(labels(TALK)).toEqual(["Interviewer: ", "ONGEI chief: ", "Interviewer: "]);
});

test("[W2] a label stays one when its speaker is called something else", () => {
  const renamed = findTurns(TALK).map((turn) => ({ ...turn, speaker: "Somebody" }));
  expect(labels(TALK, renamed)).toEqual(["Interviewer: ", "ONGEI chief: ", "Interviewer: "]);
});

test("[W2] a label with a number or a time is one as a whole", () => {
  expect(labels("Q1: When?\nA1: In 2002.\nQ2: Why?\nA2: For order.")).toEqual(["Q1: ", "A1: ", "Q2: ", "A2: "]);
  const timed = "Interviewer (00:01:02): When?\nRosa (00:01:09): In 2002.\nInterviewer (00:02:00): Why?";
  expect(labels(timed)).toEqual(["Interviewer (00:01:02): ", "Rosa (00:01:09): ", "Interviewer (00:02:00): "]);
});

test("[W2] names in bold letters are labels", () => {
  const text = "Interviewer When?\nRosa In 2002.\nInterviewer Why?\nRosa For order.";
  const marks = [...text.matchAll(/^(Interviewer|Rosa)/gm)].map(({ index, 0: name }): Mark => {
    return { kind: "bold", start: index, end: index + name.length };
  });
  expect(labels(text, findTurns(text, marks), marks)).toEqual(["Interviewer", "Rosa", "Interviewer", "Rosa"]);
});

test("[W2] where nobody speaks there are none", () => {
  expect(labels(TALK, [])).toEqual([]);
});
