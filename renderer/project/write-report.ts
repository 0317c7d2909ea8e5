import { proxy, wrap } from "comlink";
import type { Quote } from "../../app/analysis/quotes.ts";
import { countCodings } from "../../app/codebook/count-codings.ts";
import { codeTree, flatten } from "../../app/codebook/tree.ts";
import type { Code } from "../../app/model/records.ts";
import { codebookEntries } from "../../app/report/codebook-entries.ts";
import type { Report, Section } from "../../app/report/report.ts";
import { barsSection, heatMapSection, treeMapSection } from "../../app/report/report-pictures.ts";
import {
  byDocumentTable,
  codebookSection,
  largestRows,
  quotesSection,
  tableSection,
} from "../../app/report/report-sections.ts";
import type { Cell, Table } from "../../app/table/table.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import type { ReportWorker } from "../report-worker.ts";
import { drawPng } from "../ui/draw-png.ts";
import { chipsOf } from "../ui/filter-chips.ts";
import type { Snapshot } from "../use-project.tsx";
import type { ReportOptions } from "./report-options.ts";

/** What was counted and found for a report; null for what no part that is wanted needs. */
export type ReportData = {
  readonly quotes: readonly Quote[] | null;
  readonly frequencies: Table | null;
  /** Codings, and shares of text, by code and document. */
  readonly codings: Table | null;
  readonly shares: Table | null;
  /** The pairs of codes that co-occur. */
  readonly pairs: Table | null;
  readonly words: Table | null;
};

/** Of the frequency table, what fits on a page. */
const FREQUENCY_COLUMNS = [
  ...["code", "codings", "documents", "words", "characters", "share_of_codings", "share_of_text"],
  "codings_with_subcodes",
];

const PAIR_COLUMNS = ["first_code", "second_code", "n1", "n2", "n12", "c"];
const MOST_PAIRS = 200;
const WORD_COLUMNS = ["word", "occurrences", "documents", "share_of_words"];
const MOST_WORDS = 50;

/** The report of a project as it stands: the parts that are wanted, in their order. */
export function reportOf(snapshot: Snapshot, options: ReportOptions, data: ReportData): Report {
  const notes = filterNotes(snapshot, options);
  const name = snapshot.project?.name ?? "Project";
  return {
    title: `${name}: report`,
    subtitle: notes.join(" "),
    language: snapshot.project?.language ?? "en",
    sections: [
      ...textSections(snapshot, options, { quotes: data.quotes, notes }),
      ...figureSections([...snapshot.codes.values()], options.parts, data),
    ],
  };
}

function textSections(
  snapshot: Snapshot,
  { filter, withContext, parts }: ReportOptions,
  { quotes, notes }: Pick<ReportData, "quotes"> & { readonly notes: readonly string[] },
): Section[] {
  const tree = codeTree([...snapshot.codes.values()]);
  const nodes = flatten(tree).filter(({ code }) => !filter.codeIds || filter.codeIds.includes(code.id));
  const sections: Section[] = [];
  if (quotes) sections.push(quotesSection(nodes, quotes, { withContext, notes }));
  if (parts.includes("codebook")) {
    const wanted = new Set(nodes.map(({ code }) => code.id));
    const parentOf = new Map([...snapshot.codes.values()].map(({ id, parentId }) => [id, parentId]));
    const entries = codebookEntries(tree, countCodings(snapshot.codings, parentOf), []);
    sections.push(codebookSection(entries.filter(({ code }) => wanted.has(code.id))));
  }
  return sections;
}

/** The tables and pictures, each of what the screen of its name counts. */
function figureSections(codes: readonly Code[], parts: ReportOptions["parts"], data: ReportData): Section[] {
  const { frequencies, codings, shares, pairs, words } = data;
  const part = (id: ReportOptions["parts"][number], section: Section | null) =>
    section && parts.includes(id) ? [section] : [];
  return [
    ...part("frequencies", frequencies && tableSection(frequencies, FREQUENCY_COLUMNS)),
    ...part(
      "bars",
      frequencies && barsSection(frequencies, codes, { isNumbersElsewhere: parts.includes("frequencies") }),
    ),
    ...part("tree-map", frequencies && treeMapSection(frequencies, codes)),
    ...part(
      "heat-map",
      codings &&
        heatMapSection(documentTable(codings, "Codings"), codes, {
          isNumbersElsewhere: parts.includes("by-document"),
        }),
    ),
    ...part("by-document", codings && wholeSection(documentTable(codings, "Codings"))),
    ...part("by-document", shares && wholeSection(documentTable(shares, "% of text"))),
    ...part("co-occurrence", pairs && pairsSection(pairs)),
    ...part("words", words && wordsSection(words)),
  ];
}

function documentTable(matrix: Table, measure: string): Table {
  return byDocumentTable(matrix, `${measure} by code and document`);
}

function wholeSection(table: Table): Section {
  return tableSection(
    table,
    table.columns.map(({ id }) => id),
  );
}

function pairsSection(pairs: Table): Section {
  const largest = largestRows(pairs, "n12", { most: MOST_PAIRS, what: "pairs" });
  const section = tableSection(plainCoefficient(largest), PAIR_COLUMNS);
  return pairs.rows.length > 0 ? section : { ...section, blocks: [{ kind: "text", text: "No two codes co-occur." }] };
}

/** The coefficient c as the literature writes it, from 0 to 1, with two places as on screen. */
function plainCoefficient(pairs: Table): Table {
  const at = pairs.columns.findIndex(({ id }) => id === "c");
  const cellOf = (cell: Cell, index: number) => (index === at && typeof cell === "number" ? cell.toFixed(2) : cell);
  return {
    ...pairs,
    columns: pairs.columns.map((column) => (column.id === "c" ? { ...column, type: "number" } : column)),
    rows: pairs.rows.map(({ id, cells }) => ({ id, cells: cells.map(cellOf) })),
  };
}

function wordsSection(words: Table): Section {
  const { totals: _, ...list } = largestRows(words, "occurrences", { most: MOST_WORDS, what: "words" });
  return tableSection(list, WORD_COLUMNS);
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
      return await writeDocx(report);
    case "html":
      return new TextEncoder().encode((await import("../../app/report/report-html.ts")).reportHtml(report));
    case "md":
      return new TextEncoder().encode((await import("../../app/report/report-markdown.ts")).reportMarkdown(report));
  }
}

async function writeDocx(report: Report): Promise<Uint8Array> {
  const thread = new Worker(new URL("../report-worker.ts", import.meta.url), { type: "module" });
  try {
    return await wrap<ReportWorker>(thread).reportDocx(report, proxy(drawPng));
  } finally {
    thread.terminate();
  }
}
