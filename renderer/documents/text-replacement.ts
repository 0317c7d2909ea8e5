import { type Remote, transfer, wrap } from "comlink";
import type { Document } from "../../app/model/records.ts";
import type { Comparison, CorrectedFile, ReplaceWorker } from "../replace-worker.ts";
import { problemSentence } from "../ui/notices.ts";
import type { ProjectSession } from "../use-project.tsx";
import type { ImportSource } from "./import-source.ts";

/** How far the replacement of a text has come. */
export type ReplacementState =
  /** Nothing is chosen yet; the sentence says what was wrong with what was. */
  | { readonly step: "choosing"; readonly problem: string | null }
  | { readonly step: "reading" | "comparing"; readonly fileName: string }
  | { readonly step: "compared"; readonly file: CorrectedFile; readonly comparison: Comparison };

/**
 * The replacement of a document's text on its way: the corrected file is read, compared and written beside the window's
 * thread. Nothing in the project changes before `write`, and stopping forgets everything.
 */
export class TextReplacement {
  readonly #session: ProjectSession;
  readonly #document: Document;
  readonly #listeners = new Set<() => void>();
  #state: ReplacementState = { step: "choosing", problem: null };
  #thread: Worker | null = null;
  #remote: Remote<ReplaceWorker> | null = null;

  constructor(session: ProjectSession, document: Document) {
    this.#session = session;
    this.#document = document;
  }

  get state(): ReplacementState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads a file and compares its text with the document's. */
  async take({ name, read }: ImportSource): Promise<void> {
    await this.#go(name, async (remote) => {
      const bytes = await read();
      return await remote.read({ name, bytes: transfer(bytes, [bytes.buffer]), encoding: null });
    });
  }

  /** Reads the file anew in another encoding. */
  async readAs(file: CorrectedFile, encoding: string): Promise<void> {
    await this.#go(file.fileName, (remote) => remote.readAs(encoding));
  }

  /** Compares anew, with the lines of the file joined to paragraphs or as they are. */
  async joinLines(file: CorrectedFile, joinsLines: boolean): Promise<void> {
    this.#set({ step: "comparing", fileName: file.fileName });
    await this.#compare(file, joinsLines);
  }

  /** Forgets the file. */
  startAgain(problem: string | null = null): void {
    this.stop();
    this.#set({ step: "choosing", problem });
  }

  /** Replaces the text as one change; rejects, with nothing written, where that fails. */
  async write(): Promise<void> {
    const seq = await this.#remote?.write(this.#session.coder.id);
    if (seq !== undefined && seq !== null) await this.#session.reached(seq);
  }

  /** Ends everything at once. */
  stop(): void {
    this.#thread?.terminate();
    this.#thread = null;
    this.#remote = null;
  }

  async #go(fileName: string, read: (remote: Remote<ReplaceWorker>) => Promise<CorrectedFile>): Promise<void> {
    this.#set({ step: "reading", fileName });
    const remote = await this.#opened(fileName);
    try {
      const file = await read(remote);
      if (remote !== this.#remote) return;
      this.#set({ step: "comparing", fileName });
      await this.#compare(file, null);
    } catch (error) {
      if (remote === this.#remote) this.startAgain(problemSentence(error));
    }
  }

  async #compare(file: CorrectedFile, joinsLines: boolean | null): Promise<void> {
    const remote = this.#remote;
    try {
      const comparison = await remote?.compare(joinsLines);
      if (comparison && remote === this.#remote) this.#set({ step: "compared", file, comparison });
    } catch (error) {
      if (remote === this.#remote) this.startAgain(problemSentence(error));
    }
  }

  async #opened(fileName: string): Promise<Remote<ReplaceWorker>> {
    if (this.#remote) return this.#remote;
    const thread = new Worker(new URL("../replace-worker.ts", import.meta.url), { type: "module" });
    thread.addEventListener("error", () =>
      this.startAgain(`“${fileName}” could not be compared: the reader stopped. Try again.`),
    );
    const remote = wrap<ReplaceWorker>(thread);
    this.#thread = thread;
    this.#remote = remote;
    await remote.open(this.#session.id, this.#document.id);
    return remote;
  }

  #set(state: ReplacementState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
