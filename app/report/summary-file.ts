import type { SummaryReport } from "./summary-report.ts";

/** The kinds of page that a summary grid can be written as. */
export type SummaryFormat = "html" | "docx";

/** A summary grid with its quotes as a file. */
export async function summaryFile(format: SummaryFormat, report: SummaryReport): Promise<Uint8Array> {
  if (format === "docx") return await (await import("./summary-docx.ts")).summaryDocx(report);
  return new TextEncoder().encode((await import("./summary-html.ts")).summaryHtml(report));
}
