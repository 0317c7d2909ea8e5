import { type CodeCounts, type CountInput, countGroups } from "./count-codes.ts";
import { type CountFilter, narrow } from "./count-filter.ts";
import type { Group } from "./groups.ts";

/** A group with its figures. */
export type GroupCounts = {
  readonly group: Group;
  readonly counts: CodeCounts;
  /** The figures of each of its documents by itself, where they were asked for. [M6] */
  readonly byDocument: readonly CodeCounts[];
};

/** What the groups of a comparison come to, and all that the filter takes in, counted anew. [M3] */
export type Comparison = { readonly groups: readonly GroupCounts[]; readonly all: GroupCounts };

/**
 * Counts every code in every group, within what the filter takes in. [M2] `byDocument` says whether each document of a
 * group is counted by itself, too, for the means over documents.
 */
export function compare(
  input: CountInput,
  filter: CountFilter,
  { groups, byDocument }: { readonly groups: readonly Group[]; readonly byDocument: boolean },
): Comparison {
  const everything: Group = { id: "all", name: "All", filter: {} };
  const wanted = [everything, ...groups].map((group) => ({ group, filter: narrow(filter, group.filter) }));
  const counts = countGroups(
    input,
    filter.codeIds,
    wanted.map((one) => one.filter),
  );
  const counted = wanted.flatMap((one, index): GroupCounts[] => {
    const own = counts[index];
    const parts = byDocument ? countGroups(input, filter.codeIds, documentFilters(input, one.filter)) : [];
    return own ? [{ group: one.group, counts: own, byDocument: parts.filter(({ documents }) => documents > 0) }] : [];
  });
  const [all, ...rest] = counted;
  if (!all) throw new Error("There is always one count, that of all.");
  return { groups: rest, all };
}

function documentFilters({ documents }: CountInput, filter: CountFilter): CountFilter[] {
  const ids = documents.map(({ id }) => id).filter((id) => !filter.documentIds || filter.documentIds.has(id));
  return ids.map((id) => ({ ...filter, documentIds: new Set([id]) }));
}
