import type { CodeQuery, Document, DocumentTurns, Id, Turn } from "../model/records.ts";
import { paragraphStarts } from "../text/numbered-paragraphs.ts";
import { needsParagraphs } from "./compile-query.ts";
import type { CountFilter } from "./count-filter.ts";
import { type RetrieveInput, retrieve } from "./retrieve.ts";
import { type PassageWish, type RetrievedPassage, retrievedPassages, wordsProblem } from "./retrieved-passages.ts";

/** What is asked for. */
export type RetrievalRequest = PassageWish & {
  readonly query: CodeQuery;
  readonly filter: CountFilter;
  /** Whether of each passage only the words are asked for that the query's conditions share. [R10] */
  readonly onlyShared: boolean;
};

export type RetrievalAnswer = {
  readonly passages: readonly RetrievedPassage[];
  /** What in the query finds nothing, in sentences. */
  readonly problems: readonly string[];
};

type Content = { readonly text: string; readonly turns: readonly Turn[] };

/** Gives what is in a document as it stands; null where it is gone. */
export type ReadContent = (document: Document) => Promise<Content | null>;

/** Where the paragraphs and turns of a document lie, good for as long as its revision stands. */
type Places = { readonly revision: number; readonly paragraphs: Uint32Array; readonly turns: DocumentTurns };

/**
 * Answers queries, and remembers where paragraphs and turns lie: texts are read only of documents in which something is
 * found, or that are asked for these for the first time.
 */
export class RetrievalDesk {
  readonly #known = new Map<Id, Places>();

  async answer(
    rows: Omit<RetrieveInput, "turns" | "paragraphs">,
    { query, filter, onlyShared, ...wish }: RetrievalRequest,
    read: ReadContent,
  ): Promise<RetrievalAnswer> {
    const problem = wordsProblem(wish);
    if (problem !== null) return { passages: [], problems: [problem] };
    const needsPlaces = hearsOnlySome(filter) || needsParagraphs(query, rows.queries);
    const contents = new Map<Id, Content>();
    const readOnce = async (document: Document) => {
      const content = contents.get(document.id) ?? (await read(document));
      if (content) contents.set(document.id, content);
      return content;
    };
    const [turns, paragraphs] = [new Map<Id, DocumentTurns>(), new Map<Id, Uint32Array>()];
    if (needsPlaces) {
      for (const document of rows.documents) {
        const isAsked = filter.documentIds?.has(document.id) ?? true;
        if (!isAsked || !rows.codingsByDocument.has(document.id)) continue;
        const places = await this.#placesOf(document, readOnce);
        turns.set(document.id, places.turns);
        paragraphs.set(document.id, places.paragraphs);
      }
    }
    const { segments, problems } = retrieve({ ...rows, turns, paragraphs }, query, { ...filter, onlyShared });
    const texts = new Map<Id, string>();
    for (const document of rows.documents) {
      const content = segments.has(document.id) ? await readOnce(document) : null;
      if (!content) continue;
      texts.set(document.id, content.text);
      turns.set(document.id, { id: document.id, turns: content.turns });
    }
    const { documents } = rows;
    return { passages: retrievedPassages({ documents, texts, turns }, segments, wish), problems };
  }

  async #placesOf(document: Document, read: ReadContent): Promise<Places> {
    const { id, revision } = document;
    const known = this.#known.get(id);
    if (known?.revision === revision) return known;
    const content = await read(document);
    const places = {
      revision,
      paragraphs: paragraphStarts(content?.text ?? ""),
      turns: { id, turns: content?.turns ?? [] },
    };
    if (content) this.#known.set(id, places);
    return places;
  }
}

/** Whether whose words they are decides what counts. */
function hearsOnlySome({ speakers, questions, leaveOutInterviewer }: CountFilter): boolean {
  return speakers !== null || questions !== null || leaveOutInterviewer;
}
