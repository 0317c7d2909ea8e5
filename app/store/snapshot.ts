import type { Diff, TableDiff } from "../model/diff.ts";
import { groupBy } from "../model/group-by.ts";
import type {
  Case,
  Code,
  Coder,
  Coding,
  Document,
  Id,
  Memo,
  Project,
  RecordSet,
  SavedQuery,
  UnplacedCoding,
  Variable,
} from "../model/records.ts";

/**
 * A project in memory as it stands after one line of its change log: everything but what is in its documents: texts, turns, marks, original files.
 * It is never changed; each change makes the next one, which shares what the change left alone.
 */
export type Snapshot = {
  /** The last line of the change log that it holds; 0 for an empty project. */
  readonly seq: number;
  readonly project: Project | null;
  readonly coders: ReadonlyMap<Id, Coder>;
  /** In the order of the list of documents. */
  readonly documents: readonly Document[];
  readonly variables: ReadonlyMap<Id, Variable>;
  /** In the order of the list of cases. */
  readonly cases: readonly Case[];
  readonly codes: ReadonlyMap<Id, Code>;
  /** By document, each by start, then end, then id. */
  readonly codings: ReadonlyMap<Id, readonly Coding[]>;
  readonly unplaced: ReadonlyMap<Id, UnplacedCoding>;
  readonly memos: ReadonlyMap<Id, Memo>;
  /** Of both kinds, by position. */
  readonly sets: readonly RecordSet[];
  /** In the order of their list. */
  readonly queries: readonly SavedQuery[];
};

/** The rows that a snapshot is first made of. */
export type SnapshotRows = {
  readonly project: readonly Project[];
  readonly coders: readonly Coder[];
  readonly documents: readonly Document[];
  readonly variables: readonly Variable[];
  readonly cases: readonly Case[];
  readonly codes: readonly Code[];
  readonly codings: readonly Coding[];
  readonly unplaced: readonly UnplacedCoding[];
  readonly memos: readonly Memo[];
  readonly sets: readonly RecordSet[];
  readonly queries: readonly SavedQuery[];
};

/** A project's rows as a snapshot after line `seq`. */
export function snapshotOf(seq: number, rows: SnapshotRows): Snapshot {
  const codings = groupBy(rows.codings, ({ documentId }) => documentId);
  for (const list of codings.values()) list.sort(byPlace);
  return {
    seq,
    project: rows.project[0] ?? null,
    coders: mapById(rows.coders),
    documents: [...rows.documents].sort(byPosition),
    variables: mapById(rows.variables),
    cases: [...rows.cases].sort(byPosition),
    codes: mapById(rows.codes),
    codings,
    unplaced: mapById(rows.unplaced),
    memos: mapById(rows.memos),
    sets: [...rows.sets].sort(byPosition),
    queries: [...rows.queries].sort(byPosition),
  };
}

/** The snapshot after a further line of the change log. */
export function advance(snapshot: Snapshot, seq: number, diff: Diff): Snapshot {
  return {
    seq,
    project: diff.project ? ([...patchMap(projectMap(snapshot), diff.project).values()][0] ?? null) : snapshot.project,
    coders: patchMap(snapshot.coders, diff.coders),
    documents: patchList(snapshot.documents, diff.documents),
    variables: patchMap(snapshot.variables, diff.variables),
    cases: patchList(snapshot.cases, diff.cases),
    codes: patchMap(snapshot.codes, diff.codes),
    codings: patchCodings(snapshot.codings, diff.codings),
    unplaced: patchMap(snapshot.unplaced, diff.unplaced),
    memos: patchMap(snapshot.memos, diff.memos),
    sets: patchList(snapshot.sets, diff.sets),
    queries: patchList(snapshot.queries, diff.queries),
  };
}

function projectMap({ project }: Snapshot): ReadonlyMap<Id, Project> {
  return mapById(project ? [project] : []);
}

function mapById<Row extends { readonly id: Id }>(rows: readonly Row[]): Map<Id, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function patchMap<Row extends { readonly id: Id }>(
  map: ReadonlyMap<Id, Row>,
  diff: TableDiff<Row> | undefined,
): ReadonlyMap<Id, Row> {
  if (!diff) return map;
  const next = new Map(map);
  for (const row of diff.removed ?? []) next.delete(row.id);
  for (const row of diff.added ?? []) next.set(row.id, row);
  for (const [, to] of diff.updated ?? []) next.set(to.id, to);
  return next;
}

function patchList<Row extends Placed>(list: readonly Row[], diff: TableDiff<Row> | undefined): readonly Row[] {
  return diff ? [...patchMap(mapById(list), diff).values()].sort(byPosition) : list;
}

function patchCodings(
  codings: ReadonlyMap<Id, readonly Coding[]>,
  diff: TableDiff<Coding> | undefined,
): ReadonlyMap<Id, readonly Coding[]> {
  if (!diff) return codings;
  const gone = new Set<Id>();
  const added = new Map<Id, Coding[]>();
  const touched = new Set<Id>();
  const take = (coding: Coding) => {
    gone.add(coding.id);
    touched.add(coding.documentId);
  };
  const put = (coding: Coding) => {
    touched.add(coding.documentId);
    const list = added.get(coding.documentId);
    if (list) list.push(coding);
    else added.set(coding.documentId, [coding]);
  };
  for (const coding of diff.removed ?? []) take(coding);
  for (const [from] of diff.updated ?? []) take(from);
  for (const [, to] of diff.updated ?? []) put(to);
  for (const coding of diff.added ?? []) put(coding);
  const next = new Map(codings);
  for (const documentId of touched) {
    const kept = (codings.get(documentId) ?? []).filter((coding) => !gone.has(coding.id));
    const list = [...kept, ...(added.get(documentId) ?? [])].sort(byPlace);
    if (list.length > 0) next.set(documentId, list);
    else next.delete(documentId);
  }
  return next;
}

/** Codings of the same passage stand in the order in which they were made. */
function byPlace(a: Coding, b: Coding): number {
  return a.start - b.start || a.end - b.end || compare(a.createdAt, b.createdAt) || compare(a.id, b.id);
}

type Placed = { readonly id: Id; readonly position: number };

function byPosition(a: Placed, b: Placed): number {
  return a.position - b.position || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
