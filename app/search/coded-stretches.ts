import type { Coding } from "../model/records.ts";
import type { Range } from "../text/range.ts";

/** Whether matches are shown that are coded, or those that are not. */
export type CodingFilter = "any" | "coded" | "uncoded";

/** What of a document is coded: its codings, by start, as stretches that neither overlap nor touch. */
export function codedStretches(codings: readonly Coding[]): Range[] {
  const stretches: Range[] = [];
  for (const { start, end } of codings) {
    const last = stretches.at(-1);
    if (last && start <= last.end)
      stretches[stretches.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else stretches.push({ start, end });
  }
  return stretches;
}

/** Whether a range shares a letter with one of the stretches. */
export function touchesAny(stretches: readonly Range[], { start, end }: Range): boolean {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const stretch = stretches[low];
  return stretch !== undefined && stretch.start < end;
}
