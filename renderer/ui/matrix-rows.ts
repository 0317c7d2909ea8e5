import { useMemo, useState } from "react";
import type { Cell, Row, Table } from "../../app/table/table.ts";

/** How the rows are ordered; null is the order of the table. */
export type MatrixSorting = { readonly columnId: string; readonly isDescending: boolean } | null;

const letters = new Intl.Collator(undefined, { numeric: true });

/** The rows of a table in the order that is chosen at its headings, for a `MatrixTable`. */
export function useSortedRows(table: Table | null) {
  const [sorting, onSort] = useState<MatrixSorting>(null);
  const rows = useMemo(() => (table ? sortedRows(table, sorting) : []), [table, sorting]);
  return { rows, sorting, onSort };
}

/** The rows of a table by one of its columns, empty cells last; equal rows keep their order. */
export function sortedRows({ columns, rows }: Table, sorting: MatrixSorting): readonly Row[] {
  const at = sorting ? columns.findIndex(({ id }) => id === sorting.columnId) : -1;
  if (!sorting || at < 0) return rows;
  const direction = sorting.isDescending ? -1 : 1;
  return [...rows].sort((a, b) => compare(a.cells[at] ?? null, b.cells[at] ?? null, direction));
}

function compare(a: Cell, b: Cell, direction: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === "string" && typeof b === "string") return direction * letters.compare(a, b);
  return direction * (Number(a) - Number(b));
}
