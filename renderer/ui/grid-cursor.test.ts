import fc from "fast-check";
import { expect, test } from "vitest";
import { blockOf, cursorAt, moved } from "./grid-cursor.ts";

const size = { rows: 10, columns: 4, page: 5 };
const plain = { shift: false, mod: false };

test("keys move the cursor and Shift extends the block", () => {
  const start = cursorAt({ row: 2, column: 1 }, size);
  expect(moved(start, { ...plain, key: "ArrowDown" }, size)?.active).toEqual({ row: 3, column: 1 });
  expect(moved(start, { ...plain, key: "End", mod: true }, size)?.active).toEqual({ row: 9, column: 3 });
  const extended = moved(start, { ...plain, key: "ArrowRight", shift: true }, size);
  expect(extended && blockOf(extended)).toEqual({ top: 2, bottom: 2, left: 1, right: 2 });
  expect(moved(start, { ...plain, key: "x" }, size)).toBeNull();
});

test("above the first row stand the headings, into which no block extends", () => {
  const top = cursorAt({ row: 0, column: 0 }, size);
  expect(moved(top, { ...plain, key: "ArrowUp" }, size)?.active).toEqual({ row: -1, column: 0 });
  expect(moved(top, { ...plain, key: "ArrowUp", shift: true }, size)?.active).toEqual({ row: 0, column: 0 });
  expect(moved(cursorAt({ row: -1, column: 0 }, size), { ...plain, key: "ArrowDown", shift: true }, size)).toBeNull();
});

test("no keys lead out of the grid", () => {
  const keys = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"];
  const press = fc.record({ key: fc.constantFrom(...keys), shift: fc.boolean(), mod: fc.boolean() });
  fc.assert(
    fc.property(fc.array(press), fc.nat({ max: 3 }), fc.integer({ min: 1, max: 3 }), (presses, rows, columns) => {
      const own = { rows, columns, page: 2 };
      let cursor = cursorAt({ row: 0, column: 0 }, own);
      for (const one of presses) cursor = moved(cursor, one, own) ?? cursor;
      for (const { row, column } of [cursor.active, cursor.anchor]) {
        expect(row >= -1 && row <= Math.max(0, rows - 1) && column >= 0 && column < columns).toBe(true);
      }
    }),
  );
});
