import { type Diff, invert, isEmpty } from "../model/diff.ts";
import type { Id, TableName, Timestamp } from "../model/records.ts";
import { applyDiff } from "./apply.ts";
import type { Change } from "./change.ts";
import type { ProjectDatabase, StoredFile } from "./database.ts";
import { partsOf } from "./diff-parts.ts";
import { asRefusal } from "./disk-refusal.ts";
import { readDiff } from "./read-diff.ts";

/** Who makes a change, and when. */
export type Author = { readonly coderId: Id; readonly at: Timestamp };

/** What a plan may read. Only promises of these tables may be awaited in a plan: any other ends its transaction. */
export type Reader = Pick<ProjectDatabase, TableName>;

export type Plan = (read: Reader) => Promise<Diff> | Diff;

/** A change that is on disk: its line, what it changed, and the lines that Undo and Redo take back next. */
export type Committed = {
  readonly change: Change;
  readonly diff: Diff;
  readonly undoable: Change | null;
  readonly redoable: Change | null;
};

/**
 * The one door for writes: runs the plan, applies its diff and appends it to the change log, all in one
 * transaction that is on disk when the promise resolves; `files` are the bytes that added originals refer to.
 * Answers null where the diff is empty and nothing was written. Rejects, with nothing written, when the plan throws, and with
 * a `DiskRefusal` where the disk refuses.
 */
export async function commit(
  db: ProjectDatabase,
  about: { readonly label: string; readonly author: Author; readonly files?: readonly StoredFile[] },
  plan: Plan,
): Promise<Committed | null> {
  return await inTransaction(db, async (last) => {
    const diff = await plan(db);
    if (isEmpty(diff)) return null;
    const seq = nextSeq(last);
    const below = last?.undoTop ?? null;
    // one after the other: each is large, and may be there already
    for (const file of about.files ?? []) await db.files.put(file);
    await db.diffParts.bulkAdd(partsOf(seq, diff));
    return await append(db, diff, {
      ...{ seq, label: about.label, ...about.author, kind: "do", inverts: null, base: seq },
      ...{ undoTop: seq, redoTop: null, below },
    });
  });
}

/**
 * Writes the first change of a project, which undo never takes back. Rejects where the database holds changes already.
 */
export async function begin(
  db: ProjectDatabase,
  { author, files = [] }: { readonly author: Author; readonly files?: readonly StoredFile[] },
  diff: Diff,
): Promise<Committed | null> {
  return await inTransaction(db, async (last) => {
    if (last) throw new Error(`${db.name} holds a project already.`);
    for (const file of files) await db.files.put(file);
    await db.diffParts.bulkAdd(partsOf(1, diff));
    return await append(db, diff, {
      ...{ seq: 1, label: "Create project", ...author, kind: "do", inverts: null, base: 1 },
      ...{ undoTop: null, redoTop: null, below: null },
    });
  });
}

/** Takes back the newest change that stands. Answers null where there is nothing to undo. */
export async function undo(db: ProjectDatabase, author: Author): Promise<Committed | null> {
  return await inTransaction(db, async (last) => {
    if (!last || last.undoTop === null) return null;
    const change = await requireLine(db, last.undoTop);
    const seq = nextSeq(last);
    return await append(db, invert(await readDiff(db, change.base)), {
      ...{ seq, label: change.label, ...author, kind: "undo", inverts: change.seq, base: change.base },
      ...{ undoTop: change.below, redoTop: seq, below: last.redoTop },
    });
  });
}

/** Takes back the newest undo that no new change has overtaken. Answers null where there is none. */
export async function redo(db: ProjectDatabase, author: Author): Promise<Committed | null> {
  return await inTransaction(db, async (last) => {
    if (!last || last.redoTop === null) return null;
    const change = await requireLine(db, last.redoTop);
    const seq = nextSeq(last);
    return await append(db, await readDiff(db, change.base), {
      ...{ seq, label: change.label, ...author, kind: "redo", inverts: change.seq, base: change.base },
      ...{ undoTop: seq, redoTop: change.below, below: last.undoTop },
    });
  });
}

async function inTransaction(
  db: ProjectDatabase,
  body: (last: Change | undefined) => Promise<Committed | null>,
): Promise<Committed | null> {
  try {
    return await db.transaction("rw", db.tables, async () => await body(await db.changes.orderBy("seq").last()));
  } catch (error) {
    throw asRefusal(error);
  }
}

function nextSeq(last: Change | undefined): number {
  return (last?.seq ?? 0) + 1;
}

async function append(db: ProjectDatabase, diff: Diff, change: Change): Promise<Committed> {
  await applyDiff(db, diff);
  await db.changes.add(change);
  const line = async (seq: number | null) => (seq === change.seq ? change : await readLine(db, seq));
  return { change, diff, undoable: await line(change.undoTop), redoable: await line(change.redoTop) };
}

/** A line of the change log, or null where there is none. */
export async function readLine(db: ProjectDatabase, seq: number | null): Promise<Change | null> {
  return seq === null ? null : ((await db.changes.get(seq)) ?? null);
}

async function requireLine(db: ProjectDatabase, seq: number): Promise<Change> {
  const change = await readLine(db, seq);
  if (!change) throw new Error(`The change log of ${db.name} has no line ${seq}.`);
  return change;
}
