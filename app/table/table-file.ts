import { type CsvOptions, defaultCsvOptions, toCsv } from "./csv.ts";
import { tablePage } from "./html.ts";
import { toJson } from "./json.ts";
import { toMarkdown } from "./markdown.ts";
import type { Table } from "./table.ts";

/** The kinds of file that a table can be written as; the id is the file's ending. */
export const tableFormats = [
  { id: "csv", name: "CSV", hint: "For R, SPSS, spreadsheets" },
  { id: "tsv", name: "TSV", hint: "Tabs between the cells" },
  { id: "xlsx", name: "Excel workbook", hint: "Typed cells, notes on a sheet" },
  { id: "json", name: "JSON", hint: "For programs, with units" },
  { id: "html", name: "Web page", hint: "To read and to print" },
  { id: "md", name: "Markdown", hint: "To put into a text" },
] as const;

type TableFormat = (typeof tableFormats)[number]["id"];

/** How a table is written. */
export type TableFileOptions = {
  readonly format: TableFormat;
  /** Of CSV and TSV. */
  readonly csv: Omit<CsvOptions, "totals">;
  readonly totals: boolean;
  /** Whether the notes go along; of CSV and TSV, `csv.notes` says it. */
  readonly notes: boolean;
};

export const defaultTableFileOptions: TableFileOptions = {
  format: "csv",
  csv: defaultCsvOptions,
  totals: false,
  notes: true,
};

/** The table as a file. Rejects with a sentence where the format cannot hold it. */
export async function tableFile(table: Table, options: TableFileOptions, language: string): Promise<Uint8Array> {
  const { format, csv, totals } = options;
  switch (format) {
    case "csv":
      return utf8(toCsv(table, { ...csv, totals }));
    case "tsv":
      return utf8(toCsv(table, { ...csv, totals, delimiter: "\t" }));
    case "xlsx":
      return await (await import("./xlsx.ts")).toXlsx(table, options);
    case "json":
      return utf8(toJson(table, options));
    case "html":
      return utf8(tablePage(table, options, language));
    case "md":
      return utf8(toMarkdown(table, options));
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
