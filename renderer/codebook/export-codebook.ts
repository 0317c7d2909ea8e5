import type { CodeNode } from "../../app/codebook/tree.ts";
import { writeCodebook } from "../../app/interchange/write-codebook.ts";
import { systemIdentity } from "../../app/model/identity.ts";
import type { RecordSet } from "../../app/model/records.ts";
import { codebookHtml } from "../../app/report/codebook-html.ts";
import type { CodebookReport } from "../../app/report/codebook-report.ts";
import { codebookTable } from "../../app/report/codebook-table.ts";
import { defaultCsvOptions, toCsv } from "../../app/table/csv.ts";

/** The kinds of file that a codebook can be written as. */
export const codebookFormats = [
  { id: "csv", label: "CSV table…" },
  { id: "xlsx", label: "Excel workbook (.xlsx)…" },
  { id: "html", label: "Web page (.html)…" },
  { id: "docx", label: "Word document (.docx)…" },
  { id: "qdc", label: "REFI-QDA codebook (.qdc)…" },
] as const;

export type CodebookFormat = (typeof codebookFormats)[number]["id"];

/** What is written: the report, and for the exchange format the tree and the sets of codes. */
export type WrittenCodebook = {
  readonly report: CodebookReport;
  readonly nodes: readonly CodeNode[];
  readonly sets: readonly RecordSet[];
};

/** The codebook as a file. Rejects with a sentence where the format cannot hold it. */
export async function codebookFile(
  format: CodebookFormat,
  { report, nodes, sets }: WrittenCodebook,
): Promise<Uint8Array> {
  switch (format) {
    case "csv":
      return utf8(toCsv(codebookTable(report.entries, []), defaultCsvOptions));
    case "xlsx":
      return await (await import("../../app/table/xlsx.ts")).toXlsx(codebookTable(report.entries, []), {
        totals: false,
        notes: false,
      });
    case "html":
      return utf8(codebookHtml(report));
    case "docx":
      return await (await import("../../app/report/codebook-docx.ts")).codebookDocx(report);
    case "qdc":
      return utf8(writeCodebook(nodes, sets, systemIdentity));
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
