import type { Passage } from "../analysis/passages.ts";
import type { GridColumn, GridRow, SummaryGrid } from "../analysis/summary-grid.ts";
import { rowNouns } from "../analysis/summary-tables.ts";

/** A summary grid to be read on paper: the grid, and the quotes behind it. */
export type SummaryReport = {
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** What the grid holds, in sentences. */
  readonly notes: readonly string[];
  readonly grid: SummaryGrid;
};

/** A cell that has passages, with their quotes. */
export type QuotedCell = { readonly column: GridColumn; readonly passages: readonly Passage[] };

/** The rows that have passages, each with its cells that have some. */
export function quotedRows({ rows, columns, passagesOf }: SummaryGrid) {
  return rows.flatMap((row): { readonly row: GridRow; readonly cells: readonly QuotedCell[] }[] => {
    const cells = columns.map((column) => ({ column, passages: passagesOf(row, column) }));
    const quoted = cells.filter(({ passages }) => passages.length > 0);
    return quoted.length > 0 ? [{ row, cells: quoted }] : [];
  });
}

/** `1 passage`, `1,200 passages`. */
export function passagesInWords(count: number): string {
  return `${count.toLocaleString("en")} ${count === 1 ? "passage" : "passages"}`;
}

/** What the first column of the grid is called. */
export function rowHeading({ rowKind }: SummaryGrid): string {
  return rowNouns[rowKind].one;
}
