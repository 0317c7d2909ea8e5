import type { Document, DocumentTurns, Id, Turn } from "../app/model/records.ts";
import { numberedParagraphs } from "../app/text/numbered-paragraphs.ts";
import type { Range } from "../app/text/range.ts";

type Content = { readonly text: string; readonly turns: readonly Turn[] };

type Layout = Pick<Document, "revision"> & { readonly turns: DocumentTurns; readonly paragraphs: readonly Range[] };

/** Where the turns and paragraphs of documents stand, kept for as long as their revision stands; texts are not kept. */
export class DocumentLayouts {
  readonly #read: (document: Document) => Promise<Content | null>;
  readonly #known = new Map<Id, Layout>();

  constructor(read: (document: Document) => Promise<Content | null>) {
    this.#read = read;
  }

  /** The turns and paragraphs of these documents as they stand now. */
  async of(
    documents: readonly Document[],
    onProgress?: (done: number, all: number) => void,
  ): Promise<{ readonly turns: Map<Id, DocumentTurns>; readonly paragraphs: Map<Id, readonly Range[]> }> {
    const missing = documents.filter(({ id, revision }) => this.#known.get(id)?.revision !== revision);
    for (const [index, document] of missing.entries()) {
      onProgress?.(index, missing.length);
      const content = await this.#read(document);
      if (content) this.#keep(document, content);
    }
    const layouts = documents.flatMap(({ id }) => this.#known.get(id) ?? []);
    return {
      turns: new Map(layouts.map(({ turns }) => [turns.id, turns])),
      paragraphs: new Map(layouts.map(({ turns, paragraphs }) => [turns.id, paragraphs])),
    };
  }

  /** The texts of these documents as they stand now. */
  async texts(documents: readonly Document[]): Promise<Map<Id, string>> {
    const texts = new Map<Id, string>();
    for (const document of documents) {
      const content = await this.#read(document);
      if (content) texts.set(document.id, content.text);
    }
    return texts;
  }

  #keep({ id, revision }: Document, { text, turns }: Content): void {
    this.#known.set(id, { revision, turns: { id, turns }, paragraphs: numberedParagraphs(text) });
  }
}
