import { type BasicType, parquetWriteBuffer } from "hyparquet-writer";
import type { TidyCell, TidyColumn, TidyTable } from "./tidy-table.ts";

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
    data: rows.map((row) => parquetValue(row[index] ?? null, kind)),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: "Quipu", statistics: false }));
}

function parquetValue(cell: TidyCell, kind: TidyColumn["kind"]): TidyCell | Date {
  return kind === "timestamp" && typeof cell === "string" ? new Date(cell) : cell;
}
