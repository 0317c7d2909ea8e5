import { liveQuery } from "dexie";
import { invert } from "../model/diff.ts";
import type { Change } from "./change.ts";
import { type Committed, readLine } from "./commit.ts";
import type { ProjectDatabase } from "./database.ts";
import { readLightDiffs } from "./read-diff.ts";
import { advance, type Snapshot, type SnapshotRows, snapshotOf } from "./snapshot.ts";

/** A snapshot with the lines of the change log that Undo and Redo would take back next, null where there is none. */
export type Followed = {
  readonly snapshot: Snapshot;
  readonly undoable: Change | null;
  readonly redoable: Change | null;
};

/** Follows a project until it is stopped. */
export type Follower = {
  /** Takes in a change that was just committed here, without reading it back from the disk. */
  readonly take: (committed: Committed) => void;
  readonly stop: () => void;
};

/**
 * Follows the change log of a project from `current` on, whoever writes it: calls `onNext` with the project as it is
 * after each change. Its rows are not read again, however many codings there are.
 */
export function follow(
  db: ProjectDatabase,
  current: Followed,
  onNext: (followed: Followed) => void,
  onError: (error: unknown) => void,
): Follower {
  let latest = current;
  const next = (followed: Followed) => {
    if (followed.snapshot.seq <= latest.snapshot.seq) return;
    latest = followed;
    onNext(followed);
  };
  const subscription = liveQuery(() => readFurther(db, latest)).subscribe({ next, error: onError });
  return {
    take: ({ change, diff, undoable, redoable }) => {
      // else another window wrote before, and the log brings both
      if (change.seq !== latest.snapshot.seq + 1) return;
      next({ snapshot: advance(latest.snapshot, change.seq, diff), undoable, redoable });
    },
    stop: () => subscription.unsubscribe(),
  };
}

/** The project as it stands, in one consistent read. */
export async function readAll(db: ProjectDatabase): Promise<Followed> {
  return await db.transaction("r", db.tables, async () => {
    const last = await db.changes.orderBy("seq").last();
    const rows: SnapshotRows = {
      project: await db.project.toArray(),
      coders: await db.coders.toArray(),
      documents: await db.documents.toArray(),
      variables: await db.variables.toArray(),
      cases: await db.cases.toArray(),
      codes: await db.codes.toArray(),
      codings: await db.codings.toArray(),
      unplaced: await db.unplaced.toArray(),
      memos: await db.memos.toArray(),
      sets: await db.sets.toArray(),
      queries: await db.queries.toArray(),
    };
    return { snapshot: snapshotOf(last?.seq ?? 0, rows), ...(await readTops(db, last)) };
  });
}

/** What the log says is never changed, so that it can be read without a transaction. */
async function readFurther(db: ProjectDatabase, followed: Followed): Promise<Followed> {
  const lines = await db.changes.where("seq").above(followed.snapshot.seq).toArray();
  if (lines.length === 0) return followed;
  const diffs = await readLightDiffs(
    db,
    lines.map(({ base }) => base),
  );
  const snapshot = lines.reduce((so, { seq, base, kind }) => {
    const diff = diffs.get(base);
    if (!diff) throw new Error(`The change log of ${db.name} does not hold change ${base}.`);
    return advance(so, seq, kind === "undo" ? invert(diff) : diff);
  }, followed.snapshot);
  return { snapshot, ...(await readTops(db, lines.at(-1))) };
}

async function readTops(
  db: ProjectDatabase,
  last: Change | undefined,
): Promise<Pick<Followed, "undoable" | "redoable">> {
  return { undoable: await readLine(db, last?.undoTop ?? null), redoable: await readLine(db, last?.redoTop ?? null) };
}
