import Papa from "papaparse";
import type { TidyTable } from "./tidy-table.ts";

/**
 * A tidy table as CSV for programs: UTF-8 without a byte-order mark, commas, line ends `\n`, nothing escaped but by
 * quotation marks, an empty cell for nothing. [T6]
 */
export function tidyCsv({ columns, rows }: TidyTable): Uint8Array {
  const lines = [columns.map(({ id }) => id), ...rows];
  return new TextEncoder().encode(`${Papa.unparse(lines, { delimiter: ",", newline: "\n" })}\n`);
}
