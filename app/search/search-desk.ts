import type { Coding, Document, Id } from "../model/records.ts";
import type { Range } from "../text/range.ts";
import { type CodedUnit, codedRanges } from "./coded-ranges.ts";
import { lineMaker } from "./concordance.ts";
import type { PlacedLine } from "./concordance-table.ts";
import type { DocumentIndex } from "./document-index.ts";
import { inTurns, type Pause } from "./in-turns.ts";
import { parseQuery } from "./parse-query.ts";
import type { SearchIndex } from "./search-index.ts";
import { type SearchProgress, type SearchRequest, SearchRun } from "./search-run.ts";
import { type HitOrder, sortedNumbers, sortKey } from "./sort-hits.ts";

/** What is to be coded for hits of a search: the ranges of each document with the revision that was searched. */
export type PreparedCoding = {
  readonly key: number;
  readonly documents: { readonly documentId: Id; readonly revision: number; readonly ranges: readonly Range[] }[];
};

/** Texts whose paragraphs are known, for the lines that are looked at. */
const MOST_MAKERS = 64;

/** One search at a time, and what can be done with its hits. A newer search ends the older one. */
export class SearchDesk {
  readonly #index: SearchIndex;
  readonly #pause: Pause;
  readonly #makers = new Map<DocumentIndex, ReturnType<typeof lineMaker>>();
  /** The number of the search that is wanted. */
  #wanted = 0;
  #run: SearchRun | null = null;
  #prepared: PreparedCoding | null = null;

  constructor(index: SearchIndex, pause: Pause) {
    this.#index = index;
    this.#pause = pause;
  }

  /** Announces a search, so that the one before stops. */
  want(number: number): void {
    this.#wanted = number;
  }

  /** Searches under a number; stops where another one is wanted. Throws QueryProblem for a query without meaning. */
  async search(
    number: number,
    request: SearchRequest,
    rows: { readonly documents: readonly Document[]; readonly codings: ReadonlyMap<Id, readonly Coding[]> },
    help: {
      readonly indexed: (document: Document) => Promise<DocumentIndex | null>;
      readonly onProgress: (progress: SearchProgress) => void;
    },
  ): Promise<void> {
    const query = parseQuery(request.text);
    const isWanted = () => this.#wanted === number;
    if (!query || !isWanted()) return;
    const run = new SearchRun(request, query, this.#index);
    this.#run = run;
    this.#prepared = null;
    await run.run(rows, { ...help, isWanted, pause: this.#pause });
  }

  /** The lines of hits of the search of this number, by their numbers; null where it is not the one wanted. */
  lines(number: number, hits: readonly number[]): PlacedLine[] | null {
    const run = this.#runOf(number);
    if (!run) return null;
    return hits.flatMap((one) => {
      const hit = run.hits.get(one);
      const found = run.found.get(hit.documentId);
      return found ? [{ ...hit, ...this.#makerOf(found.index)(hit), documentName: found.document.name }] : [];
    });
  }

  /** The numbers of the hits in an order; null where the search is not the one wanted, or grew meanwhile. */
  async sort(number: number, order: Exclude<HitOrder, "document">) {
    const run = this.#runOf(number);
    if (!run) return null;
    const { hits, found } = run;
    const count = hits.length;
    const keys: string[] = [];
    await inTurns(count, { pause: this.#pause, isWanted: () => this.#runOf(number) === run }, (place) => {
      const { documentId, ...range } = hits.get(place);
      keys.push(sortKey(found.get(documentId)?.index.text ?? "", range, order));
    });
    return keys.length === count && this.#runOf(number) === run ? sortedNumbers(keys) : null;
  }

  /**
   * Finds what is to be coded for hits, all or those of these numbers in rising order, and keeps it under the key; null
   * where the search is not the one wanted, or something else was prepared meanwhile.
   */
  async prepare(
    key: number,
    number: number,
    hits: ArrayLike<number> | null,
    unit: CodedUnit,
  ): Promise<PreparedCoding | null> {
    const run = this.#runOf(number);
    if (!run) return null;
    const mine: PreparedCoding = { key, documents: [] };
    this.#prepared = mine;
    const isWanted = () => this.#prepared === mine;
    const matches = [...run.hits.byDocument(hits)];
    await inTurns(matches.length, { pause: this.#pause, isWanted }, (place) => {
      const [documentId = "", ranges = []] = matches[place] ?? [];
      const found = run.found.get(documentId);
      if (!found) return;
      const { language, revision } = found.document;
      const source = { text: found.index.text, turns: found.index.turns, language };
      mine.documents.push({ documentId, revision, ranges: codedRanges(source, ranges, unit) });
    });
    return isWanted() ? mine : null;
  }

  /** What was prepared under a key; null where something else was prepared or searched since. */
  prepared(key: number): PreparedCoding | null {
    return this.#prepared?.key === key ? this.#prepared : null;
  }

  #runOf(number: number): SearchRun | null {
    return this.#wanted === number ? this.#run : null;
  }

  #makerOf(index: DocumentIndex): ReturnType<typeof lineMaker> {
    const known = this.#makers.get(index);
    if (known) return known;
    if (this.#makers.size >= MOST_MAKERS) this.#makers.clear();
    const maker = lineMaker(index.text, index.turns);
    this.#makers.set(index, maker);
    return maker;
  }
}
