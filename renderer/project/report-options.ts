import { type Filter, parseFilter } from "../ui/filter.ts";

/** What a report may hold; of some parts there is one a document, which are written where they are asked for. */
export const reportParts = [
  { id: "quotes", name: "Quotes by code", isOfDocument: false },
  { id: "codebook", name: "Codebook", isOfDocument: false },
  { id: "frequencies", name: "Code frequencies", isOfDocument: false },
  { id: "bars", name: "Bars", isOfDocument: false },
  { id: "tree-map", name: "Tree map", isOfDocument: false },
  { id: "heat-map", name: "Heat map", isOfDocument: false },
  { id: "compare", name: "Comparison", isOfDocument: false },
  { id: "co-occurrence", name: "Code co-occurrence", isOfDocument: false },
  { id: "network", name: "Co-occurrence network", isOfDocument: false },
  { id: "words", name: "Word list", isOfDocument: false },
  { id: "cloud", name: "Word cloud", isOfDocument: false },
  { id: "portraits", name: "Document portraits", isOfDocument: true },
  { id: "codelines", name: "Codelines", isOfDocument: true },
  { id: "timelines", name: "Timelines", isOfDocument: true },
] as const;

export const reportFormats = [
  { id: "docx", name: "Word document" },
  { id: "html", name: "Web page" },
  { id: "md", name: "Markdown" },
] as const;

export type ReportPart = (typeof reportParts)[number]["id"];

/** How a report is written. */
export type ReportOptions = {
  readonly parts: readonly ReportPart[];
  readonly format: (typeof reportFormats)[number]["id"];
  /** Whether what stands around a quote is written with it. */
  readonly withContext: boolean;
  /** Of quotes and codebook, and of everything else where screens do not filter that. */
  readonly filter: Filter;
  /** Whether tables and pictures have the filters of their screens. */
  readonly asOnScreens: boolean;
};

/** How the last report was written; all parts but those of documents, as a Word document, where nothing was remembered. */
export function parseReportOptions(stored: unknown): ReportOptions {
  const fields: Readonly<Record<string, unknown>> = typeof stored === "object" && stored !== null ? { ...stored } : {};
  const { parts, format, withContext, filter, asOnScreens } = fields;
  const usual = reportParts.filter(({ isOfDocument }) => !isOfDocument).map(({ id }) => id);
  const known = Array.isArray(parts) ? parts : usual;
  return {
    parts: reportParts.map(({ id }) => id).filter((id) => known.includes(id)),
    format: reportFormats.find(({ id }) => id === format)?.id ?? "docx",
    withContext: withContext !== false,
    filter: parseFilter(filter),
    asOnScreens: asOnScreens !== false,
  };
}
