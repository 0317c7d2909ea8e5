import { bytesTogether } from "./tidy-file.ts";
import type { TidyCell, TidyTable } from "./tidy-table.ts";

/** What must stand in quotation marks, wherever it is in a cell; blanks at the edges must, too. */
const NEEDS_QUOTES = /[",\r\n\ufeff]/;

/** So many rows become bytes at a time: texts of many megabytes are slow to build and to encode. */
const ROWS_AT_ONCE = 500;

/**
 * A tidy table as CSV for programs: UTF-8 without a byte-order mark, commas, line ends `\n`, nothing escaped but by
 * quotation marks, an empty cell for nothing. [T6] Written here, since a library that takes any kind of cell and of
 * delimiter needs much longer.
 */
export function tidyCsv({ columns, rows }: TidyTable): Uint8Array {
  const encoder = new TextEncoder();
  const chunks = [encoder.encode(`${columns.map(({ id }) => id).join(",")}\n`)];
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
    let csv = "";
    for (const row of rows.slice(first, first + ROWS_AT_ONCE)) {
      let separator = "";
      for (const cell of row) {
        csv += separator + csvCell(cell);
        separator = ",";
      }
      csv += "\n";
    }
    chunks.push(encoder.encode(csv));
  }
  return bytesTogether(chunks);
}

function csvCell(cell: TidyCell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  if (cell.startsWith(" ") || cell.endsWith(" ") || NEEDS_QUOTES.test(cell)) return `"${cell.replaceAll('"', '""')}"`;
  return cell;
}
