import { type BasicType, parquetWriteBuffer } from "hyparquet-writer";
import type { TidyCell, TidyColumn, TidyTable } from "./tidy-table.ts";
import { utf8Each } from "./utf8-each.ts";

const types: Readonly<Record<TidyColumn["kind"], BasicType>> = {
  text: "STRING",
  integer: "INT32",
  number: "DOUBLE",
  boolean: "BOOLEAN",
  timestamp: "TIMESTAMP",
};

/** A tidy table as a Parquet file with typed columns; moments in milliseconds, UTC. */
export function tidyParquet({ columns, rows }: TidyTable): Uint8Array {
  const columnData = columns.map(({ id, kind }, index) => ({
    name: id,
    type: types[kind],
    data: parquetValues(
      rows.map((row) => row[index] ?? null),
      kind,
    ),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: "Quipu", statistics: false }));
}

function parquetValues(cells: readonly TidyCell[], kind: TidyColumn["kind"]): (TidyCell | Date | Uint8Array)[] {
  if (kind === "text") return utf8Each(cells.map((cell) => (cell === null ? null : String(cell))));
  if (kind !== "timestamp") return [...cells];
  return cells.map((cell) => (typeof cell === "string" ? new Date(cell) : cell));
}
