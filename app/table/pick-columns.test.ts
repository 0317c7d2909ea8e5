import { expect, test } from "vitest";
import { pickColumns } from "./pick-columns.ts";
import type { Table } from "./table.ts";

const table: Table = {
  title: "Any",
  columns: ["code", "codings", "words"].map((id) => ({ id, title: id, type: "count" })),
  rows: [{ id: "constructor", cells: ["a", 1, 2] }],
  totals: { id: "total", cells: ["All", 1, 2] },
  notes: ["Counted."],
};

test("columns are picked in the order asked for, with their cells and totals", () => {
  expect(pickColumns(table, ["words", "gone", "code"])).toEqual({
    ...table,
    columns: [table.columns[2], table.columns[0]],
    rows: [{ id: "constructor", cells: [2, "a"] }],
    totals: { id: "total", cells: [2, "All"] },
  });
});
