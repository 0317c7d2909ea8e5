import { type BasicType, parquetWriteBuffer } from "hyparquet-writer";
import { type PackedColumn, type PackedTable, textsOf } from "./packed-table.ts";

const types: Readonly<Record<PackedColumn["kind"], BasicType>> = {
  text: "STRING",
  integer: "INT32",
  number: "DOUBLE",
  boolean: "BOOLEAN",
  timestamp: "TIMESTAMP",
};

/** A tidy table as a Parquet file with typed columns; moments in milliseconds, UTC. */
export function tidyParquet({ columns }: PackedTable): Uint8Array {
  const columnData = columns.map((column) => ({ name: column.id, type: types[column.kind], data: cellsOf(column) }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: "Quipu", statistics: false }));
}

function cellsOf({ kind, values }: PackedColumn): (Uint8Array | number | boolean | Date | null)[] {
  if (kind === "text") return textsOf(values);
  const cells: (number | boolean | Date | null)[] = [];
  for (const value of values) cells.push(Number.isNaN(value) ? null : cellOf(kind, value));
  return cells;
}

function cellOf(kind: PackedColumn["kind"], value: number): number | boolean | Date {
  if (kind === "boolean") return value === 1;
  return kind === "timestamp" ? new Date(value) : value;
}
