import { expose } from "comlink";
import type { Answer } from "../app/analysis/answers-grid.ts";
import { type CoOccurrenceOptions, type CoOccurrences, coOccurrences } from "../app/analysis/co-occurrence.ts";
import { coOccurrenceNotes } from "../app/analysis/co-occurrence-notes.ts";
import { type CodePair, coOccurrencePassages, coOccurringCodings } from "../app/analysis/co-occurrence-passages.ts";
import {
  answerComparison,
  answerCrosstab,
  answerQuestions,
  type ComparisonAnswer,
  type ComparisonRequest,
  type CrosstabAnswer,
  type CrosstabRequest,
} from "../app/analysis/comparison-request.ts";
import { type CountFilter, countEverything } from "../app/analysis/count-filter.ts";
import type { DocumentLength } from "../app/analysis/document-length.ts";
import { type DocumentMatrix, documentMatrix } from "../app/analysis/document-matrix.ts";
import type { Slicing } from "../app/analysis/document-slices.ts";
import { frequencies } from "../app/analysis/frequencies.ts";
import { type Dimension, type Group, groupsOf } from "../app/analysis/groups.ts";
import { memoPassages, placedMemos } from "../app/analysis/memo-passages.ts";
import type { Passage } from "../app/analysis/passages.ts";
import { type Quote, quotes } from "../app/analysis/quotes.ts";
import { type Redundancies, withQuotes } from "../app/analysis/redundancies.ts";
import { type RetrievalAnswer, RetrievalDesk, type RetrievalRequest } from "../app/analysis/retrieval-desk.ts";
import type { GridAsk, PassageCounts } from "../app/analysis/summary-grid.ts";
import { countWords, type WordList } from "../app/analysis/word-list.ts";
import type { WordQuestion } from "../app/analysis/word-list-table.ts";
import { firstPlaces, type WordPlaces, wordRanges } from "../app/analysis/word-places.ts";
import { redundantCodings } from "../app/coding/redundant-codings.ts";
import type { Id } from "../app/model/records.ts";
import type { SummaryFormat } from "../app/report/summary-file.ts";
import { readContent } from "../app/store/content.ts";
import type { Table } from "../app/table/table.ts";
import type { TidyOptions } from "../app/tidy/tidy-input.ts";
import {
  countInput,
  documentLengths,
  follow,
  type OnProgress,
  opened,
  passageInput,
  passageReader,
  reached,
  readTexts,
  wordInput,
} from "./counted-project.ts";
import { documentsOf, rowsOf } from "./counted-rows.ts";
import { DocumentLayouts } from "./document-layouts.ts";
import { type CodelineOf, notedCodeline, notedSlices } from "./read-pictures.ts";
import { countSummaries, writeSummaryFile, writeSummaryTable } from "./read-summaries.ts";
import { type TidyProgress, writeTidy } from "./write-tidy.ts";

const retrieval = new RetrievalDesk();

const layouts = new DocumentLayouts(async (document) => readContent((await opened()).db, document));

/** Which codes co-occur, and the sentences that say how that was counted. */
export type CoOccurrenceAnswer = { readonly found: CoOccurrences; readonly notes: readonly string[] };

