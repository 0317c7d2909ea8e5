import type { Id, Timestamp } from "../model/records.ts";
import type { ProjectDatabase } from "./database.ts";

/** What was typed into a text and not saved; no part of the study, hence of no change. */
export type TextDraft = {
  /** The text before. */
  readonly text: string;
  /** What differs from it: in order, and no two of them touch. */
  readonly splices: readonly { readonly start: number; readonly end: number; readonly inserted: string }[];
  readonly at: Timestamp;
};

/** So much typing is lost at most where the machine stops. */
const WRITTEN_WITHIN_MS = 400;

/** The drafts of a project's texts, written shortly after they were kept. */
export class Drafts {
  readonly #db: ProjectDatabase;
  readonly #onProblem: (error: unknown) => void;
  readonly #pending = new Map<Id, TextDraft | null>();
  #isWaiting = false;

  constructor(db: ProjectDatabase, onProblem: (error: unknown) => void) {
    this.#db = db;
    this.#onProblem = onProblem;
  }

  /** The draft of a document's text, or null. */
  async read(documentId: Id): Promise<TextDraft | null> {
    const pending = this.#pending.get(documentId);
    if (pending !== undefined) return pending;
    const row = await this.#db.view.get(keyOf(documentId));
    return row ? (row.state as TextDraft) : null;
  }

  /** Keeps a draft in the place of the one before; null forgets it. */
  keep(documentId: Id, draft: TextDraft | null): void {
    this.#pending.set(documentId, draft);
    if (!this.#isWaiting) setTimeout(() => this.#isWaiting && this.flush(), WRITTEN_WITHIN_MS);
    this.#isWaiting = true;
  }

  /** Writes at once what is still to be written. */
  flush(): void {
    this.#isWaiting = false;
    for (const [id, draft] of this.#pending) {
      const key = keyOf(id);
      const written = draft ? this.#db.view.put({ id: key, state: draft }) : this.#db.view.delete(key);
      const forget = () => {
        if (this.#pending.get(id) === draft) this.#pending.delete(id);
      };
      Promise.resolve(written).then(forget, this.#onProblem);
    }
  }
}

function keyOf(documentId: Id): string {
  return `draft-${documentId}`;
}
