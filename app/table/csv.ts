import Papa from "papaparse";
import { plainDecimal } from "./cell-text.ts";
import { footerOf } from "./footer.ts";
import { notesWithUnits } from "./headings.ts";
import type { Cell, Table } from "./table.ts";

/** How a table is written as CSV. */
export type CsvOptions = {
  readonly delimiter: "," | ";" | "\t";
  /** A byte-order mark makes Excel read the file as UTF-8. */
  readonly byteOrderMark: boolean;
  /** An apostrophe before cells that a spreadsheet would run as formulas. */
  readonly escapeFormulas: boolean;
  /** Whether the totals, and the denominators of a table of shares, stand in the last lines. */
  readonly totals: boolean;
  /** Whether the notes stand below the table, after an empty line: for people, since programs take them for rows. */
  readonly notes?: boolean;
};

export const defaultCsvOptions: CsvOptions = {
  delimiter: ",",
  byteOrderMark: true,
  escapeFormulas: true,
  totals: false,
};

const BYTE_ORDER_MARK = "\ufeff";
/** What opens a formula in a spreadsheet; an apostrophe before one is escaped too, so that undoing is exact. */
const FORMULA = /^'*[=+\-@\t\r\n]/;

/**
 * The table as CSV after RFC 4180: headings are the columns' ids, line ends CRLF, numbers with a point and
 * without an exponent, an empty cell for null.
 */
export function toCsv(table: Table, options: CsvOptions): string {
  const below = options.totals ? footerOf(table).map(({ row }) => row) : [];
  const rows = [...table.rows, ...below];
  const text = (cell: Cell) => {
    if (typeof cell === "number") return plainDecimal(cell);
    return cell !== null && options.escapeFormulas ? escapedFormula(cell) : cell;
  };
  const notes = options.notes ? [[""], ...notesWithUnits(table).map((note) => [text(note)])] : [];
  const lines = [table.columns.map(({ id }) => id), ...rows.map(({ cells }) => cells.map(text)), ...notes];
  const csv = Papa.unparse(lines, { delimiter: options.delimiter, newline: "\r\n" });
  return (options.byteOrderMark ? BYTE_ORDER_MARK : "") + csv;
}

/** A cell with an apostrophe before it where a spreadsheet would run it as a formula. */
export function escapedFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The cells of a CSV text as written, with any of the delimiters; a byte-order mark is dropped. */
export function parseCsv(text: string): string[][] {
  return Papa.parse(text).data;
}

/** A cell without the apostrophe that `escapeFormulas` put before it. */
export function unescapeFormula(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
