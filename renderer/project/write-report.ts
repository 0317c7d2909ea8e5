import { proxy, wrap } from "comlink";
import { countCodings } from "../../app/codebook/count-codings.ts";
import { codeTree, flatten } from "../../app/codebook/tree.ts";
import { codebookEntries } from "../../app/report/codebook-entries.ts";
import type { Report, Section } from "../../app/report/report.ts";
import { codebookSection, quotesSection } from "../../app/report/report-sections.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import type { ReportWorker } from "../report-worker.ts";
import { drawPng } from "../ui/draw-png.ts";
import { countFilter, type Filter } from "../ui/filter.ts";
import { chipsOf } from "../ui/filter-chips.ts";
import type { Snapshot } from "../use-project.tsx";
import { codelineSections, portraitSections, timelineSections } from "./document-sections.ts";
import {
  barSections,
  comparisonSections,
  frequencySections,
  heatMapSections,
  treeMapSections,
} from "./figure-sections.ts";
import { cloudSections, networkSections, pairSections, wordSections } from "./pair-and-word-sections.ts";
import { type ReportOptions, type ReportPart, reportParts } from "./report-options.ts";
import type { Reading } from "./report-reading.ts";
import { filterOfPart, settingsInWords } from "./settings-in-words.ts";

/** How the chapters of each part are read and written. */
const writers: Readonly<Record<ReportPart, (reading: Reading) => Promise<Section[]>>> = {
  quotes: quoteSections,
  codebook: codebookSections,
  frequencies: frequencySections,
  bars: barSections,
  "tree-map": treeMapSections,
  "heat-map": heatMapSections,
  compare: comparisonSections,
  "co-occurrence": pairSections,
  network: networkSections,
  words: wordSections,
  cloud: cloudSections,
  portraits: portraitSections,
  codelines: codelineSections,
  timelines: timelineSections,
};

/** The report of a project as it stands: the parts that are wanted, in their order, each as its screen has it. */
export async function reportOf(reading: Reading): Promise<Report> {
  const { snapshot, options, parts } = reading;
  const sections: Section[] = [];
  for (const { id } of reportParts) {
    if (!parts.includes(id)) continue;
    const before = settingNotes(id, reading);
    sections.push(...(await writers[id](reading)).map((one) => ({ ...one, notes: [...before, ...one.notes] })));
  }
  const name = snapshot.project?.name ?? "Project";
  const { documents, codes } = snapshot;
  const all = `${countInWords(documents.length, "document")}, ${countInWords(codes.size, "code")} in the project.`;
  const filters = options.asOnScreens ? "Each part says its filters." : filtersInWords(snapshot, options.filter);
  return {
    title: `${name}: report`,
    subtitle: `${all} ${filters}`,
    language: snapshot.project?.language ?? "en",
    sections,
  };
}

/** What a part of the report shows and what it leaves out, as the researcher has set it. */
function settingNotes(part: ReportPart, { settings, options, snapshot }: Reading): string[] {
  const said = settingsInWords(part, settings, snapshot.variables);
  const filter = filterOfPart(part, settings)?.filter ?? options.filter;
  return [...(said === "" ? [] : [`Settings: ${said}.`]), filtersInWords(snapshot, filter)];
}

function filtersInWords(snapshot: Snapshot, filter: Filter): string {
  const on = chipsOf(filter, snapshot).map(({ text }) => text);
  return on.length > 0 ? `Filters: ${on.join("; ")}.` : "No filter is on.";
}

async function quoteSections({ snapshot, options, ask }: Reading): Promise<Section[]> {
  const { filter, withContext } = options;
  const found = await ask((api, seq) => api.quotes(seq, countFilter(filter, snapshot)));
  return [quotesSection(nodesOf(snapshot, filter), found, { withContext, notes: [] })];
}

async function codebookSections({ snapshot, options }: Reading): Promise<Section[]> {
  const wanted = new Set(nodesOf(snapshot, options.filter).map(({ code }) => code.id));
  const parentOf = new Map([...snapshot.codes.values()].map(({ id, parentId }) => [id, parentId]));
  const tree = codeTree([...snapshot.codes.values()]);
  const entries = codebookEntries(tree, countCodings(snapshot.codings, parentOf), []);
  const section = codebookSection(entries.filter(({ code }) => wanted.has(code.id)));
  return [{ ...section, notes: ["The numbers are of all documents and codings of the project.", ...section.notes] }];
}

/** The codes of a filter in the order of the tree. */
function nodesOf({ codes }: Snapshot, { codeIds }: Filter) {
  return flatten(codeTree([...codes.values()])).filter(({ code }) => !codeIds || codeIds.includes(code.id));
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
