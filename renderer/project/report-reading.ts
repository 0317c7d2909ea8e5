import { proxy, type Remote } from "comlink";
import type { WordList } from "../../app/analysis/word-list.ts";
import type { Table } from "../../app/table/table.ts";
import type { CoOccurrenceAnswer, ProjectWorker } from "../project-worker.ts";
import { coOccurrenceOptions } from "../ui/co-occurrence-view.ts";
import type { useAsk } from "../use-analysis.ts";
import type { Snapshot } from "../use-project.tsx";
import type { ReportOptions, ReportPart } from "./report-options.ts";
import type { ReportSettings } from "./report-settings.ts";

type OnProgress = (done: number, all: number) => void;

/** What the parts of a report are read from; what several of them need is counted once. */
export type Reading = {
  readonly snapshot: Snapshot;
  readonly options: ReportOptions;
  readonly settings: ReportSettings;
  readonly parts: readonly ReportPart[];
  readonly ask: <Value>(
    ask: (api: Remote<ProjectWorker>, seq: number, onProgress: OnProgress) => Promise<Value>,
  ) => Promise<Value>;
  readonly frequencies: () => Promise<Table>;
  readonly coOccurrences: () => Promise<CoOccurrenceAnswer>;
  readonly words: () => Promise<WordList>;
};

/** A reading of the project as it stands. */
export function readingOf(
  ask: ReturnType<typeof useAsk>,
  of: Pick<Reading, "snapshot" | "options" | "settings">,
): Reading {
  const asked: Reading["ask"] = (question) => ask((api, seq) => question(api, seq, proxy(noProgress)));
  const { frequencies, coOccurrence, words } = of.settings;
  return {
    ...of,
    parts: of.options.parts,
    ask: asked,
    frequencies: once(() => asked((api, seq, on) => api.frequencies(seq, frequencies.counted, on))),
    coOccurrences: once(() => {
      const options = coOccurrenceOptions(coOccurrence.view);
      return asked((api, seq, on) => api.coOccurrences(seq, coOccurrence.counted, options, on));
    }),
    words: once(() => {
      const question = { filter: words.counted, options: words.options };
      return asked((api, seq, on) => api.wordList(seq, question, on));
    }),
  };
}

function noProgress(): void {}

function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let reading: Promise<Value> | null = null;
  return () => {
    reading ??= read();
    return reading;
  };
}
