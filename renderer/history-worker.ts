import { expose } from "comlink";
import { changeDetails } from "../app/analysis/change-details.ts";
import { goBack, goOn } from "../app/analysis/change-names.ts";
import {
  type HistoryEntry,
  type HistoryFilter,
  historyEntry,
  historyTable,
  historyTest,
} from "../app/analysis/history.ts";
import type { Id } from "../app/model/records.ts";
import { ProjectDatabase } from "../app/store/database.ts";
import { readLog, readNamed } from "../app/store/read-log.ts";
import type { Table } from "../app/table/table.ts";

/** Lines of the log that are read at a time. */
const STRETCH = 1000;

/**
 * The change log in words. It is read from its end back to its beginning, and the names of things go back with it, so
 * that each line calls them as they were called then. A line is never changed, so each is read once.
 */
class Log {
  readonly #db: ProjectDatabase;
  /** By number; described from `#bottom` to `#top`. */
  readonly #entries: HistoryEntry[] = [];
  #top = 0;
  #bottom = 1;
  /** As they are after line `#top`. */
  readonly #namesNow: Map<Id, string>;
  /** As they were before line `#bottom`. */
  readonly #namesThen: Map<Id, string>;
  readonly #waiting: (() => void)[] = [];
  #failure: unknown = null;
  #reading: Promise<void> = Promise.resolve();

  private constructor(db: ProjectDatabase, seq: number, names: Map<Id, string>) {
    this.#db = db;
    this.#top = seq;
    this.#bottom = seq + 1;
    this.#namesNow = names;
    this.#namesThen = new Map(names);
    this.#readBack().catch((error: unknown) => {
      this.#failure = error;
      this.#wake();
    });
  }

  static async open(projectId: Id): Promise<Log> {
    const db = new ProjectDatabase(projectId);
    const { seq, rows } = await readNamed(db);
    return new Log(db, seq, new Map(rows.map(({ id, name }) => [id, name])));
  }

  /** The lines of these numbers, as soon as they are read. */
  async entries(seqs: readonly number[]): Promise<HistoryEntry[]> {
    const ends = [Math.min(...seqs), Math.max(...seqs)] as const;
    await this.#reached(...ends);
    return seqs.flatMap((seq) => this.#entries[seq] ?? []);
  }

  /** All lines up to number `seq` that fit, the newest first; says meanwhile how many are read. */
  async find(seq: number, filter: HistoryFilter, onProgress?: (done: number) => void): Promise<HistoryEntry[]> {
    const fits = historyTest(filter);
    await this.#reached(1, seq, onProgress);
    return this.#entries.filter((entry) => entry.seq <= seq && fits(entry)).reverse();
  }

  /** What a line did, row by row. */
  async details(seq: number): Promise<string[]> {
    const [logged] = await readLog(this.#db, seq, seq);
    const names = { get: (id: Id) => this.#namesNow.get(id) ?? this.#namesThen.get(id) };
    return logged ? changeDetails(logged.diff, names) : [];
  }

  async #reached(first: number, last: number, onProgress?: (done: number) => void): Promise<void> {
    if (last > this.#top) {
      this.#reading = this.#reading.then(() => this.#readOn(last));
      await this.#reading;
    }
    while (this.#bottom > first) {
      if (this.#failure) throw this.#failure;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
      onProgress?.(this.#top - this.#bottom + 1);
    }
  }

  async #readBack(): Promise<void> {
    const names = this.#namesThen;
    while (this.#bottom > 1) {
      const first = Math.max(1, this.#bottom - STRETCH);
      for (const { change, diff } of await readLog(this.#db, first, this.#bottom - 1)) {
        this.#entries[change.seq] = historyEntry(change, diff, names);
        goBack(names, diff);
      }
      this.#bottom = first;
      this.#wake();
    }
  }

  async #readOn(last: number): Promise<void> {
    if (last <= this.#top) return;
    const logged = await readLog(this.#db, this.#top + 1, last);
    for (const { change, diff } of logged.reverse()) {
      goOn(this.#namesNow, diff);
      this.#entries[change.seq] = historyEntry(change, diff, this.#namesNow);
      this.#top = change.seq;
    }
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}

let log: Promise<Log> | null = null;

function opened(): Promise<Log> {
  if (!log) throw new Error("The worker reads no project's log yet.");
  return log;
}

const worker = {
  /** To be called once, before anything else. */
  async open(projectId: Id): Promise<void> {
    log = Log.open(projectId);
    await log;
  },

  async entries(seqs: readonly number[]): Promise<HistoryEntry[]> {
    return await (await opened()).entries(seqs);
  },

  /** The numbers of the lines up to `seq` that fit, the newest first. */
  async find(seq: number, filter: HistoryFilter, onProgress: (done: number) => void): Promise<number[]> {
    return (await (await opened()).find(seq, filter, onProgress)).map((entry) => entry.seq);
  },

  async details(seq: number): Promise<string[]> {
    return await (await opened()).details(seq);
  },

  async table(seq: number, filter: HistoryFilter): Promise<Table> {
    return historyTable(await (await opened()).find(seq, filter));
  },
};

export type HistoryWorker = typeof worker;

expose(worker);
