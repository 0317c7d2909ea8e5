import { expect, test } from "vitest";
import { amount, cellName, measureText, pairSentences } from "./pair-words.ts";

const overlap = { by: "overlap", paragraphs: 1, withSubcodes: false } as const;
const pair = { first: "Cost", second: "Skills", figures: { n1: 12, n2: 2, n12: 1 } };

test("a pair is said in sentences, with its figures, and with a warning where it is uneven", () => {
  expect(pairSentences(pair, overlap)).toEqual([
    "Cost: n1 = 12 passages. Skills: n2 = 2 passages. Together: n12 = 1.",
    "c = 1/(12+2−1) = 1/13 = 0.08.",
    "n12/n1 = 8% of the passages with Cost, n12/n2 = 50% of those with Skills.",
    "One code is found more than five times as often as the other, so c can be 0.17 at most.",
  ]);
  expect(pairSentences({ ...pair, figures: { n1: 0, n2: 0, n12: 0 } }, overlap)[1]).toBe(
    "Neither code is found, so there is no c.",
  );
});

test("a cell says both codes, its measure and its warning", () => {
  expect(cellName(pair, "c", overlap)).toBe(
    "Cost and Skills: c 0.08. One code is found more than five times as often as the other, so c can be 0.17 at most",
  );
  expect(cellName({ ...pair, figures: { n1: 3, n2: 2, n12: 1 } }, "n12", { ...overlap, by: "answer" })).toBe(
    "Cost and Skills: 1 answer",
  );
  expect([amount(overlap, 1200), measureText("c", null), measureText("share_of_first", 0.5)]).toEqual([
    ...["1,200 passages", "–", "50%"],
  ]);
});
