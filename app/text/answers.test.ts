import { describe, expect, test } from "vitest";
import type { Turn } from "../model/records.ts";
import { answerAt } from "./answers.ts";
import { turnAt, turnAtCaret } from "./turn-at.ts";

/** Turns of ten characters, two apart: `I1` an interviewer's of question 1, `R-` a respondent's of none. */
function turnsOf(outline: string): Turn[] {
  return outline.split(" ").map((one, index) => ({
    start: index * 12,
    end: index * 12 + 10,
    speaker: one,
    role: one.startsWith("I") ? "interviewer" : "respondent",
    question: one.endsWith("-") ? null : Number(one.slice(1)),
  }));
}

describe("the answer at the caret", () => {
  test.each([
    ["I1 R1 I2 R2", 0, [1]],
    ["I1 R1 I2 R2", 1, [1]],
    ["I1 R1 I1 R1 I2 R2", 2, [1, 3]],
    ["I1 R1 S1 I2 R2", 2, [1, 2]],
    ["I1 R1 I2 R2 I1 R1", 4, [5]],
    ["I- R- S- I- R-", 0, [1, 2]],
    ["I- R- S- I- R-", 2, [1, 2]],
    ["I1 I2 R2", 0, []],
    ["I- I- R-", 0, []],
    ["R- I1 R1", 0, [0]],
  ])("%s, at turn %d: %j", (outline, index, answers) => {
    const turns = turnsOf(outline);
    expect(answerAt(turns, index * 12 + 4).map((turn) => turns.indexOf(turn))).toEqual(answers);
  });

  test("is none where nobody speaks", () => {
    expect(answerAt(turnsOf("I1 R1"), 11)).toEqual([]);
    expect(answerAt([], 0)).toEqual([]);
  });
});

test("a caret behind the last word of a turn stands in it, unless the next begins there", () => {
  const turns = turnsOf("I1 R1");
  expect([0, 9, 10, 11, 12].map((at) => turnAtCaret(turns, at)?.speaker)).toEqual(["I1", "I1", "I1", undefined, "R1"]);
  expect(turnAt(turns, 10)).toBeUndefined();
  const touching = [turns[0], { ...turns[1], start: 10 }] as Turn[];
  expect(turnAtCaret(touching, 10)?.speaker).toBe("R1");
});
