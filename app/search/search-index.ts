import type { Document, Id, Turn } from "../model/records.ts";
import { DocumentIndex } from "./document-index.ts";
import { Vocabulary } from "./vocabulary.ts";

/** The texts of a project made ready to be searched, each as of its revision. */
export class SearchIndex {
  readonly vocabulary = new Vocabulary();
  readonly #documents = new Map<Id, { readonly revision: number; readonly index: DocumentIndex }>();

  /** The index of a document as it stands; null where it was not read, or was changed since. */
  of({ id, revision }: Pick<Document, "id" | "revision">): DocumentIndex | null {
    const found = this.#documents.get(id);
    return found?.revision === revision ? found.index : null;
  }

  /** Takes in a document that is new or was changed. */
  put(
    { id, revision }: Pick<Document, "id" | "revision">,
    content: { readonly text: string; readonly turns: readonly Turn[] },
  ): void {
    this.#documents.set(id, { revision, index: new DocumentIndex(content.text, content.turns, this.vocabulary) });
  }

  /** Drops the documents that are not among these. */
  keepOnly(documents: readonly Pick<Document, "id">[]): void {
    const kept = new Set(documents.map(({ id }) => id));
    for (const id of this.#documents.keys()) if (!kept.has(id)) this.#documents.delete(id);
  }

  /** Who speaks in the texts taken in, and how many turns. */
  speakers(): Map<string, number> {
    const speakers = new Map<string, number>();
    for (const { index } of this.#documents.values()) {
      for (const { speaker } of index.turns) speakers.set(speaker, (speakers.get(speaker) ?? 0) + 1);
    }
    return speakers;
  }
}
