import type { DocumentTurns } from "../model/records.ts";
import type { Range } from "../text/range.ts";

/** The interviewer's turns, in order. */
export function interviewerTurns(turns: DocumentTurns | undefined): readonly Range[] {
  return turns?.turns.filter(({ role }) => role === "interviewer") ?? [];
}

/**
 * What is left of a range when cuts are taken out of it: `[0,10)` without `[3,5)` is `[0,3) [5,10)`. The cuts are in
 * order and do not overlap. An empty range stays where it lies in no cut. [C7]
 */
export function without(range: Range, cuts: readonly Range[]): readonly Range[] {
  const { start, end } = range;
  if (start === end) return cuts.some((cut) => cut.start <= start && start < cut.end) ? [] : [range];
  let parts: Range[] | null = null;
  let from = start;
  for (let index = firstEndingAfter(cuts, start); index < cuts.length; index++) {
    const cut = cuts[index];
    if (!cut || cut.start >= end) break;
    parts ??= [];
    if (cut.start > from) parts.push({ start: from, end: cut.start });
    from = cut.end;
  }
  if (parts === null) return [range];
  if (from < end) parts.push({ start: from, end });
  return parts;
}

function firstEndingAfter(cuts: readonly Range[], position: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
