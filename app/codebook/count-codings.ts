import type { Code, Coding, Id } from "../model/records.ts";

/** How many codings each code has, of the same ones one [C1]; a code without any stands in neither map. */
export type CodeCounts = {
  readonly own: ReadonlyMap<Id, number>;
  /** With all below it; a segment that one coder gave several of these codes counts once. */
  readonly withSubcodes: ReadonlyMap<Id, number>;
};

/** Counts, with what they were counted from. */
export type Counted = CodeCounts & {
  readonly codings: ReadonlyMap<Id, readonly Coding[]>;
  readonly parentOf: ReadonlyMap<Id, Id | null>;
};

/**
 * Counts codings, which come by document, each by start, then end. Where the tree is the one of `before`, only documents
 * whose list is another one are counted again, so that a coding more costs its own document.
 */
export function countCodings(
  codings: ReadonlyMap<Id, readonly Coding[]>,
  parentOf: ReadonlyMap<Id, Id | null>,
  before: Counted | null = null,
): Counted {
  const known = before?.parentOf === parentOf ? before : null;
  const [own, withSubcodes] = [new Map(known?.own), new Map(known?.withSubcodes)];
  const count = (list: readonly Coding[], by: 1 | -1) => {
    for (const codeIds of segmentsOf(list)) {
      for (const id of new Set(codeIds)) add(own, id, by);
      for (const id of withAbove(codeIds, parentOf)) add(withSubcodes, id, by);
    }
  };
  for (const [documentId, list] of codings) {
    const old = known?.codings.get(documentId);
    if (old === list) continue;
    if (old) count(old, -1);
    count(list, 1);
  }
  for (const [documentId, list] of known?.codings ?? []) if (!codings.has(documentId)) count(list, -1);
  return { own, withSubcodes, codings, parentOf };
}

/** The parent of each code: the same map as `before` where no code came, went or moved. */
export function parentsOf(
  codes: ReadonlyMap<Id, Code>,
  before: ReadonlyMap<Id, Id | null> | null = null,
): ReadonlyMap<Id, Id | null> {
  const isSame =
    before?.size === codes.size && [...codes.values()].every((code) => before.get(code.id) === code.parentId);
  return isSame && before ? before : new Map([...codes.values()].map(({ id, parentId }) => [id, parentId]));
}

function add(counts: Map<Id, number>, id: Id, by: 1 | -1): void {
  const count = (counts.get(id) ?? 0) + by;
  if (count === 0) counts.delete(id);
  else counts.set(id, count);
}

/** The codes that one coder gave one segment, for each of them. */
function* segmentsOf(list: readonly Coding[]): Generator<readonly Id[]> {
  let byCoder = new Map<Id, Id[]>();
  let [start, end] = [-1, -1];
  for (const coding of list) {
    if (coding.start !== start || coding.end !== end) {
      yield* byCoder.values();
      byCoder = new Map();
      [start, end] = [coding.start, coding.end];
    }
    const codeIds = byCoder.get(coding.coderId);
    if (codeIds) codeIds.push(coding.codeId);
    else byCoder.set(coding.coderId, [coding.codeId]);
  }
  yield* byCoder.values();
}

/** The codes and all above them, each once. */
function withAbove(codeIds: readonly Id[], parentOf: ReadonlyMap<Id, Id | null>): ReadonlySet<Id> {
  const ids = new Set<Id>();
  for (const codeId of codeIds) {
    for (let id: Id | null = codeId; id !== null && !ids.has(id); id = parentOf.get(id) ?? null) ids.add(id);
  }
  return ids;
}
