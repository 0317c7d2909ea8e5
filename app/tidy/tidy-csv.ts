import type { TidyPiece } from "./tidy-file.ts";
import type { TidyCell, TidyTable } from "./tidy-table.ts";

/** What must stand in quotation marks, wherever it is in a cell; blanks at the edges must, too. */
const NEEDS_QUOTES = /[",\r\n\ufeff]/;

/** So many rows are a piece: texts of many megabytes are slow to build and to encode. */
const ROWS_AT_ONCE = 500;

/**
 * A tidy table as CSV for programs, piece by piece: UTF-8 without a byte-order mark, commas, line ends `\n`, nothing
 * escaped but by quotation marks, an empty cell for nothing. [T6] Written here, since a library that takes any kind of
 * cell and of delimiter needs much longer.
 */
export function* tidyCsv({ columns, rows }: TidyTable, path: string): Generator<TidyPiece> {
  const encoder = new TextEncoder();
  let csv = `${columns.map(({ id }) => id).join(",")}\n`;
  let next = 0;
  do {
    for (const row of rows.slice(next, next + ROWS_AT_ONCE)) csv += csvRow(row);
    next += ROWS_AT_ONCE;
    yield { path, bytes: encoder.encode(csv), isLast: next >= rows.length };
    csv = "";
  } while (next < rows.length);
}

function csvRow(row: readonly TidyCell[]): string {
  let [csv, separator] = ["", ""];
  for (const cell of row) {
    csv += separator + csvCell(cell);
    separator = ",";
  }
  return `${csv}\n`;
}

function csvCell(cell: TidyCell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  if (cell.startsWith(" ") || cell.endsWith(" ") || NEEDS_QUOTES.test(cell)) return `"${cell.replaceAll('"', '""')}"`;
  return cell;
}
