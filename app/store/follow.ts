import { liveQuery } from "dexie";
import type { Change, ProjectDatabase } from "./database.ts";
import { advance, type Snapshot, snapshotOf } from "./snapshot.ts";

/** A snapshot with the lines of the change log that Undo and Redo would take back next, null where there is none. */
export type Followed = {
  readonly snapshot: Snapshot;
  readonly undoable: Change | null;
  readonly redoable: Change | null;
};

/** Stops following. */
export type Unfollow = () => void;

/**
 * Reads the project once and then follows its change log, whoever writes it: calls `onNext` with the project as it
 * is and again after each change. Its rows are not read again, however many codings there are.
 */
export function follow(
  db: ProjectDatabase,
  onNext: (followed: Followed) => void,
  onError: (error: unknown) => void,
): Unfollow {
  let current: Followed | null = null;
  const next = async () => (current ? await readFurther(db, current) : await readAll(db));
  const subscription = liveQuery(next).subscribe({
    next: (followed) => {
      if (current && followed.snapshot.seq <= current.snapshot.seq) return;
      current = followed;
      onNext(followed);
    },
    error: onError,
  });
  return () => subscription.unsubscribe();
}

/** The project as it stands, in one consistent read. */
export async function readAll(db: ProjectDatabase): Promise<Followed> {
  return await db.transaction("r", db.tables, async () => {
    const last = await db.changes.orderBy("seq").last();
    const [project, coders, documents, turns, codes, codings] = await Promise.all([
      db.project.toArray(),
      db.coders.toArray(),
      db.documents.toArray(),
      db.turns.toArray(),
      db.codes.toArray(),
      db.codings.toArray(),
    ]);
    const snapshot = snapshotOf(last?.seq ?? 0, { project, coders, documents, turns, codes, codings });
    return { snapshot, ...(await readTops(db, last)) };
  });
}

async function readFurther(db: ProjectDatabase, { snapshot }: Followed): Promise<Followed> {
  return await db.transaction("r", [db.changes, db.diffs], async () => {
    const logged = await db.diffs.where("seq").above(snapshot.seq).toArray();
    const next = logged.reduce((so, { seq, diff }) => advance(so, seq, diff), snapshot);
    return { snapshot: next, ...(await readTops(db, await db.changes.get(next.seq))) };
  });
}

async function readTops(
  db: ProjectDatabase,
  last: Change | undefined,
): Promise<Pick<Followed, "undoable" | "redoable">> {
  const read = async (seq: number | null | undefined) => (seq ? ((await db.changes.get(seq)) ?? null) : null);
  return { undoable: await read(last?.undoTop), redoable: await read(last?.redoTop) };
}
