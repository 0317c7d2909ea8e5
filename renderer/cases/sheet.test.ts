import { describe, expect, test } from "vitest";
import type { Case, Variable } from "../../app/model/records.ts";
import { arranged, type SheetColumn, type SheetRow, variableColumns, variableText, withWidths } from "./sheet.ts";

const variable = (id: string, type: Variable["type"], position: number): Variable => {
  return { id, name: id, type, position, createdAt: "" };
};
const one = (id: string, values: Readonly<Record<string, string | number | boolean>>): Case => ({
  ...{ id, name: `Case ${id}`, position: 0, documentIds: [], createdAt: "" },
  values: Object.entries(values).map(([variableId, value]) => ({ variableId, value })),
});
const rows = [one("1", { age: 9, place: "Ñuñoa" }), one("2", { age: 41 }), one("3", { place: "Lima" })];
const columns: readonly SheetColumn[] = [
  { kind: "name", id: "name", title: "Case", width: 100, isNumber: false, hasMemo: false },
  ...variableColumns([variable("place", "choice", 1), variable("age", "number", 0)], new Set(["age"])),
];
const textOf = (row: SheetRow, column: SheetColumn) =>
  column.kind === "variable" ? variableText(row, column.variable.id) : row.name;
const order = (search: string, columnId: string | null, isDescending = false) => {
  const sorting = columnId === null ? null : { columnId, isDescending };
  return arranged({ rows, columns, textOf }, { search, sorting }).join("");
};

describe("rows are arranged", () => {
  test.each([
    ["", null, false, "123"],
    ["", "age", false, "123"],
    ["", "age", true, "213"],
    ["", "place", false, "312"],
    ["", "place", true, "132"],
    ["nunoa", null, false, "1"],
    ["CASE 3", null, false, "3"],
    ["nowhere", "age", false, ""],
  ] as const)("searched for “%s”, by %s, descending: %j", (search, columnId, isDescending, expected) => {
    expect(order(search, columnId, isDescending)).toBe(expected);
  });
});

test("variables stand in their order, with the sign of their memo and the width that the user gave", () => {
  expect(columns.map(({ id, hasMemo }) => [id, hasMemo])).toEqual([
    ["name", false],
    ["age", true],
    ["place", false],
  ]);
  expect(withWidths(columns, { age: 321 }).map(({ width }) => width)).toEqual([100, 321, 150]);
});
