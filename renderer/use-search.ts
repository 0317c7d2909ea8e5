import { proxy, type Remote, wrap } from "comlink";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Id } from "../app/model/records.ts";
import type { PlacedLine } from "../app/search/concordance-table.ts";
import type { SearchProgress, SearchRequest } from "../app/search/search-run.ts";
import type { HitOrder } from "../app/search/sort-hits.ts";
import type { IndexState, SearchWorker } from "./search-worker.ts";
import { notifyProblem } from "./ui/notices.ts";
import { useProject, useRecords } from "./use-project.tsx";
import { TOO_LONG, watchWorker } from "./watch-worker.ts";

/** How far a search has come; its hits are asked for under its number. */
export type SearchAnswer = SearchProgress & { readonly number: number; readonly askedAs: string };

const NOTHING_READ: IndexState = { done: 0, all: 0, speakers: [] };

/** The worker that searches a project, begun anew where a regular expression would keep it busy for ever. */
class Searcher {
  readonly projectId: Id;
  #thread: Worker;
  #api: Remote<SearchWorker>;
  #state = NOTHING_READ;
  readonly #listeners = new Set<() => void>();

  constructor(projectId: Id) {
    this.projectId = projectId;
    [this.#thread, this.#api] = this.#begin();
  }

  get api(): Remote<SearchWorker> {
    return this.#api;
  }

  get state(): IndexState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  end(): void {
    this.#thread.terminate();
  }

  /** Ends the worker and begins another, which reads all texts anew. */
  beginAnew(): void {
    this.end();
    [this.#thread, this.#api] = this.#begin();
  }

  #begin(): [Worker, Remote<SearchWorker>] {
    const thread = new Worker(new URL("./search-worker.ts", import.meta.url), { type: "module" });
    const api = wrap<SearchWorker>(thread);
    const onState = (state: IndexState) => {
      this.#state = state;
      for (const listener of this.#listeners) listener();
    };
    api.open(this.projectId, proxy(onState)).catch(notifyProblem);
    return [thread, api];
  }
}

let searcher: Searcher | null = null;
let searches = 0;

function searcherOf(projectId: Id): Searcher {
  if (searcher?.projectId !== projectId) {
    endSearching();
    searcher = new Searcher(projectId);
  }
  return searcher;
}

/** Ends the worker when the project is closed. */
export function endSearching(): void {
  searcher?.end();
  searcher = null;
}

/** What searches the open project. */
export function useSearchApi(): () => Remote<SearchWorker> {
  const { id } = useProject();
  return useMemo(() => () => searcherOf(id).api, [id]);
}

/** How many of the texts are ready to be searched, and who speaks in them. */
export function useIndexState(): IndexState {
  const { id } = useProject();
  const own = searcherOf(id);
  return useSyncExternalStore(own.subscribe, () => own.state);
}

/**
 * The answer to a request, anew after each change that may alter it; the last one stays until the next has hits or is
 * done. `problem` says why a request has no answer.
 */
export function useSearch(request: SearchRequest | null): {
  readonly answer: SearchAnswer | null;
  /** Whether the answer is whole, and of the request as it is now. */
  readonly isCurrent: boolean;
  readonly problem: string | null;
} {
  const session = useProject();
  const documents = useRecords(({ documents }) => documents);
  const codings = useRecords(({ codings }) => (request && request.coding !== "any" ? codings : null));
  const [answer, setAnswer] = useState<SearchAnswer | null>(null);
  const [stopped, setStopped] = useState<string | null>(null);
  const askedAs = keyOf(request);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the request, whose sets are new each time
  useEffect(() => {
    if (!request) {
      setAnswer(null);
      return;
    }
    if (stopped === askedAs) return;
    const number = ++searches;
    const own = searcherOf(session.id);
    let isWanted = true;
    const onProgress = (progress: SearchProgress) => {
      if (isWanted && (progress.isDone || progress.hits > 0)) setAnswer({ ...progress, number, askedAs });
    };
    const stopWatching = watchWorker(
      () => own.api.ping(),
      () => {
        isWanted = false;
        setAnswer(null);
        setStopped(askedAs);
        own.beginAnew();
      },
    );
    own.api
      .search(number, session.state.snapshot.seq, request, proxy(onProgress))
      .catch((error) => isWanted && notifyProblem(error))
      .finally(stopWatching);
    return () => {
      isWanted = false;
      stopWatching();
    };
  }, [session, askedAs, documents, codings]);
  const isStopped = request !== null && stopped === askedAs;
  const isCurrent = answer?.isDone === true && answer.askedAs === askedAs;
  return { answer: request ? answer : null, isCurrent, problem: isStopped ? TOO_LONG : null };
}

function keyOf(request: SearchRequest | null): string {
  if (!request) return "";
  const { speakers, documentIds, ...plain } = request;
  return JSON.stringify([plain, speakers && [...speakers], documentIds && [...documentIds]]);
}

/** The numbers of the hits in an order; null for the order found, and while they are being sorted. */
export function useHitOrder(answer: SearchAnswer | null, order: HitOrder): Uint32Array | null {
  const api = useSearchApi();
  const [sorted, setSorted] = useState<{ readonly of: string; readonly numbers: Uint32Array } | null>(null);
  const number = answer?.isDone ? answer.number : null;
  const of = `${number} ${order}`;
  useEffect(() => {
    if (number === null || order === "document") return;
    let isWanted = true;
    api()
      .sort(number, order)
      .then((numbers) => isWanted && numbers && setSorted({ of: `${number} ${order}`, numbers }))
      .catch(notifyProblem);
    return () => {
      isWanted = false;
    };
  }, [api, number, order]);
  return sorted?.of === of ? sorted.numbers : null;
}

const NO_LINES: ReadonlyMap<number, PlacedLine> = new Map();

/** The lines of hits by their numbers, as far as they have been fetched; fetches those that are missing. */
export function useLines(number: number | null, hits: readonly number[]): ReadonlyMap<number, PlacedLine> {
  const api = useSearchApi();
  const [fetched, setFetched] = useState<{ readonly of: number | null; readonly lines: Map<number, PlacedLine> }>();
  const lines = fetched?.of === number ? fetched.lines : NO_LINES;
  const missing = hits.filter((hit) => !lines.has(hit)).join();
  useEffect(() => {
    if (number === null || missing === "") return;
    const wanted = missing.split(",").map(Number);
    api()
      .lines(number, wanted)
      .then((found) => {
        if (!found) return;
        setFetched((before) => {
          const kept = before?.of === number && before.lines.size < MOST_LINES ? before.lines : NO_LINES;
          return {
            of: number,
            lines: new Map([...kept, ...found.map((line, at) => [wanted[at] ?? -1, line] as const)]),
          };
        });
      })
      .catch(notifyProblem);
  }, [api, number, missing]);
  return lines;
}

/** Lines that are kept in the window; more are fetched again. */
const MOST_LINES = 600;
