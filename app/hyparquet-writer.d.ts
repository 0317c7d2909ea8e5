// The function used here. The types of hyparquet-writer would bring the DOM into the pure core.
declare module "hyparquet-writer" {
  export type BasicType = "STRING" | "INT32" | "DOUBLE" | "BOOLEAN" | "TIMESTAMP";
  export function parquetWriteBuffer(options: {
    readonly columnData: readonly {
      readonly name: string;
      readonly type: BasicType;
      readonly data: readonly (number | boolean | Date | Uint8Array | null)[];
    }[];
    readonly createdBy?: string;
    /** Whether the least and the greatest value of each column are written. */
    readonly statistics?: boolean;
  }): ArrayBuffer;
}
