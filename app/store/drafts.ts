import type { Id } from "../model/records.ts";
import type { ProjectDatabase, ViewState } from "./database.ts";

/** What was typed into a text and not saved; no part of the study, hence of no change. */
export type TextDraft = {
  /** The text before. */
  readonly text: string;
  /** What differs from it: in order, and no two of them touch. */
  readonly splices: readonly { readonly start: number; readonly end: number; readonly inserted: string }[];
};

/** So much typing is lost at most where the machine stops. */
const WRITTEN_WITHIN_MS = 400;

/** The drafts of a project's texts, written shortly after they were kept. */
export class Drafts {
  readonly #db: ProjectDatabase;
  readonly #onProblem: (error: unknown) => void;
  /** What was kept last of each text, until it is on disk. */
  readonly #pending = new Map<Id, TextDraft | null>();
  readonly #unwritten = new Set<Id>();
  /** The texts that are on disk already: only what differs from them is written again while the user types. */
  readonly #texts = new Map<Id, string>();
  #writing: Promise<unknown> = Promise.resolve();
  #isWaiting = false;

  constructor(db: ProjectDatabase, onProblem: (error: unknown) => void) {
    this.#db = db;
    this.#onProblem = onProblem;
  }

  /** The draft of a document's text, or null. */
  async read(documentId: Id): Promise<TextDraft | null> {
    const pending = this.#pending.get(documentId);
    if (pending !== undefined) return pending;
    const [text, typed] = await this.#db.view.bulkGet([textKey(documentId), typedKey(documentId)]);
    if (!text || !typed) return null;
    return { text: text.state as string, ...(typed.state as Omit<TextDraft, "text">) };
  }

  /** Keeps a draft in the place of the one before; null forgets it. */
  keep(documentId: Id, draft: TextDraft | null): void {
    this.#pending.set(documentId, draft);
    this.#unwritten.add(documentId);
    if (!this.#isWaiting) setTimeout(() => this.#isWaiting && void this.flush(), WRITTEN_WITHIN_MS);
    this.#isWaiting = true;
  }

  /** Whether something is not on disk yet. */
  get isPending(): boolean {
    return this.#pending.size > 0;
  }

  /**
   * Writes at once what is still to be written, and again what was refused before; resolves when that is on disk, or was
   * refused and said to be.
   */
  async flush(): Promise<void> {
    this.#isWaiting = false;
    const written = [...this.#unwritten].map((id) => {
      const draft = this.#pending.get(id) ?? null;
      const refused = (error: unknown) => {
        if (this.#pending.has(id)) this.#unwritten.add(id);
        this.#onProblem(error);
      };
      return this.#write(id, draft).then(() => this.#forget(id, draft), refused);
    });
    this.#unwritten.clear();
    // what is on its way already counts, too
    this.#writing = Promise.all([this.#writing, ...written]);
    await this.#writing;
  }

  /** Forgets a draft that was written, unless another was kept since, or the write that was to bring its text was refused. */
  #forget(id: Id, draft: TextDraft | null): void {
    if (this.#pending.get(id) !== draft) return;
    if (draft && this.#texts.get(id) !== draft.text) this.keep(id, draft);
    else this.#pending.delete(id);
  }

  async #write(id: Id, draft: TextDraft | null): Promise<void> {
    if (!draft) {
      this.#texts.delete(id);
      await this.#db.view.bulkDelete([textKey(id), typedKey(id)]);
      return;
    }
    const { text, ...typed } = draft;
    const rows: ViewState[] = [{ id: typedKey(id), state: typed }];
    if (this.#texts.get(id) !== text) rows.push({ id: textKey(id), state: text });
    this.#texts.set(id, text);
    try {
      await this.#db.view.bulkPut(rows);
    } catch (error) {
      this.#texts.delete(id);
      throw error;
    }
  }
}

function textKey(documentId: Id): string {
  return `draft-text-${documentId}`;
}

function typedKey(documentId: Id): string {
  return `draft-typed-${documentId}`;
}
