import type { Diff } from "../model/diff.ts";
import type { Identity } from "../model/identity.ts";
import type { Code, Id, Memo, RecordSet, SavedQuery } from "../model/records.ts";
import { queryWithCodes } from "../model/saved-queries.ts";
import { type CodedRows, recode } from "./fold-codings.ts";
import { mergeSummaries } from "./merge-summaries.ts";
import { type MergedTree, mergeTree } from "./merge-tree.ts";

/** What is merged into what. */
export type Merge = {
  readonly survivorId: Id;
  /** The codes that go; the survivor is none of them. */
  readonly mergedIds: ReadonlySet<Id>;
  /** Whether what is said of the codes that go is put below what is said of the one that takes their place. */
  readonly joinsDefinitions: boolean;
};

/** The project's rows: its codes, sets and queries, and the codings of the codes that are merged and of those below them. */
export type MergeRows = CodedRows & {
  readonly codes: readonly Code[];
  readonly sets: readonly RecordSet[];
  readonly queries: readonly SavedQuery[];
};

/** What a merge comes to, for asking before it is done. */
export type MergeSummary = {
  /** Each code that goes, those chosen and sub-codes of an equal name, and the one that takes its place. */
  readonly merged: readonly {
    readonly code: Code;
    readonly into: Code;
    readonly codings: number;
    readonly folded: number;
  }[];
  readonly codingsBefore: number;
  readonly codingsAfter: number;
  readonly moved: MergedTree["moved"];
  /** The survivor's new name, where its own is taken in the place to which it moves. */
  readonly newName: string | null;
  readonly memos: number;
  /** Summaries of the grid that come under other codes, and how many of them are joined with one that is there. */
  readonly summaries: { readonly moved: number; readonly joined: number };
  readonly unplaced: number;
  readonly sets: readonly RecordSet[];
  readonly queries: readonly SavedQuery[];
};

/**
 * Merges codes: their codings get the surviving code, those that are there already are folded and their memos kept,
 * their sub-codes, memos, summaries and places in sets and queries follow. Throws where a code of the merge is gone.
 */
export function mergeCodes(
  rows: MergeRows,
  merge: Merge,
  identity: Pick<Identity, "now">,
): { readonly diff: Diff; readonly summary: MergeSummary } {
  const byId = new Map(rows.codes.map((code) => [code.id, code]));
  const survivor = byId.get(merge.survivorId);
  if (!survivor || [...merge.mergedIds].some((id) => !byId.has(id))) {
    throw new Error("One of these codes was deleted in the meantime.");
  }
  const tree = mergeTree(rows.codes, merge.survivorId, merge.mergedIds);
  const codeOf = ({ codeId }: { readonly codeId: Id }) => tree.into.get(codeId) ?? codeId;
  const { diff: recoded, keptInstead } = recode(rows, codeOf);
  const codeMemos = memosOfCodes(rows.memos, tree.into);
  const summaries = mergeSummaries(rows.memos, tree.into, identity);
  const memos = [...(recoded.memos?.updated ?? []), ...codeMemos, ...summaries.updated];
  const sets = setsWith(rows.sets, tree.into);
  const queries = queriesWith(rows.queries, tree.into);
  const diff: Diff = {
    ...recoded,
    codes: codesAfter(rows.codes, byId, tree, merge),
    ...memosDiff(memos, summaries.removed),
    ...(sets.length > 0 && { sets: { updated: sets } }),
    ...(queries.length > 0 && { queries: { updated: queries } }),
  };
  const summary = summaryOf(rows, byId, tree, keptInstead, survivor);
  const moved = rows.memos.filter(({ target }) => target.kind === "summary" && tree.into.has(target.codeId)).length;
  return {
    diff,
    summary: {
      ...{ ...summary, memos: codeMemos.length, sets: sets.map(([set]) => set) },
      queries: queries.map(([query]) => query),
      summaries: { moved, joined: summaries.removed.length },
    },
  };
}

