import { type Diff, invert } from "../model/diff.ts";
import type { Case, Code, Coder, Document, Project, RecordSet, SavedQuery, Variable } from "../model/records.ts";
import type { Change } from "./change.ts";
import type { ProjectDatabase } from "./database.ts";
import { readDiff, readLightDiffs } from "./read-diff.ts";

/** A line of the change log with what it did to the project: of an undo, what it took back the other way round. */
export type LoggedChange = { readonly change: Change; readonly diff: Diff };

/** The rows with names of a project, as they stand after line `seq` of its change log. */
export type NamedRows = {
  readonly seq: number;
  readonly rows: readonly (Project | Coder | Document | Variable | Case | Code | RecordSet | SavedQuery)[];
};

/** Changes to the contents of more documents than these are read without them. */
const CONTENTS_AT_MOST = 20;

/** The lines from number `first` to `last`, the newest first, with what a snapshot follows of each and the edits of texts. */
export async function readLog(db: ProjectDatabase, first: number, last: number): Promise<LoggedChange[]> {
  // read forwards, which the database does in one go, and turned round here
  const lines = await db.changes.where("seq").between(first, last, true, true).toArray();
  const diffs = new Map(await readStretch(db, first, last));
  const elsewhere = lines.map(({ base }) => base).filter((base) => !diffs.has(base));
  for (const [base, diff] of await readLightDiffs(db, [...new Set(elsewhere)])) diffs.set(base, diff);
  const logged: LoggedChange[] = [];
  for (const change of lines.reverse()) {
    const light = diffs.get(change.base);
    if (!light) throw new Error(`The change log of ${db.name} does not hold change ${change.base}.`);
    const diff = isOfContents(light) ? await readDiff(db, change.base) : light;
    logged.push({ change, diff: change.kind === "undo" ? invert(diff) : diff });
  }
  return logged;
}

/** The first parts of the diffs of a stretch of the log, read in as few goes as the further parts between them allow. */
async function readStretch(db: ProjectDatabase, first: number, last: number): Promise<(readonly [number, Diff])[]> {
  type Key = readonly [seq: number, part: number];
  const within = (from: Key, to: Key) => db.diffParts.where("[seq+part]").between([...from], [...to], true, true);
  const keys = await within([first, 0], [last, Number.MAX_SAFE_INTEGER]).primaryKeys();
  const runs: [from: Key, to: Key][] = [];
  for (const [index, key] of keys.entries()) {
    if (key[1] > 0) continue;
    const run = runs.at(-1);
    if (run && keys[index - 1]?.[1] === 0) run[1] = key;
    else runs.push([key, key]);
  }
  const parts = await Promise.all(runs.map(([from, to]) => within(from, to).toArray()));
  return parts.flat().map(({ seq, diff }) => [seq, diff] as const);
}

/** The rows with names, all as of one moment. */
export async function readNamed(db: ProjectDatabase): Promise<NamedRows> {
  const tables = [db.project, db.coders, db.documents, db.variables, db.cases, db.codes, db.sets, db.queries] as const;
  return await db.transaction("r", [...tables, db.changes], async () => {
    const last = await db.changes.orderBy("seq").last();
    const rows = await Promise.all(tables.map((table) => table.toArray() as Promise<NamedRows["rows"]>));
    return { seq: last?.seq ?? 0, rows: rows.flat() };
  });
}

/** Whether the change is to texts, turns or marks of documents that stay, and few. */
function isOfContents({ documents }: Diff): boolean {
  const changed = documents?.updated?.filter(([from, to]) => from.revision !== to.revision).length ?? 0;
  return changed > 0 && changed <= CONTENTS_AT_MOST;
}
