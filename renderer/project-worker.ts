import { expose } from "comlink";
import type { Answer } from "../app/analysis/answers-grid.ts";
import {
  answerComparison,
  answerCrosstab,
  answerQuestions,
  type ComparisonAnswer,
  type ComparisonRequest,
  type CrosstabRequest,
} from "../app/analysis/comparison-request.ts";
import type { CountInput } from "../app/analysis/count-codes.ts";
import { type CountFilter, countEverything } from "../app/analysis/count-filter.ts";
import { countParagraphs, type DocumentLength, documentLength } from "../app/analysis/document-length.ts";
import { frequencies } from "../app/analysis/frequencies.ts";
import { type Dimension, type Group, type GroupInput, groupsOf } from "../app/analysis/groups.ts";
import { measureText, type TextMeasure } from "../app/analysis/measure-text.ts";
import { memoPassages, placedMemos } from "../app/analysis/memo-passages.ts";
import { type Passage, passages } from "../app/analysis/passages.ts";
import { type Redundancies, withQuotes } from "../app/analysis/redundancies.ts";
import { type RetrievalAnswer, RetrievalDesk, type RetrievalRequest } from "../app/analysis/retrieval-desk.ts";
import { redundantCodings } from "../app/coding/redundant-codings.ts";
import type { Document, DocumentTurns, Id } from "../app/model/records.ts";
import { readContent } from "../app/store/content.ts";
import { FollowedProject } from "../app/store/followed-project.ts";
import type { Snapshot } from "../app/store/snapshot.ts";
import type { Table } from "../app/table/table.ts";

/** Says how many of the texts have been measured. */
export type OnProgress = (done: number, all: number) => void;

let following: Promise<FollowedProject> | null = null;

/** What was read of a document, good for as long as its revision stands, and its language, which tells words apart. */
type Measured = Pick<Document, "revision" | "language"> & {
  readonly measure: TextMeasure;
  readonly paragraphs: number;
  readonly turns: DocumentTurns;
};

const measured = new Map<Id, Measured>();
const retrieval = new RetrievalDesk();

const worker = {
  /** Follows a project; to be called once, before anything else. */
  async open(projectId: Id): Promise<void> {
    following = FollowedProject.open(projectId);
    await following;
  },

  /** The frequency table of the project as it is after change `seq`, or later. */
  async frequencies(seq: number, filter: CountFilter, onProgress: OnProgress): Promise<Table> {
    return frequencies(await countInput(seq, filter, onProgress), filter);
  },

  /** The groups of a dimension in the project as it is after change `seq`, or later. */
  async groups(seq: number, dimension: Dimension, onProgress: OnProgress): Promise<Group[]> {
    return groupsOf(await countInput(seq, countEverything, onProgress), dimension);
  },

  /** A comparison of groups of the project as it is after change `seq`, or later. */
  async comparison(
    seq: number,
    { filter, request }: { readonly filter: CountFilter; readonly request: ComparisonRequest },
    onProgress: OnProgress,
  ): Promise<ComparisonAnswer> {
    // what the groups are does not depend on the filter
    return answerComparison(await countInput(seq, countEverything, onProgress), filter, request);
  },

  /** A crosstab of the project as it is after change `seq`, or later; null where its variable is gone. */
  async crosstab(
    seq: number,
    { filter, request }: { readonly filter: CountFilter; readonly request: CrosstabRequest },
    onProgress: OnProgress,
  ): Promise<ReturnType<typeof answerCrosstab>> {
    return answerCrosstab(await countInput(seq, filter, onProgress), filter, request);
  },

  /** What the documents of a filter say to its questions, in the project as it is after change `seq`, or later. */
  async answers(
    seq: number,
    filter: CountFilter,
  ): Promise<{ readonly answers: readonly Answer[]; readonly table: Table }> {
    const snapshot = await reached(seq);
    const documents = documentsOf(snapshot, filter);
    const questions = filter.questions && new Set([...filter.questions].filter((number) => number !== null));
    return answerQuestions({ documents, ...(await readTexts(documents)) }, questions);
  },

  /** The redundant codings of the project as it is after change `seq`, or later. */
  async redundancies(seq: number): Promise<Redundancies[]> {
    const snapshot = await reached(seq);
    const { db } = await opened();
    const found: Redundancies[] = [];
    for (const document of snapshot.documents) {
      const groups = redundantCodings(snapshot.codings.get(document.id) ?? []);
      // texts are read of those documents alone where something was found
      const content = groups.length > 0 ? await readContent(db, document) : null;
      if (content) found.push(withQuotes(document, content, groups));
    }
    return found;
  },

  /** How long the documents of a filter are after change `seq`, or later; every turn counts. */
  async lengths(seq: number, filter: CountFilter, onProgress: OnProgress): Promise<Map<Id, DocumentLength>> {
    const snapshot = await reached(seq);
    await measureTexts(snapshot, filter, onProgress);
    const lengths = new Map<Id, DocumentLength>();
    for (const { id } of documentsOf(snapshot, filter)) {
      const one = measured.get(id);
      if (one) lengths.set(id, documentLength(one.measure, one.paragraphs, one.turns.turns));
    }
    return lengths;
  },

  /** The passages of the project as it is after change `seq`, or later. */
  async passages(seq: number, filter: CountFilter): Promise<Passage[]> {
    const snapshot = await reached(seq);
    const wanted = documentsOf(snapshot, filter).filter(({ id }) => snapshot.codings.has(id));
    return passages({ ...rowsOf(snapshot), ...(await readTexts(wanted)) }, filter);
  },

  /** What a query finds in the project as it is after change `seq`, or later. */
  async retrieve(seq: number, request: RetrievalRequest): Promise<RetrievalAnswer> {
    const snapshot = await reached(seq);
    const { db } = await opened();
    const rows = { ...rowsOf(snapshot), queries: snapshot.queries };
    return await retrieval.answer(rows, request, (document) => readContent(db, document));
  },

  /** By memo, the words that memos on codings and passages are on, in the project as it is after change `seq`, or later. */
  async memoPassages(seq: number): Promise<(readonly [memoId: Id, passage: Passage])[]> {
    const snapshot = await reached(seq);
    const placed = placedMemos(snapshot, [...snapshot.memos.values()]);
    const { db } = await opened();
    const found: (readonly [Id, Passage])[] = [];
    for (const document of snapshot.documents) {
      const onThis = placed.get(document.id);
      const content = onThis && (await readContent(db, document));
      if (content) found.push(...memoPassages(document, content, onThis));
    }
    return found;
  },
};

