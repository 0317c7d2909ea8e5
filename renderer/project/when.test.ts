import { expect, test } from "vitest";
import { when } from "./when.ts";

const now = new Date(2026, 2, 12, 9, 30);

test.each([
  [new Date(2026, 2, 12, 0, 5), "today at 00:05"],
  [new Date(2026, 2, 11, 23, 59), "yesterday"],
  [new Date(2026, 2, 9, 12, 0), "3 days ago"],
  [new Date(2026, 2, 5, 9, 30), "5 March 2026"],
  [new Date(2025, 11, 31, 9, 30), "31 December 2025"],
])("%s is said in words", (at, words) => {
  expect(when(at, now)).toBe(words);
});

test("a clock that was set back shows today", () => {
  expect(when(new Date(2026, 2, 14, 8, 0), now)).toBe("today at 08:00");
});
