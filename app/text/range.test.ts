import { expect, test } from "vitest";
import { overlaps } from "./range.ts";

test("[P5] ranges that touch do not overlap, ranges that share a code unit do", () => {
  expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
  expect(overlaps({ start: 0, end: 4 }, { start: 3, end: 5 })).toBe(true);
  expect(overlaps({ start: 0, end: 9 }, { start: 3, end: 5 })).toBe(true);
});
