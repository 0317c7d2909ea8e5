import { type Remote, wrap } from "comlink";
import type { RetrievalAnswer, RetrievalRequest } from "../app/analysis/retrieval-desk.ts";
import type { Id } from "../app/model/records.ts";
import type { ProjectWorker } from "./project-worker.ts";
import { TOO_LONG, watchWorker } from "./watch-worker.ts";

type Own = { readonly projectId: Id; readonly thread: Worker; readonly api: Remote<ProjectWorker> };

/** A regular expression can keep a worker busy for ever, so this one does nothing else and may be ended. */
let own: Own | null = null;
/** Those that had to be stopped, which are not tried again at each change. */
const stopped = new Set<string>();
let last: Promise<unknown> = Promise.resolve();
let newest = 0;

/**
 * What a query with a regular expression finds; where the expression never comes to an end, nothing and a sentence. One
 * is looked for after the other, and of those that wait only the newest.
 */
export function retrieveGuarded(projectId: Id, seq: number, request: RetrievalRequest): Promise<RetrievalAnswer> {
  const number = ++newest;
  const before = last;
  const answer = (async (): Promise<RetrievalAnswer> => {
    await before;
    if (stopped.has(request.words)) return { passages: [], problems: [TOO_LONG] };
    return number === newest ? await retrieveWatched(projectId, seq, request) : { passages: [], problems: [] };
  })();
  last = answer.catch(() => {});
  return answer;
}

/** Ends the worker when the project is closed. */
export function endGuardedRetrieval(): void {
  own?.thread.terminate();
  own = null;
}

async function retrieveWatched(projectId: Id, seq: number, request: RetrievalRequest): Promise<RetrievalAnswer> {
  const { api } = workerOf(projectId);
  let stopWatching = () => {};
  const tooLong = new Promise<RetrievalAnswer>((resolve) => {
    stopWatching = watchWorker(
      () => api.ping(),
      () => {
        endGuardedRetrieval();
        stopped.add(request.words);
        resolve({ passages: [], problems: [TOO_LONG] });
      },
    );
  });
  return await Promise.race([api.retrieve(seq, request), tooLong]).finally(stopWatching);
}

function workerOf(projectId: Id): Own {
  if (own?.projectId === projectId) return own;
  endGuardedRetrieval();
  const thread = new Worker(new URL("./project-worker.ts", import.meta.url), { type: "module" });
  const api = wrap<ProjectWorker>(thread);
  // where it fails, so does what is asked of it
  api.open(projectId).catch(() => {});
  own = { projectId, thread, api };
  return own;
}
