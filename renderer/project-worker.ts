import { expose } from "comlink";
import type { CountFilter, CountInput } from "../app/analysis/count-codes.ts";
import { frequencies } from "../app/analysis/frequencies.ts";
import { measureText, type TextMeasure } from "../app/analysis/measure-text.ts";
import { type Passage, passages } from "../app/analysis/passages.ts";
import type { Document, Id } from "../app/model/records.ts";
import { ProjectDatabase } from "../app/store/database.ts";
import { type Followed, follow, readAll } from "../app/store/follow.ts";
import type { Snapshot } from "../app/store/snapshot.ts";
import type { Table } from "../app/table/table.ts";

/** Says how many of the texts have been measured. */
export type OnProgress = (done: number, all: number) => void;

type Following = { readonly db: ProjectDatabase; current: Followed };

let following: Promise<Following> | null = null;
let failure: unknown = null;
const waiting: (() => void)[] = [];
const measures = new Map<Id, TextMeasure>();

const worker = {
  /** Follows a project; to be called once, before anything else. */
  async open(projectId: Id): Promise<void> {
    following = followProject(projectId);
    await following;
  },

  /** The frequency table of the project as it is after change `seq`, or later. */
  async frequencies(seq: number, filter: CountFilter, onProgress: OnProgress): Promise<Table> {
    const snapshot = await reached(seq);
    await measureTexts(snapshot, filter, onProgress);
    return frequencies({ ...rowsOf(snapshot), measures }, filter);
  },

  /** The passages of the project as it is after change `seq`, or later. */
  async passages(seq: number, filter: CountFilter): Promise<Passage[]> {
    const snapshot = await reached(seq);
    const wanted = documentsOf(snapshot, filter).filter(({ id }) => snapshot.codings.has(id));
    const { db } = await opened();
    const texts = (await db.texts.bulkGet(wanted.map(({ id }) => id))).flatMap((row) => row ?? []);
    return passages({ ...rowsOf(snapshot), texts: new Map(texts.map(({ id, text }) => [id, text])) }, filter);
  },
};

export type ProjectWorker = typeof worker;

async function followProject(projectId: Id): Promise<Following> {
  const db = new ProjectDatabase(projectId);
  const own: Following = { db, current: await readAll(db) };
  follow(
    db,
    own.current,
    (next) => {
      own.current = next;
      wakeAll();
    },
    (error) => {
      failure = error;
      wakeAll();
    },
  );
  return own;
}

function wakeAll(): void {
  for (const wake of waiting.splice(0)) wake();
}

async function reached(seq: number): Promise<Snapshot> {
  const own = await opened();
  while (own.current.snapshot.seq < seq) {
    if (failure) throw failure;
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  return own.current.snapshot;
}

function opened(): Promise<Following> {
  if (!following) throw new Error("The worker follows no project yet.");
  return following;
}

function documentsOf(snapshot: Snapshot, { documentIds }: CountFilter): readonly Document[] {
  return snapshot.documents.filter(({ id }) => !documentIds || documentIds.has(id));
}

function rowsOf(snapshot: Snapshot): Omit<CountInput, "measures"> {
  const { documents, turns, codings } = snapshot;
  return { codes: [...snapshot.codes.values()], documents, turns, codingsByDocument: codings };
}

/** Measures the texts that were not measured before. A document's text never changes under the same id. */
async function measureTexts(snapshot: Snapshot, filter: CountFilter, onProgress: OnProgress): Promise<void> {
  const documents = documentsOf(snapshot, filter);
  const missing = documents.filter(({ id }) => !measures.has(id));
  const { db } = await opened();
  for (const [index, { id, language }] of missing.entries()) {
    onProgress(index, missing.length);
    const row = await db.texts.get(id);
    // another request may have come first: each change asks anew, also while texts are being measured
    if (row && !measures.has(id)) measures.set(id, measureText(row.text, language));
  }
}

expose(worker);
