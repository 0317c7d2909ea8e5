import type { Document, Id, Mark, Turn } from "../model/records.ts";
import type { WordBoundaries } from "../text/words.ts";
import { tokensOf, WordStock, type WordTokens } from "./word-stock.ts";

type Kept = Pick<Document, "revision" | "language"> & { readonly tokens: WordTokens };

/** The words of texts by number, each text as of its revision. */
export class WordCache {
  readonly stock = new WordStock();
  readonly #kept = new Map<Id, Kept>();

  /** Whether the words of a document are there as it stands. */
  has({ id, revision, language }: Document): boolean {
    const kept = this.#kept.get(id);
    return kept?.revision === revision && kept.language === language;
  }

  /** Takes in a document that is new or was changed. */
  put(
    { id, revision, language }: Document,
    content: { readonly text: string; readonly turns: readonly Turn[]; readonly marks: readonly Mark[] },
    words: WordBoundaries,
  ): void {
    this.#kept.set(id, { revision, language, tokens: tokensOf(content, { language, words }, this.stock) });
  }

  /** The words of documents, by document. */
  tokens(): Map<Id, WordTokens> {
    return new Map([...this.#kept].map(([id, { tokens }]) => [id, tokens]));
  }
}
