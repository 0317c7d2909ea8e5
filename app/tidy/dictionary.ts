import type { TidyTable } from "./tidy-table.ts";

/** A table without its rows, as the dictionary tells of it. */
export type TidyShape = Omit<TidyTable, "rows"> & { readonly rowCount: number };

/** Every column of every table, in one table. */
export function dictionaryTable(shapes: readonly TidyShape[]): TidyTable {
  const text = (id: string, meaning: string) => ({ id, kind: "text" as const, meaning });
  return {
    name: "data-dictionary",
    meaning: "A column of a table",
    columns: [
      text("table_name", "The table"),
      text("column_name", "The column"),
      text("column_type", "text, integer, number, boolean or timestamp"),
      text("unit", "What is counted"),
      text("key", "primary, or the column that it refers to"),
      text("meaning", "What it says"),
    ],
    rows: shapes.flatMap(({ name, columns }) =>
      columns.map(({ id, kind, unit, key, meaning }) => [name, id, kind, unit ?? null, key ?? null, meaning]),
    ),
  };
}
