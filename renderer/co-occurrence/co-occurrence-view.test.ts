import { expect, test } from "vitest";
import { parseView } from "./co-occurrence-view.ts";
import { cellAfterKey } from "./matrix-keys.ts";

const overlap = { by: "overlap", paragraphs: 1, withSubcodes: false } as const;

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

test("what was remembered is taken where it is of use", () => {
  expect(parseView(undefined)).toMatchObject({ ...overlap, measure: "n12", picture: "table", least: { c: 0, n12: 1 } });
  expect(parseView({ by: "nonsense", paragraphs: 99, measure: "c", least: { c: 7, n12: 0 } })).toMatchObject({
    ...{ by: "overlap", paragraphs: 20, measure: "c", least: { c: 1, n12: 1 } },
  });
});
