import Papa from "papaparse";
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
 * without an exponent, an empty cell for null. Notes are not part of it.
 */
export function toCsv(table: Table, options: CsvOptions): string {
  const below = options.totals ? [table.totals, table.denominators].filter((row) => row !== undefined) : [];
  const rows = [...table.rows, ...below];
  const text = (cell: Cell) => {
    if (typeof cell === "number") return plainDecimal(cell);
    return cell !== null && options.escapeFormulas && FORMULA.test(cell) ? `'${cell}` : cell;
  };
  const lines = [table.columns.map(({ id }) => id), ...rows.map(({ cells }) => cells.map(text))];
  const csv = Papa.unparse(lines, { delimiter: options.delimiter, newline: "\r\n" });
  return (options.byteOrderMark ? BYTE_ORDER_MARK : "") + csv;
}

/** A number with all its digits and no exponent: `1.5e-7 -> 0.00000015`. */
function plainDecimal(value: number): string {
  if (value < 0) return `-${plainDecimal(-value)}`;
  const [digits = "", places] = String(value).split("e-");
  return places === undefined ? digits : `0.${"0".repeat(Number(places) - 1)}${digits.replace(".", "")}`;
}

/** The cells of a CSV text as written, with any of the delimiters; a byte-order mark is dropped. */
export function parseCsv(text: string): string[][] {
  return Papa.parse(text).data;
}

/** A cell without the apostrophe that `escapeFormulas` put before it. */
export function unescapeFormula(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
