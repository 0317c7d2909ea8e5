import { type Filter, parseFilter } from "../ui/filter.ts";

/** What a report may hold. */
export const reportParts = [
  { id: "quotes", name: "Quotes by code" },
  { id: "codebook", name: "Codebook" },
  { id: "frequencies", name: "Code frequencies" },
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
