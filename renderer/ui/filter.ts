import { type CountFilter, countEverything } from "../../app/analysis/count-filter.ts";
import { subtreeIds } from "../../app/codebook/tree.ts";
import type { Code, Id } from "../../app/model/records.ts";
import type { Snapshot } from "../use-project.tsx";

/** What is counted or listed; null stands for all. As it is remembered between starts. */
export type Filter = {
  readonly documentIds: readonly Id[] | null;
  readonly codeIds: readonly Id[] | null;
  readonly leaveOutInterviewer: boolean;
};

/** A remembered filter, or one that leaves nothing out where nothing of use was remembered. */
export function parseFilter(stored: unknown): Filter {
  const { documentIds, codeIds, leaveOutInterviewer } = (stored ?? {}) as Record<keyof Filter, unknown>;
  return {
    documentIds: parseIds(documentIds),
    codeIds: parseIds(codeIds),
    leaveOutInterviewer: leaveOutInterviewer === true,
  };
}

function parseIds(stored: unknown): readonly Id[] | null {
  return Array.isArray(stored) ? stored.filter((id): id is Id => typeof id === "string") : null;
}

/** The filter without what has been deleted since; a filter of which nothing is left leaves nothing out. */
export function currentFilter(filter: Filter, { documents, codes }: Snapshot): Filter {
  const known = new Set(documents.map(({ id }) => id));
  const still = (ids: readonly Id[] | null, isThere: (id: Id) => boolean) => {
    const left = ids?.filter(isThere) ?? [];
    return left.length > 0 ? left : null;
  };
  return {
    documentIds: still(filter.documentIds, (id) => known.has(id)),
    codeIds: still(filter.codeIds, (id) => codes.has(id)),
    leaveOutInterviewer: filter.leaveOutInterviewer,
  };
}

/** The codes that are looked at after a choice among them: a code brings those below it along, and takes them away. */
export function chooseCodes(
  codes: readonly Code[],
  before: readonly Id[] | null,
  chosen: ReadonlySet<Id>,
): readonly Id[] {
  const after = new Set(chosen);
  if (chosen.size === codes.length) return [...after];
  const was = new Set(before);
  for (const id of chosen) if (!was.has(id)) for (const below of subtreeIds(codes, id)) after.add(below);
  for (const id of was) if (!chosen.has(id)) for (const below of subtreeIds(codes, id)) after.delete(below);
  return [...after];
}

/** The filter as the counting takes it. */
export function countFilter({ documentIds, codeIds, leaveOutInterviewer }: Filter): CountFilter {
  return {
    ...countEverything,
    documentIds: documentIds && new Set(documentIds),
    codeIds: codeIds && new Set(codeIds),
    leaveOutInterviewer,
  };
}
