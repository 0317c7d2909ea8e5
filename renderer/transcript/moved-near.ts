import { overlaps, type Range } from "../../app/text/range.ts";
import { rangesAfter, type Splice } from "../../app/text/splices.ts";

/**
 * The ranges of a text that splices bring into a part of the text after them, moved along, without those that are left
 * empty. Only these are moved: a text may have ten thousand.
 */
export function movedNear<Kept extends Range>(
  ranges: readonly Kept[],
  splices: readonly Splice[],
  near: Range,
): Kept[] {
  if (splices.length === 0) return ranges.filter((range) => overlaps(range, near));
  const before = { start: positionBefore(splices, near.start, "start"), end: positionBefore(splices, near.end, "end") };
  const candidates = ranges.filter(({ start, end }) => start <= before.end && end >= before.start);
  return rangesAfter(candidates, splices).filter((range) => range.start < range.end && overlaps(range, near));
}

/** Where a position of the text after splices stood before: at the edge given of the words that it lies in. */
function positionBefore(splices: readonly Splice[], position: number, edge: "start" | "end"): number {
  let shift = 0;
  for (const { start, end, inserted } of splices) {
    const at = start + shift;
    if (position < at) break;
    if (position <= at + inserted.length) return edge === "start" ? start : end;
    shift += inserted.length - (end - start);
  }
  return position - shift;
}
