import { proxy, type Remote, wrap } from "comlink";
import { useEffect, useState } from "react";
import type { CountFilter } from "../app/analysis/count-codes.ts";
import type { Passage } from "../app/analysis/passages.ts";
import type { Id } from "../app/model/records.ts";
import type { Table } from "../app/table/table.ts";
import type { ProjectWorker } from "./project-worker.ts";
import { notifyProblem } from "./ui/notices.ts";
import { useProject, useSnapshot } from "./use-project.tsx";

/** An answer of the worker; the last one stays until the next is there. */
export type Answer<Value> = {
  readonly value: Value | null;
  readonly isStale: boolean;
  /** While texts are measured for the first time: how many of how many. */
  readonly progress: { readonly done: number; readonly all: number } | null;
};

type Counting = { readonly projectId: Id; readonly thread: Worker; readonly api: Remote<ProjectWorker> };

let counting: Counting | null = null;

/** The worker of the open project, started when something is first counted; another project's is ended. */
function workerOf(projectId: Id): Remote<ProjectWorker> {
  if (counting?.projectId !== projectId) {
    counting?.thread.terminate();
    const thread = new Worker(new URL("./project-worker.ts", import.meta.url), { type: "module" });
    const api = wrap<ProjectWorker>(thread);
    api.open(projectId).catch(notifyProblem);
    counting = { projectId, thread, api };
  }
  return counting.api;
}

/** The frequency table, anew after each change and for each filter. */
export function useFrequencies(filter: CountFilter): Answer<Table> {
  return useAnswer(filter, (api, seq, onProgress) => api.frequencies(seq, filter, proxy(onProgress)));
}

/** The passages of a filter, anew after each change. */
export function usePassages(filter: CountFilter): Answer<readonly Passage[]> {
  return useAnswer(filter, (api, seq) => api.passages(seq, filter));
}

function useAnswer<Value>(
  filter: CountFilter,
  ask: (api: Remote<ProjectWorker>, seq: number, onProgress: (done: number, all: number) => void) => Promise<Value>,
): Answer<Value> {
  const { id } = useProject();
  const { seq } = useSnapshot();
  const key = keyOf(filter);
  const [answer, setAnswer] = useState<{ readonly value: Value; readonly of: string } | null>(null);
  const [progress, setProgress] = useState<Answer<Value>["progress"]>(null);
  const of = `${id} ${seq} ${key}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` stands for the filter, whose sets are new each time
  useEffect(() => {
    let isCurrent = true;
    const onProgress = (done: number, all: number) => isCurrent && setProgress({ done, all });
    ask(workerOf(id), seq, onProgress)
      .then((value) => {
        if (!isCurrent) return;
        setAnswer({ value, of });
        setProgress(null);
      })
      .catch(notifyProblem);
    return () => {
      isCurrent = false;
    };
  }, [of]);
  return { value: answer?.value ?? null, isStale: answer?.of !== of, progress };
}

function keyOf({ documentIds, codeIds, leaveOutInterviewer }: CountFilter): string {
  return JSON.stringify([documentIds && [...documentIds], codeIds && [...codeIds], leaveOutInterviewer]);
}
