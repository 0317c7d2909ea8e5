import { type BasicType, ByteWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import { CsvCells } from "./csv-cells.ts";
import type { TidyPiece } from "./tidy-file.ts";
import type { TidyColumn } from "./tidy-table.ts";

/** A table that is written as Parquet from the pieces of its CSV. */
export type ParquetTable = {
  /** Of the Parquet file, in the zip. */
  readonly path: string;
  readonly columns: readonly Pick<TidyColumn, "id" | "kind">[];
};

const types: Readonly<Record<TidyColumn["kind"], BasicType>> = {
  text: "STRING",
  integer: "INT32",
  number: "DOUBLE",
  boolean: "BOOLEAN",
  timestamp: "TIMESTAMP",
};

/** So many rows at least are a row group, and in memory at once; readers pass over whole groups. */
const GROUP_ROWS = 25_000;

/** Writes tables as Parquet with typed columns, moments in UTC, one table after the other. */
export class ParquetTables {
  #open: OpenTable | null = null;

  /** Takes in the next piece of a table's CSV; gives the Parquet file with the last one. */
  add(csv: TidyPiece, table: ParquetTable): TidyPiece | null {
    this.#open ??= new OpenTable(table);
    this.#open.add(csv.bytes);
    if (!csv.isLast) return null;
    const bytes = this.#open.finish();
    this.#open = null;
    return { path: table.path, bytes, isLast: true };
  }
}

class OpenTable {
  readonly #names: readonly string[];
  readonly #cells: CsvCells;
  readonly #bytes = new ByteWriter();
  readonly #writer: ParquetWriter;

  constructor({ columns }: ParquetTable) {
    this.#names = columns.map(({ id }) => id);
    this.#cells = new CsvCells(columns.map(({ kind }) => kind));
    const columnData = columns.map(({ id, kind }) => ({ name: id, type: types[kind], data: [] }));
    const schema = schemaFromColumnData({ columnData });
    this.#writer = new ParquetWriter({ writer: this.#bytes, schema, statistics: false, createdBy: "Quipu" });
  }

  add(csv: Uint8Array): void {
    this.#cells.add(csv);
    if (this.#cells.rows >= GROUP_ROWS) this.#writeGroup();
  }

  finish(): Uint8Array {
    this.#writeGroup();
    this.#writer.finish();
    return this.#bytes.getBytes().slice();
  }

  #writeGroup(): void {
    const columns = this.#cells.take();
    const columnData = this.#names.map((name, index) => ({ name, data: columns[index] ?? [] }));
    this.#writer.write({ columnData, rowGroupSize: Number.MAX_SAFE_INTEGER });
  }
}
