import { proxy, type Remote, wrap } from "comlink";
import { useCallback, useEffect, useState } from "react";
import type { CoOccurrenceOptions } from "../app/analysis/co-occurrence.ts";
import type { CodePair } from "../app/analysis/co-occurrence-passages.ts";
import type { Codeline } from "../app/analysis/codeline.ts";
import type { ComparisonAnswer, ComparisonRequest, CrosstabRequest } from "../app/analysis/comparison-request.ts";
import { type CountFilter, countEverything } from "../app/analysis/count-filter.ts";
import type { DocumentLength } from "../app/analysis/document-length.ts";
import type { DocumentMatrix } from "../app/analysis/document-matrix.ts";
import type { DocumentSlices, Slicing } from "../app/analysis/document-slices.ts";
import type { Dimension, Group } from "../app/analysis/groups.ts";
import type { Passage } from "../app/analysis/passages.ts";
import type { Redundancies } from "../app/analysis/redundancies.ts";
import type { RetrievalAnswer, RetrievalRequest } from "../app/analysis/retrieval-desk.ts";
import type { WordList } from "../app/analysis/word-list.ts";
import type { WordQuestion } from "../app/analysis/word-list-table.ts";
import type { WordPlaces } from "../app/analysis/word-places.ts";
import type { Id } from "../app/model/records.ts";
import type { Table } from "../app/table/table.ts";
import { endGuardedRetrieval, retrieveGuarded } from "./guarded-retrieval.ts";
import type { CoOccurrenceAnswer, ProjectWorker } from "./project-worker.ts";
import type { CodelineOf } from "./read-pictures.ts";
import { notifyProblem } from "./ui/notices.ts";
import { useProject, useRecords } from "./use-project.tsx";

/** An answer of the worker; the last one stays until the next is there. */
export type Answer<Value> = {
  readonly value: Value | null;
  /** Whether a newer answer is on its way. */
  readonly isStale: boolean;
  /** Whether the value answers another filter than the one asked with now. */
  readonly isOfOtherFilter: boolean;
  /** While texts are measured for the first time: how many of how many. */
  readonly progress: { readonly done: number; readonly all: number } | null;
};

type Answered<Value> = { readonly value: Value; readonly of: string; readonly key: string };

type Counting = { readonly projectId: Id; readonly thread: Worker; readonly api: Remote<ProjectWorker> };

let counting: Counting | null = null;

/** The worker of the open project, started when something is first counted; another project's is ended. */
export function workerOf(projectId: Id): Remote<ProjectWorker> {
  if (counting?.projectId !== projectId) {
    endCounting();
    const thread = new Worker(new URL("./project-worker.ts", import.meta.url), { type: "module" });
    const api = wrap<ProjectWorker>(thread);
    api.open(projectId).catch(notifyProblem);
    counting = { projectId, thread, api };
  }
  return counting.api;
}

/** Asks the worker of the open project once, about the project as it is then. */
export function useAsk() {
  const session = useProject();
  return useCallback(
    <Value>(ask: (api: Remote<ProjectWorker>, seq: number) => Promise<Value>) =>
      ask(workerOf(session.id), session.state.snapshot.seq),
    [session],
  );
}

/** Ends the worker when the project is closed. */
export function endCounting(): void {
  counting?.thread.terminate();
  counting = null;
  endGuardedRetrieval();
}

/** The frequency table, anew after each change and for each filter. */
export function useFrequencies(filter: CountFilter): Answer<Table> {
  return useAnswer(filter, (api, seq, onProgress) => api.frequencies(seq, filter, proxy(onProgress)));
}

/** Codes by documents or by their sets in one measure, anew after each change. */
export function useDocumentMatrix(filter: CountFilter, view: DocumentMatrix): Answer<Table> {
  return useAnswer({ filter, view }, (api, seq, onProgress) => api.byDocument(seq, filter, view, proxy(onProgress)));
}

/** How much of each slice of a document every code covers, anew after each change. */
export function useSlices(filter: CountFilter, slicing: Slicing): Answer<DocumentSlices & Noted> {
  return useAnswer({ filter, slicing }, (api, seq, onProgress) => api.slices(seq, filter, slicing, proxy(onProgress)));
}

/** Which paragraphs or turns of a document every code stands at, anew after each change. */
export function useCodeline(filter: CountFilter, of: CodelineOf): Answer<Codeline & Noted> {
  return useAnswer({ filter, of }, (api, seq, onProgress) => api.codeline(seq, filter, of, proxy(onProgress)));
}

/** With sentences that say what was counted. */
type Noted = { readonly notes: readonly string[] };

/** The passages of a filter, anew after each change. */
export function usePassages(filter: CountFilter): Answer<readonly Passage[]> {
  return useAnswer(filter, async (api, seq) => (await api.passages(seq, [filter]))[0] ?? []);
}

/** The passages of each of several filters, anew after each change. */
export function usePassageLists(filters: readonly CountFilter[]): Answer<readonly (readonly Passage[])[]> {
  return useAnswer(filters, (api, seq) => api.passages(seq, filters));
}

