// What is used here. The types of hyparquet-writer would bring the DOM into the pure core.
declare module "hyparquet-writer" {
  export type BasicType = "STRING" | "INT32" | "DOUBLE" | "BOOLEAN" | "TIMESTAMP";

  /** Of a column or of the whole; made by `schemaFromColumnData`. */
  type SchemaElement = { readonly name: string };

  type Cells = readonly (number | boolean | Date | Uint8Array | null)[];

  export function schemaFromColumnData(options: {
    readonly columnData: readonly { readonly name: string; readonly type: BasicType; readonly data: Cells }[];
  }): SchemaElement[];

  /** Bytes that grow. */
  export class ByteWriter {
    /** A view of what was written, until more is. */
    getBytes(): Uint8Array;
  }

  export class ParquetWriter {
    constructor(options: {
      readonly writer: ByteWriter;
      readonly schema: readonly SchemaElement[];
      readonly createdBy?: string;
      /** Whether the least and the greatest value of each column are written. */
      readonly statistics?: boolean;
    });

    /** Writes rows, in groups of so many; a column's cells are those of its name. */
    write(options: {
      readonly columnData: readonly { readonly name: string; readonly data: Cells }[];
      readonly rowGroupSize: number;
    }): void;

    /** Writes what tells of the rows; nothing can be written after. */
    finish(): void;
  }
}
