import fc from "fast-check";
import { expect, test } from "vitest";
import { type ArrowKey, type Box, nextMark } from "./next-mark.ts";

const cell = (column: number, row: number, width = 10): Box => ({
  ...{ left: column * 12, right: column * 12 + width, top: row * 20, bottom: row * 20 + 16 },
});
const grid = [cell(0, 0), cell(1, 0), cell(2, 0), cell(0, 1), cell(1, 1), cell(2, 1)];

test.each<[ArrowKey, number, number]>([
  ["ArrowRight", 0, 1],
  ["ArrowRight", 2, 2],
  ["ArrowLeft", 4, 3],
  ["ArrowLeft", 3, 3],
  ["ArrowDown", 1, 4],
  ["ArrowDown", 4, 4],
  ["ArrowUp", 5, 2],
])("%s in a grid goes from %d to %d", (key, from, to) => {
  expect(nextMark(grid, from, key)).toBe(to);
});

test("going down lists of bars of any length reaches every bar", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 30 }), (widths) => {
      const bars = widths.map((width, row) => cell(0, row, width));
      let at = 0;
      for (let row = 1; row < bars.length; row++) {
        at = nextMark(bars, at, "ArrowDown");
        expect(at).toBe(row);
      }
      expect(nextMark(bars, at, "ArrowDown")).toBe(at);
    }),
  );
});