/** The words of texts, anew after each change. */
export function useWordList(question: WordQuestion): Answer<WordList> {
  return useAnswer(question, (api, seq, onProgress) => api.wordList(seq, question, proxy(onProgress)));
}

/** The first places of a word, anew after each change. */
export function useWordPlaces(question: WordQuestion, key: string, most: number): Answer<WordPlaces> {
  return useAnswer([question, key, most], (api, seq) => api.wordPlaces(seq, question, key, most));
}

/** Which codes co-occur, anew after each change. */
export function useCoOccurrences(filter: CountFilter, options: CoOccurrenceOptions): Answer<CoOccurrenceAnswer> {
  return useAnswer([filter, options], (api, seq, onProgress) =>
    api.coOccurrences(seq, filter, options, proxy(onProgress)),
  );
}

/** The passages behind a pair of codes, anew after each change. */
export function useCoOccurrencePassages(
  filter: CountFilter,
  of: { readonly pair: CodePair; readonly options: CoOccurrenceOptions },
): Answer<readonly Passage[]> {
  return useAnswer([filter, of], (api, seq) => api.coOccurrencePassages(seq, filter, of));
}

/** What a query finds, anew after each change. */
export function useRetrieval(request: RetrievalRequest): Answer<RetrievalAnswer> {
  const { id } = useProject();
  const isGuarded = request.isRegex && request.words.trim() !== "";
  return useAnswer(request, (api, seq) => (isGuarded ? retrieveGuarded(id, seq, request) : api.retrieve(seq, request)));
}

/** The words that memos on codings and passages are on, by memo, anew after each change. */
export function useMemoPassages(): Answer<readonly (readonly [memoId: Id, passage: Passage])[]> {
  return useAnswer(countEverything, (api, seq) => api.memoPassages(seq));
}

/** The redundant codings of each document that has some, anew after each change. */
export function useRedundancies(): Answer<readonly Redundancies[]> {
  return useAnswer(countEverything, (api, seq) => api.redundancies(seq));
}

/** How long documents are, null for all of them, anew after each change. */
export function useDocumentLengths(documentIds: ReadonlySet<Id> | null): Answer<ReadonlyMap<Id, DocumentLength>> {
  const filter = { ...countEverything, documentIds };
  return useAnswer(filter, (api, seq, onProgress) => api.lengths(seq, filter, proxy(onProgress)));
}

/** The groups of a dimension, anew after each change; none before they are known, or where none are asked for. */
export function useGroups(dimension: Dimension | null): Answer<readonly Group[]> {
  return useAnswer(dimension, async (api, seq, onProgress) => {
    return dimension ? await api.groups(seq, dimension, proxy(onProgress)) : [];
  });
}

/** A comparison of groups, anew after each change. */
export function useComparison(filter: CountFilter, request: ComparisonRequest): Answer<ComparisonAnswer> {
  const asked = { filter, request };
  return useAnswer(asked, (api, seq, onProgress) => api.comparison(seq, asked, proxy(onProgress)));
}

/** A crosstab, anew after each change; null where its variable is gone. */
export function useCrosstab(filter: CountFilter, request: CrosstabRequest) {
  const asked = { filter, request };
  return useAnswer(asked, (api, seq, onProgress) => api.crosstab(seq, asked, proxy(onProgress)));
}

/** What the documents of a filter say to its questions, anew after each change. */
export function useAnswers(filter: CountFilter) {
  return useAnswer(filter, (api, seq) => api.answers(seq, filter));
}

/** What the worker answers to what is asked, anew after each change and for each other question. */
export function useAnswer<Value>(
  asked: unknown,
  ask: (api: Remote<ProjectWorker>, seq: number, onProgress: (done: number, all: number) => void) => Promise<Value>,
): Answer<Value> {
  const { id } = useProject();
  const seq = useRecords(({ seq }) => seq);
  const key = keyOf(asked);
  const [answer, setAnswer] = useState<Answered<Value> | null>(null);
  const [progress, setProgress] = useState<Answer<Value>["progress"]>(null);
  const of = `${id} ${seq} ${key}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` stands for what is asked, whose sets are new each time
  useEffect(() => {
    let isAwaited = true;
    // it comes by a port of its own, so it may come after the answer
    const onProgress = (done: number, all: number) => isAwaited && setProgress({ done, all });
    ask(workerOf(id), seq, onProgress)
      .then((value) => {
        if (!isAwaited) return;
        isAwaited = false;
        setAnswer({ value, of, key });
        setProgress(null);
      })
      .catch(notifyProblem);
    return () => {
      isAwaited = false;
    };
  }, [of]);
  return {
    value: answer?.value ?? null,
    isStale: answer?.of !== of,
    isOfOtherFilter: answer?.key !== key,
    progress,
  };
}

/** What is asked as a text, the same for the same question; JSON knows no sets. */
function keyOf(asked: unknown): string {
  return JSON.stringify(asked, (_, value: unknown) => (value instanceof Set ? [...value] : value));
}
