import { proxy, type Remote } from "comlink";
import { coOccurrenceTable } from "../../app/analysis/co-occurrence-tables.ts";
import { wordListTable } from "../../app/analysis/word-list-table.ts";
import { defaultWordOptions } from "../../app/analysis/word-options.ts";
import { bridge } from "../bridge.ts";
import type { ProjectWorker } from "../project-worker.ts";
import { safeFileName } from "../ui/file-name.ts";
import { countFilter } from "../ui/filter.ts";
import { useAsk } from "../use-analysis.ts";
import { useSnapshot } from "../use-project.tsx";
import type { ReportOptions } from "./report-options.ts";
import { type ReportData, reportFile, reportOf } from "./write-report.ts";

/** Counts and finds in the worker what the report holds, and asks where to save it; answers the file's name. */
export function useWriteReport() {
  const ask = useAsk();
  const snapshot = useSnapshot();
  return async (options: ReportOptions): Promise<string | null> => {
    const { parts, format } = options;
    const filter = countFilter(options.filter, snapshot);
    const data = await ask((api, seq) => read(api, { seq, filter, parts }));
    const bytes = await reportFile(reportOf(snapshot, options, data), format);
    const name = safeFileName(`${snapshot.project?.name ?? "Project"} report.${format}`);
    return await bridge.saveFile({ name, bytes });
  };
}

type Wanted = {
  readonly seq: number;
  readonly filter: ReturnType<typeof countFilter>;
  readonly parts: ReportOptions["parts"];
};

async function read(api: Remote<ProjectWorker>, { seq, filter, parts }: Wanted): Promise<ReportData> {
  const onProgress = proxy(noProgress);
  const where = async <Value>(ids: ReportOptions["parts"], value: () => Promise<Value>) =>
    ids.some((id) => parts.includes(id)) ? await value() : null;
  const byDocument = (measure: "codings" | "share_of_text") =>
    api.byDocument(seq, filter, { by: "document", measure, withSubcodes: false }, onProgress);
  return {
    quotes: await where(["quotes"], () => api.quotes(seq, filter)),
    frequencies: await where(["frequencies", "bars", "tree-map"], () => api.frequencies(seq, filter, onProgress)),
    codings: await where(["heat-map", "by-document"], () => byDocument("codings")),
    shares: await where(["by-document"], () => byDocument("share_of_text")),
    pairs: await where(["co-occurrence"], async () => {
      const options = { by: "overlap", paragraphs: 1, withSubcodes: false } as const;
      const { found, notes } = await api.coOccurrences(seq, filter, options, onProgress);
      return coOccurrenceTable(found, { zeroPairs: false, notes });
    }),
    words: await where(["words"], async () => {
      const question = { filter, options: defaultWordOptions };
      return wordListTable(await api.wordList(seq, question, onProgress), question);
    }),
  };
}

function noProgress(): void {}