export type ProjectWorker = typeof worker;

async function reached(seq: number): Promise<Snapshot> {
  return await (await opened()).reached(seq);
}

function opened(): Promise<FollowedProject> {
  if (!following) throw new Error("The worker follows no project yet.");
  return following;
}

/** All that is counted, of the project as it is after change `seq`, or later. */
async function countInput(seq: number, filter: CountFilter, onProgress: OnProgress): Promise<CountInput & GroupInput> {
  const snapshot = await reached(seq);
  await measureTexts(snapshot, filter, onProgress);
  const [measures, turns] = [new Map<Id, TextMeasure>(), new Map<Id, DocumentTurns>()];
  for (const [id, one] of measured) {
    measures.set(id, one.measure);
    turns.set(id, one.turns);
  }
  const { sets, cases, variables, coders } = snapshot;
  return { ...rowsOf(snapshot), measures, turns, sets, cases, variables, coders };
}

async function readTexts(documents: readonly Document[]) {
  const { db } = await opened();
  const texts = new Map<Id, string>();
  const turns = new Map<Id, DocumentTurns>();
  for (const document of documents) {
    const content = await readContent(db, document);
    if (!content) continue;
    texts.set(document.id, content.text);
    turns.set(document.id, { id: document.id, turns: content.turns });
  }
  return { texts, turns };
}

function documentsOf(snapshot: Snapshot, { documentIds }: CountFilter): readonly Document[] {
  return snapshot.documents.filter(({ id }) => !documentIds || documentIds.has(id));
}

function rowsOf(snapshot: Snapshot): Omit<CountInput, "measures" | "turns"> {
  const { documents, codings } = snapshot;
  return {
    codes: [...snapshot.codes.values()],
    documents,
    codingsByDocument: codings,
    unplaced: [...snapshot.unplaced.values()],
  };
}

/** Measures the texts that were not measured before, as they stand now. */
async function measureTexts(snapshot: Snapshot, filter: CountFilter, onProgress: OnProgress): Promise<void> {
  const documents = documentsOf(snapshot, filter);
  const missing = documents.filter((document) => !isMeasured(document));
  const { db } = await opened();
  for (const [index, document] of missing.entries()) {
    onProgress(index, missing.length);
    const { id, language, revision } = document;
    const content = await readContent(db, document);
    // another request may have come first: each change asks anew, also while texts are being measured
    if (!content || isMeasured(document)) continue;
    const measure = measureText(content.text, language);
    const paragraphs = countParagraphs(content.text);
    measured.set(id, { revision, language, measure, paragraphs, turns: { id, turns: content.turns } });
  }
}

function isMeasured({ id, revision, language }: Document): boolean {
  const found = measured.get(id);
  return found?.revision === revision && found.language === language;
}

expose(worker);
