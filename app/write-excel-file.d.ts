// The function used here. The types of write-excel-file would bring the DOM into the pure core.
declare module "write-excel-file/universal" {
  type SheetCell = {
    readonly value: string | number;
    readonly type: StringConstructor | NumberConstructor;
    readonly fontWeight?: "bold";
  } | null;
  type SheetOptions = {
    readonly sheet?: string;
    readonly columns?: readonly { readonly width: number }[];
    readonly stickyRowsCount?: number;
  };
  export default function writeExcelFile(
    rows: readonly (readonly SheetCell[])[],
    options?: SheetOptions,
  ): { toBlob(): Promise<{ arrayBuffer(): Promise<ArrayBuffer> }> };
}
