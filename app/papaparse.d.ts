// The functions used here. @types/papaparse would bring Node's types into the pure core.
declare module "papaparse" {
  type Unparse = {
    header?: boolean;
    delimiter?: string;
    newline?: string;
    quotes?: boolean | boolean[];
    escapeFormulae?: boolean | RegExp;
  };
  type Parsed = {
    data: string[][];
    errors: { type: string; code: string; message: string; row?: number }[];
  };
  const Papa: {
    unparse(data: readonly (readonly (string | number | boolean | null)[])[], options?: Unparse): string;
    parse(
      text: string,
      options?: { delimiter?: string; newline?: string; preview?: number; skipEmptyLines?: boolean | "greedy" },
    ): Parsed;
  };
  export default Papa;
}
