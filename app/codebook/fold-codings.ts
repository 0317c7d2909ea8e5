import type { Diff, TableDiff } from "../model/diff.ts";
import { groupBy } from "../model/group-by.ts";
import type { Coding, Id, Memo, UnplacedCoding } from "../model/records.ts";

/** The rows that a change of codes concerns: the codings with the codes of before and of after, and all memos. */
export type CodedRows = {
  readonly codings: readonly Coding[];
  readonly unplaced: readonly UnplacedCoding[];
  readonly memos: readonly Memo[];
};

/** Codings with other codes, and which of them gave way to an equal one: the one kept, by the id of the one gone. */
export type Recoding = { readonly diff: Diff; readonly keptInstead: ReadonlyMap<Id, Id> };

/**
 * Gives codings the code that `codeOf` names. Where one coder would have the same code on the same passage twice, one
 * coding stays, the one that had the code before or else the oldest, and the memos on the others move to it.
 */
export function recode({ codings, unplaced, memos }: CodedRows, codeOf: (coding: Recoded) => Id): Recoding {
  const keptInstead = new Map<Id, Id>();
  const placed = foldRows(codings, codeOf, ({ start, end }) => `${start} ${end}`, keptInstead);
  const lost = foldRows(unplaced, codeOf, ({ near, quote }) => `${near} ${quote}`, keptInstead);
  const moved = memos.flatMap((memo): [Memo, Memo][] => {
    const codingId = memo.target.kind === "coding" ? keptInstead.get(memo.target.codingId) : undefined;
    return codingId === undefined ? [] : [[memo, { ...memo, target: { kind: "coding", codingId } }]];
  });
  const diff: Diff = {
    ...(placed && { codings: placed }),
    ...(lost && { unplaced: lost }),
    ...(moved.length > 0 && { memos: { updated: moved } }),
  };
  return { diff, keptInstead };
}

type Recoded = Pick<Coding, "id" | "documentId" | "codeId" | "coderId" | "createdAt">;

function foldRows<Row extends Recoded>(
  rows: readonly Row[],
  codeOf: (row: Row) => Id,
  placeOf: (row: Row) => string,
  keptInstead: Map<Id, Id>,
): TableDiff<Row> | null {
  const groups = groupBy(rows, (row) => `${row.documentId} ${row.coderId} ${codeOf(row)} ${placeOf(row)}`);
  const updated: [Row, Row][] = [];
  const removed: Row[] = [];
  for (const group of groups.values()) {
    if (group.every((row) => codeOf(row) === row.codeId)) continue;
    const [kept, ...others] = group.sort((a, b) => byRight(a, b, codeOf));
    if (!kept) continue;
    const codeId = codeOf(kept);
    if (kept.codeId !== codeId) updated.push([kept, { ...kept, codeId }]);
    for (const other of others) {
      removed.push(other);
      keptInstead.set(other.id, kept.id);
    }
  }
  if (updated.length + removed.length === 0) return null;
  return { ...(updated.length > 0 && { updated }), ...(removed.length > 0 && { removed }) };
}

/** First those that have their code already, then the older. */
function byRight<Row extends Recoded>(a: Row, b: Row, codeOf: (row: Row) => Id): number {
  const isNew = (row: Row) => Number(row.codeId !== codeOf(row));
  return isNew(a) - isNew(b) || compare(a.createdAt, b.createdAt) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
