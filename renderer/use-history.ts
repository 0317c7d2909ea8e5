import { proxy, type Remote, wrap } from "comlink";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type HistoryEntry, type HistoryFilter, isAll } from "../app/analysis/history.ts";
import type { Table } from "../app/table/table.ts";
import type { HistoryWorker } from "./history-worker.ts";
import { notifyProblem } from "./ui/notices.ts";
import { useProject, useRecords } from "./use-project.tsx";

/** The audit trail of the open project. */
export type History = {
  /** The numbers of the lines that fit the filter, the newest first; null while they are sought for the first time. */
  readonly seqs: readonly number[] | null;
  /** How many lines there are. */
  readonly count: number;
  /** How many of them are read, while lines are sought. */
  readonly progress: number | null;
  /** A line in words; null while it is being read. */
  readonly entryOf: (seq: number) => HistoryEntry | null;
  /** Reads lines that come into view. */
  readonly want: (seqs: readonly number[]) => void;
  readonly detailsOf: (seq: number) => Promise<readonly string[]>;
  /** All that fit the filter as a table. */
  readonly table: () => Promise<Table>;
};

/** Reads the log in a worker of its own for as long as the component is there. */
export function useHistory(filter: HistoryFilter): History {
  const api = useWorker();
  const count = useRecords(({ seq }) => seq);
  const all = useMemo(() => Array.from({ length: count }, (_, index) => count - index), [count]);
  const [found, setFound] = useState<readonly number[] | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const isEverything = isAll(filter);
  const { entryOf, want } = useEntries(api);
  useEffect(() => {
    if (!api || isEverything) return setFound(null);
    let isAwaited = true;
    const onProgress = (done: number) => isAwaited && setProgress(done);
    api
      .find(count, filter, proxy(onProgress))
      .then((seqs) => isAwaited && setFound(seqs))
      .catch(notifyProblem)
      .finally(() => isAwaited && setProgress(null));
    return () => {
      isAwaited = false;
      // an end that nobody waits for takes nothing away
      setProgress(null);
    };
  }, [api, count, filter, isEverything]);
  const detailsOf = useCallback(async (seq: number) => (await api?.details(seq)) ?? [], [api]);
  const table = useCallback(async () => {
    if (!api) throw new Error("The history is not read yet. Try again in a moment.");
    return await api.table(count, filter);
  }, [api, count, filter]);
  return { seqs: isEverything ? all : found, count, progress, entryOf, want, detailsOf, table };
}

function useWorker(): Remote<HistoryWorker> | null {
  const { id } = useProject();
  const [api, setApi] = useState<Remote<HistoryWorker> | null>(null);
  useEffect(() => {
    const thread = new Worker(new URL("./history-worker.ts", import.meta.url), { type: "module" });
    const remote = wrap<HistoryWorker>(thread);
    remote.open(id).then(() => setApi(() => remote), notifyProblem);
    return () => {
      setApi(null);
      thread.terminate();
    };
  }, [id]);
  return api;
}

/** The lines that were in view; a line never changes, so each is asked for once. */
function useEntries(api: Remote<HistoryWorker> | null): Pick<History, "entryOf" | "want"> {
  const [entries] = useState(() => new Map<number, HistoryEntry | null>());
  const [, setRead] = useState(0);
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);
  const want = useCallback(
    (seqs: readonly number[]) => {
      const missing = seqs.filter((seq) => !entries.has(seq));
      if (!api || missing.length === 0) return;
      for (const seq of missing) entries.set(seq, null);
      api
        .entries(missing)
        .then((read) => {
          for (const entry of read) entries.set(entry.seq, entry);
          if (isThere.current) setRead((so) => so + 1);
        })
        .catch(notifyProblem);
    },
    [api, entries],
  );
  const entryOf = useCallback((seq: number) => entries.get(seq) ?? null, [entries]);
  return { entryOf, want };
}