const worker = {
  /** Follows a project; to be called once, before anything else. */
  async open(projectId: Id): Promise<void> {
    await follow(projectId);
  },

  /** Answers, so that whoever asks knows that no regular expression holds the worker up. */
  ping(): void {},

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
  ): Promise<CrosstabAnswer | null> {
    return answerCrosstab(await countInput(seq, filter, onProgress), filter, request);
  },

  /** What the documents of a filter say to its questions, in the project as it is after change `seq`, or later. */
  async answers(
    seq: number,
    filter: CountFilter,
  ): Promise<{ readonly answers: readonly Answer[]; readonly table: Table }> {
    const snapshot = await reached(seq);
    const documents = documentsOf(snapshot, filter);
    return answerQuestions({ documents, ...(await readTexts(documents)) }, filter);
  },

  /** Which codes co-occur in the project as it is after change `seq`, or later. */
  async coOccurrences(
    seq: number,
    filter: CountFilter,
    options: CoOccurrenceOptions,
    onProgress: OnProgress,
  ): Promise<CoOccurrenceAnswer> {
    const snapshot = await reached(seq);
    const input = { ...rowsOf(snapshot), ...(await layouts.of(documentsOf(snapshot, filter), onProgress)) };
    return { found: coOccurrences(input, filter, options), notes: coOccurrenceNotes(input, filter, options) };
  },

  /** The passages behind a pair of codes in the project as it is after change `seq`, or later. */
  async coOccurrencePassages(
    seq: number,
    filter: CountFilter,
    of: { readonly pair: CodePair; readonly options: CoOccurrenceOptions },
  ): Promise<Passage[]> {
    const snapshot = await reached(seq);
    const input = { ...rowsOf(snapshot), ...(await layouts.of(documentsOf(snapshot, filter))) };
    // texts are read of those documents alone where something was found
    const found = coOccurringCodings(input, filter, of);
    const texts = await layouts.texts(snapshot.documents.filter(({ id }) => found.has(id)));
    return coOccurrencePassages({ ...input, texts }, filter, of);
  },

  /** Codes by documents, or by the sets of documents, in one measure; each document is in one column. */
  async byDocument(seq: number, filter: CountFilter, view: DocumentMatrix, onProgress: OnProgress): Promise<Table> {
    const input = await countInput(seq, filter, onProgress);
    return documentMatrix(input, filter, { ...view, sets: input.sets });
  },

  /** How much of each slice of a document every code covers, and what was counted. */
  async slices(seq: number, filter: CountFilter, slicing: Slicing, onProgress: OnProgress) {
    return notedSlices(await countInput(seq, filter, onProgress), filter, slicing);
  },

  /** Which paragraphs or turns of a document every code stands at, and what was counted. */
  async codeline(seq: number, filter: CountFilter, of: CodelineOf, onProgress: OnProgress) {
    const input = await countInput(seq, filter, onProgress);
    const { texts } = await readTexts(input.documents.filter(({ id }) => id === of.documentId));
    return notedCodeline(input, filter, { ...of, text: texts.get(of.documentId) ?? "" });
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
    return await documentLengths(seq, filter, onProgress);
  },

  /** The passages of each of the filters, in the project as it is after change `seq`, or later. */
  async passages(seq: number, filters: readonly CountFilter[]): Promise<Passage[][]> {
    return await passageReader(await reached(seq))(filters);
  },

  /** By document, how many passages the codes of a summary grid have after change `seq`, or later. [F1] */
  async summaryCounts(seq: number, codeIds: readonly Id[]): Promise<PassageCounts> {
    return countSummaries(await reached(seq), codeIds);
  },

  /** A summary grid as a table after change `seq`, or later. [F4] */
  async summaryTable(seq: number, ask: GridAsk, form: "grid" | "list"): Promise<Table> {
    const snapshot = await reached(seq);
    return await writeSummaryTable(snapshot, ask, form, passageReader(snapshot));
  },

  /** A summary grid with its quotes as a file after change `seq`, or later. [F4] */
  async summaryFile(seq: number, ask: GridAsk, format: SummaryFormat): Promise<Uint8Array> {
    const snapshot = await reached(seq);
    return await writeSummaryFile(snapshot, ask, format, passageReader(snapshot));
  },

  /** The words of the project as it is after change `seq`, or later. */
  async wordList(seq: number, { filter, options }: WordQuestion, onProgress: OnProgress): Promise<WordList> {
    return countWords(await wordInput(seq, filter, onProgress), filter, options);
  },

  /** The first places of a word of that list, and how many there are. */
  async wordPlaces(seq: number, question: WordQuestion, key: string, most: number): Promise<WordPlaces> {
    const ranges = wordRanges(await wordInput(seq, question.filter, () => {}), question, key);
    const { documents } = await reached(seq);
    const { db } = await opened();
    return await firstPlaces(ranges, most, async (id) => {
      const document = documents.find((one) => one.id === id);
      const content = document && (await readContent(db, document));
      return content ? { document, content } : null;
    });
  },

  /** The passages of a filter with what stands around them, after change `seq`, or later. */
  async quotes(seq: number, filter: CountFilter): Promise<Quote[]> {
    return quotes(await passageInput(await reached(seq), [filter]), filter);
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

  /** The tidy data set of the project as it is after change `seq`, or later, as a zip; null where it was stopped. */
  async tidyDataSet(seq: number, options: TidyOptions, on: TidyProgress): Promise<Uint8Array | null> {
    const { measures } = await countInput(seq, countEverything, on.onTexts);
    const snapshot = await reached(seq);
    const rows = readTexts(snapshot.documents).then((texts) => ({ ...snapshot, ...texts, measures }));
    return await writeTidy(rows, options, on);
  },
};

export type ProjectWorker = typeof worker;

expose(worker);
