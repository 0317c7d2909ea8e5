import fc from "fast-check";
import { expect, test } from "vitest";
import { clipboardCells, clipboardText } from "./clipboard.ts";

test("a block of a spreadsheet is told apart into its cells", () => {
  expect(clipboardCells("Rosa\t41\r\nLuis\t\r\n")).toEqual([
    ["Rosa", "41"],
    ["Luis", ""],
  ]);
  expect(clipboardCells('"two\nlines"\t"a ""word"""')).toEqual([["two\nlines", 'a "word"']]);
  expect(clipboardCells("one")).toEqual([["one"]]);
  expect(clipboardCells("")).toEqual([[""]]);
  expect(clipboardCells("a\n\nb")).toEqual([["a"], [""], ["b"]]);
});

test("a mark that only begins a cell stands for itself", () => {
  expect(clipboardCells('"Slow" she said\tx')).toEqual([['"Slow" she said', "x"]]);
  expect(clipboardCells('"never closed\tx\ny')).toEqual([['"never closed', "x"], ["y"]]);
});

test("whatever is copied is pasted again as it was", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', "\t", "\n", " ", "é", "=") });
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }))
    // the line end behind the last row opens no other, so an empty last cell by itself says nothing
    .filter((rows) => rows.length === 1 || (rows.at(-1) ?? []).join("\t") !== "");
  fc.assert(
    fc.property(block, (rows) => {
      expect(clipboardCells(clipboardText(rows))).toEqual(rows);
    }),
  );
});
