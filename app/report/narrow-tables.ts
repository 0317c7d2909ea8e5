import { pickColumns } from "../table/pick-columns.ts";
import type { Table } from "../table/table.ts";

/** So many columns are still read on a page upright. */
const MOST_COLUMNS = 8;

/** The table as tables that a page has room for: each has the first column, and some of the others in their order. */
export function narrowTables(table: Table): Table[] {
  const [first, ...rest] = table.columns.map(({ id }) => id);
  if (first === undefined || table.columns.length <= MOST_COLUMNS) return [table];
  const parts = Math.ceil(rest.length / (MOST_COLUMNS - 1));
  // all of them as wide as can be, rather than one column alone in the last
  const width = Math.ceil(rest.length / parts);
  return Array.from({ length: parts }, (_, part) => {
    return pickColumns(table, [first, ...rest.slice(part * width, (part + 1) * width)]);
  });
}
