import fc from "fast-check";
import { expect, test } from "vitest";
import { overlaps, union } from "./range.ts";

test("[P6] ranges that touch do not overlap, ranges that share a code unit do", () => {
  expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
  expect(overlaps({ start: 0, end: 4 }, { start: 3, end: 5 })).toBe(true);
  expect(overlaps({ start: 0, end: 9 }, { start: 3, end: 5 })).toBe(true);
});

test("a union covers what its ranges cover, in order and apart", () => {
  const range = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.array(range), (ranges) => {
      const joined = union([...ranges].sort((a, b) => a.start - b.start));
      const covers = (each: typeof ranges, at: number) => each.some(({ start, end }) => start <= at && at < end);
      for (let at = 0; at < 41; at++) expect(covers(joined, at)).toBe(covers(ranges, at));
      for (const [index, { start }] of joined.entries()) {
        expect(start).toBeGreaterThan(joined[index - 1]?.end ?? -1);
      }
    }),
  );
});
