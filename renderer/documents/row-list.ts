import type { ImportRow } from "./import-row.ts";

export type ImportRows = { readonly rows: readonly ImportRow[]; readonly isReading: boolean };

/** Hundreds of small files are read faster than they can be drawn, so the window is told at most once in a while. */
const NOTIFY_AFTER_MS = 50;

/** The files of an import, for components to follow. */
export class RowList {
  readonly #listeners = new Set<() => void>();
  readonly #rows = new Map<number, ImportRow>();
  #order: number[] = [];
  #isReading = true;
  #state: ImportRows = { rows: [], isReading: true };
  #notifying: ReturnType<typeof setTimeout> | null = null;
  #nextKey = 0;

  get state(): ImportRows {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get(key: number): ImportRow | undefined {
    return this.#rows.get(key);
  }

  /** Adds waiting files, in the place of another or at the end; answers their keys. */
  add(names: readonly string[], insteadOf: number | null): number[] {
    const keys = names.map((fileName) => {
      const key = this.#nextKey++;
      this.#rows.set(key, { key, fileName, content: { kind: "waiting" }, twin: null, isWanted: true });
      return key;
    });
    const at = insteadOf === null ? this.#order.length : this.#order.indexOf(insteadOf);
    this.#order.splice(at, insteadOf === null ? 0 : 1, ...keys);
    if (insteadOf !== null) this.#rows.delete(insteadOf);
    this.#later();
    return keys;
  }

  patch(key: number, part: Partial<ImportRow>): void {
    const row = this.#rows.get(key);
    if (row) this.#rows.set(key, { ...row, ...part });
    this.#later();
  }

  set isReading(isReading: boolean) {
    this.#isReading = isReading;
    this.notify();
  }

  /** Tells the listeners now. */
  notify(): void {
    if (this.#notifying !== null) clearTimeout(this.#notifying);
    this.#notifying = null;
    this.#state = { rows: this.#order.flatMap((key) => this.#rows.get(key) ?? []), isReading: this.#isReading };
    for (const listener of this.#listeners) listener();
  }

  #later(): void {
    this.#notifying ??= setTimeout(() => this.notify(), NOTIFY_AFTER_MS);
  }
}
