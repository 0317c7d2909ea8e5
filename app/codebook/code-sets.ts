import type { Id, RecordSet } from "../model/records.ts";

/** The sets of codes, by position. */
export function setsOfCodes(sets: readonly RecordSet[]): RecordSet[] {
  return sets.filter(({ kind }) => kind === "codes");
}

/** How much of some codes is in a set: for a box that is ticked, half ticked or empty. */
export function shareInSet(set: RecordSet, codeIds: readonly Id[]): "all" | "some" | "none" {
  const members = new Set(set.memberIds);
  const count = codeIds.filter((id) => members.has(id)).length;
  if (count === 0) return "none";
  return count === codeIds.length ? "all" : "some";
}