/** Without what the caller has counted. */
function summaryOf(
  rows: MergeRows,
  byId: ReadonlyMap<Id, Code>,
  { into, moved, places }: MergedTree,
  keptInstead: ReadonlyMap<Id, Id>,
  survivor: Code,
): Omit<MergeSummary, "memos" | "summaries" | "sets" | "queries"> {
  const figures = new Map([...into.keys()].map((id) => [id, { codings: 0, folded: 0 }]));
  const counted = { before: 0, after: 0 };
  for (const { id, codeId } of rows.codings) {
    const figure = figures.get(codeId);
    const isFolded = keptInstead.has(id);
    if (figure) figure.codings += 1;
    if (figure && isFolded) figure.folded += 1;
    if (codeId === survivor.id) counted.before += 1;
    if ((into.get(codeId) ?? codeId) === survivor.id && !isFolded) counted.after += 1;
  }
  const merged = [...into].flatMap(([id, keeperId]) => {
    const [code, keeper, figure] = [byId.get(id), byId.get(keeperId), figures.get(id)];
    return code && keeper && figure ? [{ code, into: keeper, ...figure }] : [];
  });
  const name = places.get(survivor.id)?.name ?? survivor.name;
  return {
    merged,
    codingsBefore: counted.before,
    codingsAfter: counted.after,
    moved,
    newName: name === survivor.name ? null : name,
    unplaced: rows.unplaced.filter(({ codeId }) => into.has(codeId)).length,
  };
}

function codesAfter(
  codes: readonly Code[],
  byId: ReadonlyMap<Id, Code>,
  { into, places }: MergedTree,
  { joinsDefinitions }: Merge,
): NonNullable<Diff["codes"]> {
  const absorbed = new Map<Id, Code[]>();
  for (const [id, keeperId] of into) {
    const code = byId.get(id);
    if (code) absorbed.set(keeperId, [...(absorbed.get(keeperId) ?? []), code]);
  }
  const updated = codes.flatMap((from): [Code, Code][] => {
    const [others, place] = [absorbed.get(from.id), places.get(from.id)];
    if (into.has(from.id) || (!others && !place)) return [];
    const to = { ...from, ...place, ...(others && saidOf([from, ...others], joinsDefinitions)) };
    return (Object.keys(to) as (keyof Code)[]).some((key) => to[key] !== from[key]) ? [[from, to]] : [];
  });
  return { removed: codes.filter(({ id }) => into.has(id)), ...(updated.length > 0 && { updated }) };
}

/** A code that takes others in can be applied where one of them could. */
function saidOf(codes: readonly Code[], joins: boolean): Partial<Code> {
  const isCodable = codes.some((code) => code.isCodable);
  if (!joins) return { isCodable };
  const joined = (field: "definition" | "inclusion" | "exclusion" | "example") => {
    const [own = "", ...others] = codes.map((code) => code[field]);
    const further = others.filter((text) => text.trim() !== "" && text.trim() !== own.trim());
    const parts = own.trim() === "" ? further : [own, ...further];
    return parts.length === 0 ? own : [...new Set(parts)].join("\n\n");
  };
  return {
    isCodable,
    definition: joined("definition"),
    inclusion: joined("inclusion"),
    exclusion: joined("exclusion"),
    example: joined("example"),
  };
}

function memosDiff(updated: readonly (readonly [Memo, Memo])[], removed: readonly Memo[]): Diff {
  if (updated.length + removed.length === 0) return {};
  return { memos: { ...(updated.length > 0 && { updated }), ...(removed.length > 0 && { removed }) } };
}

function memosOfCodes(memos: readonly Memo[], into: ReadonlyMap<Id, Id>): [Memo, Memo][] {
  return memos.flatMap((memo): [Memo, Memo][] => {
    const codeId = memo.target.kind === "code" ? into.get(memo.target.codeId) : undefined;
    return codeId === undefined ? [] : [[memo, { ...memo, target: { kind: "code", codeId } }]];
  });
}

function setsWith(sets: readonly RecordSet[], into: ReadonlyMap<Id, Id>): [RecordSet, RecordSet][] {
  return sets.flatMap((set): [RecordSet, RecordSet][] => {
    if (set.kind !== "codes" || !set.memberIds.some((id) => into.has(id))) return [];
    return [[set, { ...set, memberIds: [...new Set(set.memberIds.map((id) => into.get(id) ?? id))] }]];
  });
}

function queriesWith(queries: readonly SavedQuery[], into: ReadonlyMap<Id, Id>): [SavedQuery, SavedQuery][] {
  return queries.flatMap((from): [SavedQuery, SavedQuery][] => {
    const to = queryWithCodes(from, (id) => into.get(id) ?? id);
    return to === from ? [] : [[from, to]];
  });
}
