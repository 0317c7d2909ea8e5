import type { Column, Row, Table } from "./table.ts";

/** A row below a table, with the columns as its cells are to be read. */
type FooterLine = { readonly row: Row; readonly columns: readonly Column[] };

/** What stands below the rows of a table: its totals, and its denominators, which are counts also below shares. */
export function footerOf({ columns, totals, denominators }: Table): readonly FooterLine[] {
  const counts = columns.map(
    ({ id, title, type }): Column => ({ id, title, type: type === "text" ? "text" : "count" }),
  );
  return [
    ...(totals ? [{ row: totals, columns }] : []),
    ...(denominators ? [{ row: denominators, columns: counts }] : []),
  ];
}
