import type { Coding, Document, Id } from "../model/records.ts";
import type { Range } from "../text/range.ts";
import { type CodingFilter, codedStretches, touchesAny } from "./coded-stretches.ts";
import type { DocumentIndex } from "./document-index.ts";
import { Search } from "./evaluate.ts";
import { HitList } from "./hit-list.ts";
import type { Query, SearchUnit } from "./query.ts";
import type { SearchIndex } from "./search-index.ts";
import type { SpeakerFilter } from "./spoken-stretches.ts";

/** What is asked of a project's texts. */
export type SearchRequest = SpeakerFilter & {
  /** As it was typed. */
  readonly text: string;
  readonly unit: SearchUnit;
  /** Null for all. */
  readonly documentIds: ReadonlySet<Id> | null;
  readonly coding: CodingFilter;
};

/** How far a search has come. */
export type SearchProgress = {
  readonly hits: number;
  /** In how many documents the hits are. */
  readonly documents: number;
  readonly searched: number;
  readonly toSearch: number;
  readonly isDone: boolean;
  /** Whether it stopped because there were too many hits. */
  readonly isCut: boolean;
};

/** As many hits as one search lists. */
export const MOST_HITS = 1_000_000;
/** So many hits fill the window, and are told at once. */
const FIRST_HITS = 50;
const TOLD_EVERY_MS = 120;
const WORKED_AT_ONCE_MS = 12;

/** One search, which may be given up before its end. */
export class SearchRun {
  readonly hits = new HitList();
  /** The documents with hits, as they were searched. */
  readonly found = new Map<Id, { readonly document: Document; readonly index: DocumentIndex }>();
  readonly #request: SearchRequest;
  readonly #search: Search;
  readonly #index: SearchIndex;

  constructor(request: SearchRequest, query: Query, index: SearchIndex) {
    this.#request = request;
    this.#search = new Search({ ...request, query }, index.vocabulary);
    this.#index = index;
  }

  /**
   * Searches the documents in their order, which can be waited for, and tells from time to time how far it is: soon after
   * the first hits, and at the end. Stops where `isWanted` says no; other work has its turn during each `pause`.
   */
  async run(
    rows: { readonly documents: readonly Document[]; readonly codings: ReadonlyMap<Id, readonly Coding[]> },
    help: {
      readonly indexed: (document: Document) => Promise<DocumentIndex | null>;
      readonly isWanted: () => boolean;
      readonly pause: () => Promise<void>;
      readonly onProgress: (progress: SearchProgress) => void;
    },
  ): Promise<void> {
    const { documentIds } = this.#request;
    const wanted = rows.documents.filter(({ id }) => !documentIds || documentIds.has(id));
    const tell = (searched: number, isDone: boolean) =>
      help.onProgress(this.#progress(searched, wanted.length, isDone));
    let [toldAt, toldHits, begunAt] = [Date.now(), 0, Date.now()];
    for (const [place, document] of wanted.entries()) {
      const index = this.#index.of(document) ?? (await help.indexed(document));
      if (!help.isWanted()) return;
      this.#take(document, index, rows.codings.get(document.id) ?? []);
      if (this.hits.length >= MOST_HITS) return tell(place + 1, true);
      const now = Date.now();
      const fillsWindow = toldHits < FIRST_HITS && this.hits.length >= FIRST_HITS;
      if (fillsWindow || now - toldAt > TOLD_EVERY_MS) {
        [toldAt, toldHits] = [now, this.hits.length];
        tell(place + 1, false);
      }
      if (now - begunAt < WORKED_AT_ONCE_MS) continue;
      await help.pause();
      begunAt = Date.now();
    }
    if (help.isWanted()) tell(wanted.length, true);
  }

  #take(document: Document, index: DocumentIndex | null, codings: readonly Coding[]): void {
    if (!index) return;
    const matches = this.#byCoding(this.#search.matchesIn(index), codings);
    if (matches.length === 0) return;
    this.hits.add(document.id, matches.slice(0, MOST_HITS - this.hits.length));
    this.found.set(document.id, { document, index });
  }

  #byCoding(matches: readonly Range[], codings: readonly Coding[]): readonly Range[] {
    const { coding } = this.#request;
    if (coding === "any" || matches.length === 0) return matches;
    const stretches = codedStretches(codings);
    return matches.filter((match) => touchesAny(stretches, match) === (coding === "coded"));
  }

  #progress(searched: number, toSearch: number, isDone: boolean): SearchProgress {
    const { length: hits, documentCount: documents } = this.hits;
    return { hits, documents, searched, toSearch, isDone, isCut: hits >= MOST_HITS };
  }
}
