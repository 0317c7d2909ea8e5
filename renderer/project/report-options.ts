import { type Filter, parseFilter } from "../ui/filter.ts";

/** What a report may hold. */
export const reportParts = [
  { id: "quotes", name: "Quotes by code", hint: "every passage with its reference" },
  { id: "codebook", name: "Codebook", hint: "definitions, inclusion, exclusion, examples" },
  { id: "frequencies", name: "Code frequencies", hint: "a table of all codes" },
  { id: "bars", name: "Bars", hint: "a picture of codings by code" },
  { id: "tree-map", name: "Tree map", hint: "a picture of codings in the codebook" },
  { id: "heat-map", name: "Heat map", hint: "a picture of codes by documents" },
  { id: "by-document", name: "Codes by document", hint: "tables of codings and % of text" },
  { id: "co-occurrence", name: "Code co-occurrence", hint: "pairs of codes that overlap" },
  { id: "words", name: "Word list", hint: "the 50 most frequent words" },
] as const;

export const reportFormats = [
  { id: "docx", name: "Word document" },
  { id: "html", name: "Web page" },
  { id: "md", name: "Markdown" },
] as const;

type ReportPart = (typeof reportParts)[number]["id"];

/** How a report is written. */
export type ReportOptions = {
  readonly parts: readonly ReportPart[];
  readonly format: (typeof reportFormats)[number]["id"];
  /** Whether what stands around a quote is written with it. */
  readonly withContext: boolean;
  readonly filter: Filter;
};

/** How the last report was written; all parts, as a Word document, where nothing was remembered. */
export function parseReportOptions(stored: unknown): ReportOptions {
  const fields: Readonly<Record<string, unknown>> = typeof stored === "object" && stored !== null ? { ...stored } : {};
  const { parts, format, withContext, filter } = fields;
  const known = Array.isArray(parts) ? parts : reportParts.map(({ id }) => id);
  return {
    parts: reportParts.map(({ id }) => id).filter((id) => known.includes(id)),
    format: reportFormats.find(({ id }) => id === format)?.id ?? "docx",
    withContext: withContext !== false,
    filter: parseFilter(filter),
  };
}
