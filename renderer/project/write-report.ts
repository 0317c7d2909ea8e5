import type { Quote } from "../../app/analysis/quotes.ts";
import { countCodings } from "../../app/codebook/count-codings.ts";
import { codeTree, flatten } from "../../app/codebook/tree.ts";
import { codebookEntries } from "../../app/report/codebook-entries.ts";
import type { Report, Section } from "../../app/report/report.ts";
import { codebookSection, quotesSection, tableSection } from "../../app/report/report-sections.ts";
import type { Table } from "../../app/table/table.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { chipsOf } from "../ui/filter-chips.ts";
import type { Snapshot } from "../use-project.tsx";
import type { ReportOptions } from "./report-options.ts";

/** What was counted and found for a report; null for a part that is not wanted. */
export type ReportData = { readonly quotes: readonly Quote[] | null; readonly frequencies: Table | null };

/** Of the frequency table, what fits on a page. */
const FREQUENCY_COLUMNS = [
  ...["code", "codings", "documents", "words", "characters", "share_of_codings", "share_of_text"],
  "codings_with_subcodes",
];

/** The report of a project as it stands: the parts that are wanted, in their order. */
export function reportOf(snapshot: Snapshot, options: ReportOptions, { quotes, frequencies }: ReportData): Report {
  const { filter, withContext, parts } = options;
  const tree = codeTree([...snapshot.codes.values()]);
  const nodes = flatten(tree).filter(({ code }) => !filter.codeIds || filter.codeIds.includes(code.id));
  const notes = filterNotes(snapshot, options);
  const sections: Section[] = [];
  if (quotes) sections.push(quotesSection(nodes, quotes, { withContext, notes }));
  if (parts.includes("codebook")) {
    const wanted = new Set(nodes.map(({ code }) => code.id));
    const parentOf = new Map([...snapshot.codes.values()].map(({ id, parentId }) => [id, parentId]));
    const entries = codebookEntries(tree, countCodings(snapshot.codings, parentOf), []);
    sections.push(codebookSection(entries.filter(({ code }) => wanted.has(code.id))));
  }
  if (frequencies) sections.push(tableSection(frequencies, FREQUENCY_COLUMNS));
  const name = snapshot.project?.name ?? "Project";
  return {
    title: `${name}: report`,
    subtitle: notes.join(" "),
    language: snapshot.project?.language ?? "en",
    sections,
  };
}

/** Of what the report is: every filter that is on. */
function filterNotes(snapshot: Snapshot, { filter }: ReportOptions): string[] {
  const { documents, codes } = snapshot;
  const all = `${countInWords(documents.length, "document")}, ${countInWords(codes.size, "code")} in the project.`;
  const on = chipsOf(filter, snapshot).map(({ text }) => text);
  return on.length > 0 ? [all, `Filters: ${on.join("; ")}.`] : [all];
}

/** A report as the bytes of a file. */
export async function reportFile(report: Report, format: ReportOptions["format"]): Promise<Uint8Array> {
  switch (format) {
    case "docx":
      return await (await import("../../app/report/report-docx.ts")).reportDocx(report);
    case "html":
      return new TextEncoder().encode((await import("../../app/report/report-html.ts")).reportHtml(report));
    case "md":
      return new TextEncoder().encode((await import("../../app/report/report-markdown.ts")).reportMarkdown(report));
  }
}
