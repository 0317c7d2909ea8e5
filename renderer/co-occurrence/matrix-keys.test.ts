import { expect, test } from "vitest";
import { cellAfterKey } from "./matrix-keys.ts";

test("keys go from cell to cell and stop at the edges", () => {
  const go = (key: string, row: number, column: number, isControl = false) =>
    cellAfterKey(key, { row, column }, { count: 30, page: 10, isControl });
  expect(go("ArrowRight", 2, 29)).toEqual({ row: 2, column: 29 });
  expect(go("ArrowUp", 2, 5)).toEqual({ row: 1, column: 5 });
  expect(go("PageDown", 25, 5)).toEqual({ row: 29, column: 5 });
  expect(go("Home", 4, 5)).toEqual({ row: 4, column: 0 });
  expect(go("End", 4, 5, true)).toEqual({ row: 29, column: 29 });
  expect(go("a", 4, 5)).toBe(null);
});
