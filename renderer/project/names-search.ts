import { proxy, type Remote, wrap } from "comlink";
import type { NameKey } from "../../app/coding/key-file.ts";
import type { Replacements } from "../../app/coding/pseudonyms.ts";
import type { FoundNames, NameQuery, NamesWritten, PseudonymsWorker } from "../pseudonyms-worker.ts";
import { notifyProblem } from "../ui/notices.ts";
import type { ProjectSession } from "../use-project.tsx";

export type SearchState = {
  /** What was found last; stays until there is something newer. */
  readonly found: FoundNames | null;
  /** How many of the texts are done, while something is looked for or written. */
  readonly progress: { readonly done: number; readonly all: number } | null;
  readonly speakers: readonly string[];
};

/** Looks for names in all of a project, and replaces them, beside the window's thread. */
export class NamesSearch {
  readonly #session: ProjectSession;
  readonly #listeners = new Set<() => void>();
  readonly #thread = new Worker(new URL("../pseudonyms-worker.ts", import.meta.url), { type: "module" });
  readonly #remote: Remote<PseudonymsWorker> = wrap<PseudonymsWorker>(this.#thread);
  #state: SearchState = { found: null, progress: null, speakers: [] };
  #asked = 0;

  constructor(session: ProjectSession) {
    this.#session = session;
    this.#remote.open(session.id).catch(notifyProblem);
  }

  get state(): SearchState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Looks for the names that speakers have. */
  async findSpeakers(): Promise<void> {
    this.#set({ speakers: await this.#remote.speakers() });
  }

  /** Looks for names; an earlier question is forgotten. Resolves to whether what is found is the answer to this one. */
  async find(query: NameQuery): Promise<boolean> {
    return await this.#ask((onProgress) => this.#remote.find(query, proxy(onProgress)));
  }

  /** Looks for what a key puts back. */
  async findBack(key: NameKey): Promise<void> {
    await this.#ask((onProgress) => this.#remote.findBack(key, proxy(onProgress)));
  }

  /** Replaces names as one change; rejects, with nothing written, where that fails. */
  async write(label: string, replacements: Replacements, removesOriginals: boolean): Promise<NamesWritten> {
    const { seq } = this.#state.found ?? { seq: 0 };
    const about = { label, coderId: this.#session.coder.id, seq, replacements, removesOriginals };
    const onProgress = (done: number, all: number) => this.#set({ progress: { done, all } });
    try {
      const written = await this.#remote.write(about, proxy(onProgress));
      if (written) await this.#session.reached(written.seq);
      return written;
    } finally {
      this.#set({ progress: null });
    }
  }

  stop(): void {
    this.#thread.terminate();
  }

  async #ask(find: (onProgress: (done: number, all: number) => void) => Promise<FoundNames | null>): Promise<boolean> {
    this.#asked += 1;
    const asked = this.#asked;
    this.#set({ progress: { done: 0, all: 0 } });
    const onProgress = (done: number, all: number) => {
      if (asked === this.#asked && this.#state.progress) this.#set({ progress: { done, all } });
    };
    try {
      const found = await find(onProgress);
      if (asked !== this.#asked || !found) return false;
      this.#set({ found, progress: null });
      return true;
    } catch (error) {
      if (asked === this.#asked) this.#set({ progress: null });
      notifyProblem(error);
      return false;
    }
  }

  #set(part: Partial<SearchState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
