import type { Table } from "./table.ts";

/** The table with some of its columns, in the order of the ids; an id that it does not have is passed over. */
export function pickColumns(table: Table, ids: readonly string[]): Table {
  const at = ids.map((id) => table.columns.findIndex((column) => column.id === id)).filter((index) => index >= 0);
  const pick = <Item>(items: readonly Item[]): Item[] => at.flatMap((index) => items.slice(index, index + 1));
  const rowOf = <Line extends { readonly cells: Table["rows"][number]["cells"] }>(row: Line) => ({
    ...row,
    cells: pick(row.cells),
  });
  return {
    ...table,
    columns: pick(table.columns),
    rows: table.rows.map(rowOf),
    ...(table.totals && { totals: rowOf(table.totals) }),
    ...(table.denominators && { denominators: rowOf(table.denominators) }),
  };
}
