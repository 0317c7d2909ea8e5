import { type Remote, transfer, wrap } from "comlink";
import type { Document, Id } from "../../app/model/records.ts";
import { notifyProblem, problemSentence } from "../ui/notices.ts";
import type { ProjectSession } from "../use-project.tsx";
import type { ImportSource } from "./import-source.ts";
import type { ImportWorker, ReadFile } from "./import-worker.ts";

/** A file of a batch: what was found in it, and what the user wants done with it. */
export type ImportRow = {
  readonly key: number;
  readonly fileName: string;
  /** The sentence that says why it cannot be imported; null where it can, or is not read yet. */
  readonly problem: string | null;
  /** What is in the file; null until it is read, and where it cannot be. */
  readonly file: ReadFile | null;
  /** The sentence that says where the same bytes are already, or null. */
  readonly twin: string | null;
  readonly isWanted: boolean;
  readonly joinsLines: boolean;
};

export type ImportRows = { readonly rows: readonly ImportRow[]; readonly isReading: boolean };

const NOTIFY_AFTER_MS = 50;

/** Digests of original files, which never change once imported. */
const digests = new Map<Id, string>();

/** Files being read one after the other beside the window's thread. Nothing in the project changes by it. */
export class ImportBatch {
  readonly #worker = new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });
  readonly #remote: Remote<ImportWorker> = wrap<ImportWorker>(this.#worker);
  readonly #listeners = new Set<() => void>();
  readonly #language: string;
  #state: ImportRows;
  #stopped = false;
  #notifying: ReturnType<typeof setTimeout> | null = null;

  constructor(session: ProjectSession, sources: readonly ImportSource[]) {
    const rows = sources.map(({ name }, key) => ({
      ...{ key, fileName: name, problem: null, file: null, twin: null, isWanted: true, joinsLines: false },
    }));
    this.#state = { rows, isReading: true };
    this.#language = session.state.snapshot.project?.language ?? "en";
    this.#worker.addEventListener("error", () => this.#giveUp());
    void this.#run(session, sources);
  }

  get state(): ImportRows {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Changes what the user wants done with a file. */
  set(key: number, wish: Partial<Pick<ImportRow, "isWanted" | "joinsLines">>): void {
    this.#patch(key, wish);
    this.#notify();
  }

  /** Reads a text anew in another encoding. */
  async reread(key: number, encoding: string): Promise<void> {
    const row = this.#state.rows[key];
    // after a reader that failed, no answer would come
    if (!row?.file || this.#state.isReading || this.#stopped) return;
    this.#set({ ...this.#state, isReading: true });
    this.#notify();
    try {
      const bytes = row.file.bytes.slice();
      const file = await this.#remote.read(row.fileName, transfer(bytes, [bytes.buffer]), {
        language: this.#language,
        encoding,
      });
      this.#patch(key, { file, joinsLines: file.looksWrapped });
    } catch (error) {
      // the text stays as it was read before
      notifyProblem(error);
    }
    this.#set({ ...this.#state, isReading: false });
    this.#notify();
  }

  /** Ends the reading at once; nothing can be read after it. */
  stop(): void {
    this.#stopped = true;
    this.#worker.terminate();
  }

  async #run(session: ProjectSession, sources: readonly ImportSource[]): Promise<void> {
    const { documents } = session.state.snapshot;
    const known = this.#digestAll(session, documents);
    for (const [key, source] of sources.entries()) {
      if (this.#stopped) return;
      try {
        await this.#read(key, source, known);
      } catch (error) {
        this.#patch(key, { problem: problemSentence(error), isWanted: false });
      }
    }
    this.#set({ ...this.#state, isReading: false });
  }

  async #read(key: number, source: ImportSource, known: Promise<Map<string, string>>): Promise<void> {
    const bytes = await source.read();
    const file = await this.#remote.read(source.name, transfer(bytes, [bytes.buffer]), {
      language: this.#language,
      encoding: null,
    });
    const places = await known;
    const twin = places.get(file.digest) ?? null;
    if (twin === null) places.set(file.digest, `The same file as “${source.name}” in this list.`);
    this.#patch(key, { file, twin, isWanted: twin === null, joinsLines: file.looksWrapped });
  }

  /** The project's original files: where each is, in a sentence, by the digest of its bytes. */
  async #digestAll(session: ProjectSession, documents: readonly Document[]): Promise<Map<string, string>> {
    const places = new Map<string, string>();
    for (const { id, name } of documents) {
      if (this.#stopped) break;
      const digest = digests.get(id) ?? (await this.#digest(session, id));
      if (digest === null) continue;
      digests.set(id, digest);
      places.set(digest, `Already in this project as “${name}”.`);
    }
    return places;
  }

  async #digest(session: ProjectSession, id: Id): Promise<string | null> {
    const original = await session.readOriginal(id);
    return original ? await this.#remote.digest(transfer(original.bytes, [original.bytes.buffer])) : null;
  }

  #giveUp(): void {
    this.stop();
    const rows = this.#state.rows.map((row) =>
      row.file === null && row.problem === null
        ? { ...row, isWanted: false, problem: `“${row.fileName}” could not be read: the reader stopped. Try again.` }
        : row,
    );
    this.#set({ rows, isReading: false });
  }

  #patch(key: number, part: Partial<ImportRow>): void {
    this.#set({ ...this.#state, rows: this.#state.rows.map((row) => (row.key === key ? { ...row, ...part } : row)) });
  }

  /** Hundreds of small files are read faster than they can be drawn, so the window is told at most once in a while. */
  #set(state: ImportRows): void {
    this.#state = state;
    this.#notifying ??= setTimeout(() => this.#notify(), NOTIFY_AFTER_MS);
  }

  #notify(): void {
    if (this.#notifying !== null) clearTimeout(this.#notifying);
    this.#notifying = null;
    for (const listener of this.#listeners) listener();
  }
}
