import { type Diff, invert, isEmpty } from "../model/diff.ts";
import type { Id, Timestamp } from "../model/records.ts";
import { applyDiff } from "./apply.ts";
import type { Change, ProjectDatabase } from "./database.ts";

/** Who makes a change, and when. */
export type Author = { readonly coderId: Id; readonly at: Timestamp };

/** What a plan may read. Only promises of these tables may be awaited in a plan: any other ends its transaction. */
export type Reader = Pick<
  ProjectDatabase,
  "project" | "coders" | "documents" | "texts" | "originals" | "turns" | "codes" | "codings"
>;

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
 * transaction that is on disk when the promise resolves. Answers null where the diff is empty and
 * nothing was written. Rejects, with nothing written, when the plan throws or the disk refuses.
 */
export async function commit(
  db: ProjectDatabase,
  { label, author }: { readonly label: string; readonly author: Author },
  plan: Plan,
): Promise<Committed | null> {
  return await inTransaction(db, async (last) => {
    const diff = await plan(db);
    if (isEmpty(diff)) return null;
    const seq = nextSeq(last);
    const below = last?.undoTop ?? null;
    return await append(db, diff, {
      ...{ seq, label, ...author, kind: "do", inverts: null },
      ...{ undoTop: seq, redoTop: null, below },
    });
  });
}

/**
 * Writes the first change of a project, which undo never takes back. Rejects where the database holds changes already.
 */
export async function begin(db: ProjectDatabase, author: Author, diff: Diff): Promise<Committed | null> {
  return await inTransaction(db, async (last) => {
    if (last) throw new Error(`${db.name} holds a project already.`);
    return await append(db, diff, {
      ...{ seq: 1, label: "Create project", ...author, kind: "do", inverts: null },
      ...{ undoTop: null, redoTop: null, below: null },
    });
  });
}

/** Takes back the newest change that stands. Answers null where there is nothing to undo. */
export async function undo(db: ProjectDatabase, author: Author): Promise<Committed | null> {
  return await inTransaction(db, async (last) => {
    if (!last || last.undoTop === null) return null;
    const { change, inverse } = await readInverse(db, last.undoTop);
    const seq = nextSeq(last);
    return await append(db, inverse, {
      ...{ seq, label: change.label, ...author, kind: "undo", inverts: change.seq },
      ...{ undoTop: change.below, redoTop: seq, below: last.redoTop },
    });
  });
}

/** Takes back the newest undo that no new change has overtaken. Answers null where there is none. */
export async function redo(db: ProjectDatabase, author: Author): Promise<Committed | null> {
  return await inTransaction(db, async (last) => {
    if (!last || last.redoTop === null) return null;
    const { change, inverse } = await readInverse(db, last.redoTop);
    const seq = nextSeq(last);
    return await append(db, inverse, {
      ...{ seq, label: change.label, ...author, kind: "redo", inverts: change.seq },
      ...{ undoTop: seq, redoTop: change.below, below: last.undoTop },
    });
  });
}

async function inTransaction(
  db: ProjectDatabase,
  body: (last: Change | undefined) => Promise<Committed | null>,
): Promise<Committed | null> {
  return await db.transaction("rw", db.tables, async () => await body(await db.changes.orderBy("seq").last()));
}

function nextSeq(last: Change | undefined): number {
  return (last?.seq ?? 0) + 1;
}

async function append(db: ProjectDatabase, diff: Diff, change: Change): Promise<Committed> {
  await applyDiff(db, diff);
  await db.changes.add(change);
  await db.diffs.add({ seq: change.seq, diff });
  const line = async (seq: number | null) => (seq === change.seq ? change : await readLine(db, seq));
  return { change, diff, undoable: await line(change.undoTop), redoable: await line(change.redoTop) };
}

/** A line of the change log, or null where there is none. */
export async function readLine(db: ProjectDatabase, seq: number | null): Promise<Change | null> {
  return seq === null ? null : ((await db.changes.get(seq)) ?? null);
}

async function readInverse(db: ProjectDatabase, seq: number): Promise<{ change: Change; inverse: Diff }> {
  const [change, logged] = [await db.changes.get(seq), await db.diffs.get(seq)];
  if (!change || !logged) throw new Error(`The change log of ${db.name} has no line ${seq}.`);
  return { change, inverse: invert(logged.diff) };
}
