// The function used here. The types of write-excel-file would bring the DOM into the pure core.
declare module "write-excel-file/universal" {
  type SheetCell = {
    readonly value: string | number;
    readonly type: StringConstructor | NumberConstructor;
    readonly fontWeight?: "bold";
    /** How a number is shown, `0.0%`. */
    readonly format?: string;
    readonly wrap?: boolean;
  } | null;
  type Sheet = {
    readonly data: readonly (readonly SheetCell[])[];
    readonly sheet: string;
    readonly columns?: readonly { readonly width: number }[];
    readonly stickyRowsCount?: number;
  };
  export default function writeExcelFile(sheets: readonly Sheet[]): {
    toBlob(): Promise<{ arrayBuffer(): Promise<ArrayBuffer> }>;
  };
}
