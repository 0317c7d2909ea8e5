import { expose, transfer } from "comlink";
import type { TidyPiece } from "../app/tidy/tidy-file.ts";
import { type ParquetTable, ParquetTables } from "../app/tidy/tidy-parquet.ts";

const tables = new ParquetTables();

/** Writes tables as Parquet, while their CSV is made elsewhere. */
const worker = {
  /** Takes in the next piece of a table's CSV; gives the Parquet file with the last one. */
  add(csv: TidyPiece, table: ParquetTable): TidyPiece | null {
    const file = tables.add(csv, table);
    return file && transfer(file, [file.bytes.buffer]);
  },
};

export type ParquetWorker = typeof worker;

expose(worker);
