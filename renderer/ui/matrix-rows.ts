import type { Cell, Row, Table } from "../../app/table/table.ts";
import type { MatrixSorting } from "./matrix-table.tsx";

/** The rows of a table by one of its columns, empty cells last; equal rows keep their order. */
export function sortedRows({ columns, rows }: Table, sorting: MatrixSorting): readonly Row[] {
  const at = sorting ? columns.findIndex(({ id }) => id === sorting.columnId) : -1;
  if (!sorting || at < 0) return rows;
  const direction = sorting.isDescending ? -1 : 1;
  return [...rows].sort((a, b) => compare(a.cells[at] ?? null, b.cells[at] ?? null, direction));
}

function compare(a: Cell, b: Cell, direction: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === "string" && typeof b === "string") return direction * a.localeCompare(b);
  return direction * (Number(a) - Number(b));
}
