import { type Remote, wrap } from "comlink";
import type { FindQuery, Found } from "../../app/text/find-matches.ts";
import type { FindWorker } from "./find-worker.ts";

/** How long one search may take, and one that nobody waits for any more, in milliseconds. */
const PATIENCE_MS = 3000;
const SUPERSEDED_MS = 250;

const TOO_LONG =
  "This expression takes too long in this document. Make it simpler: repeat nothing inside a repetition.";

type Open = { readonly thread: Worker; readonly remote: Remote<FindWorker>; readonly ready: Promise<void> };

/**
 * Looks for things in a text, in a worker: an expression that would take for ever ends the worker, not the window. Its
 * queries are answered one after the other; of those that wait only the newest is.
 */
export class Finder {
  readonly #text: string;
  readonly #language: string;
  #open: Open | null = null;
  #newest = 0;
  #last: Promise<unknown> = Promise.resolve();
  #hurry: (() => void) | null = null;

  constructor(text: string, language: string) {
    this.#text = text;
    this.#language = language;
  }

  /** What is found; null where a newer query was asked in the meantime. Never rejects. */
  find(query: FindQuery): Promise<Found | null> {
    const own = ++this.#newest;
    this.#hurry?.();
    const answer = this.#last.then(() => (own === this.#newest ? this.#run(query) : null));
    this.#last = answer;
    return answer;
  }

  /** Ends the worker; the next query starts another. */
  end(): void {
    this.#open?.thread.terminate();
    this.#open = null;
  }

  async #run(query: FindQuery): Promise<Found | null> {
    const { thread, remote, ready } = this.#opened();
    return await new Promise<Found | null>((resolve) => {
      const finish = (found: Found | null) => {
        clearTimeout(timer);
        this.#hurry = null;
        resolve(found);
      };
      const giveUp = (found: Found | null) => {
        this.end();
        finish(found);
      };
      let timer: ReturnType<typeof setTimeout> | undefined;
      const patience = (milliseconds: number, found: Found | null) => {
        clearTimeout(timer);
        timer = setTimeout(() => giveUp(found), milliseconds);
      };
      const fail = (error: unknown) => giveUp({ problem: `The search failed, because of a fault in Quipu: ${error}` });
      thread.addEventListener("error", ({ message }) => fail(message), { once: true });
      this.#hurry = () => patience(SUPERSEDED_MS, null);
      // starting the worker is no part of the search
      ready
        .then(async (): Promise<Found> => {
          patience(PATIENCE_MS, { problem: TOO_LONG });
          return await remote.find(query);
        })
        .then(finish, fail);
    });
  }

  #opened(): Open {
    if (this.#open) return this.#open;
    const thread = new Worker(new URL("./find-worker.ts", import.meta.url), { type: "module" });
    const remote = wrap<FindWorker>(thread);
    this.#open = { thread, remote, ready: remote.open(this.#text, this.#language) };
    return this.#open;
  }
}
