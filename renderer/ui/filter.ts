import type { CountFilter } from "../../app/analysis/count-codes.ts";
import type { Id } from "../../app/model/records.ts";
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

/** The filter as the counting takes it. */
export function countFilter({ documentIds, codeIds, leaveOutInterviewer }: Filter): CountFilter {
  return {
    documentIds: documentIds && new Set(documentIds),
    codeIds: codeIds && new Set(codeIds),
    leaveOutInterviewer,
  };
}
