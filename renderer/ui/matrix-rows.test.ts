import { expect, test } from "vitest";
import type { Table } from "../../app/table/table.ts";
import { heatOf } from "./heat.ts";
import { sortedRows } from "./matrix-rows.ts";

const table: Table = {
  title: "",
  columns: [
    { id: "code", title: "Code", type: "text" },
    { id: "a", title: "A", type: "count", of: "a" },
    { id: "all", title: "All", type: "count", of: "all" },
  ],
  rows: [
    { id: "1", cells: ["Cost", 2, 20] },
    { id: "2", cells: ["Access", null, 8] },
    { id: "3", cells: ["Skills", 4, 5] },
    { id: "4", cells: ["Trust", 2, 0] },
  ],
  notes: [],
};
const order = (columnId: string, isDescending: boolean) =>
  sortedRows(table, { columnId, isDescending })
    .map(({ id }) => id)
    .join("");

test("rows are sorted by a column, equal ones in their order, empty cells last either way", () => {
  expect(order("a", true)).toBe("3142");
  expect(order("a", false)).toBe("1432");
  expect(order("code", false)).toBe("2134");
  expect(order("gone", false)).toBe("1234");
});

test("cells are shaded by the largest of the groups, all by the largest of all", () => {
  const heat = heatOf(table);
  const [, a, all] = table.columns;
  if (!a || !all) throw new Error("There are two.");
  expect([heat(4, a), heat(2, a), heat(20, all), heat(5, all)]).toEqual([1, 0.5, 1, 0.25]);
});
