import type { Range } from "./range.ts";

/** A replacement of `[start, end)` of a text by other words; the positions are those of the text before it. */
export type Splice = Range & { readonly inserted: string };

/** The text with its splices made; they are in order and do not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, inserted } of splices) {
    parts.push(text.slice(at, start), inserted);
    at = end;
  }
  return parts.join("") + text.slice(at);
}

/**
 * Where ranges stand after splices that do not touch each other, in their order. Words inserted at an edge of a range
 * do not join it, words inserted inside do. Words that take the place of others join it where it held all of those. A
 * range whose words are all deleted, or lie within words that are replaced, is empty.
 */
export function rangesAfter<Kept extends Range>(ranges: readonly Kept[], splices: readonly Splice[]): Kept[] {
  const shifts: number[] = [];
  let shift = 0;
  for (const { start, end, inserted } of splices) {
    shifts.push(shift);
    shift += inserted.length - (end - start);
  }
  const placed = (position: number): Placed => {
    const index = firstEndingAt(splices, position);
    return { splice: splices[index], before: shifts[index] ?? shift };
  };
  return ranges.map((range) => {
    const start = startAfter(range, placed(range.start));
    return { ...range, start, end: Math.max(start, endAfter(range, placed(range.end))) };
  });
}

/** The splice that ends at or behind a position, and by how much what stands before it moves. */
type Placed = { readonly splice: Splice | undefined; readonly before: number };

function startAfter({ start, end }: Range, { splice, before }: Placed): number {
  if (!splice || start < splice.start) return start + before;
  const holdsAll = splice.start < splice.end && splice.start === start && splice.end <= end;
  return splice.start + before + (holdsAll ? 0 : splice.inserted.length);
}

function endAfter({ start, end }: Range, { splice, before }: Placed): number {
  if (!splice || end < splice.start) return end + before;
  const holdsAll = splice.start < splice.end && start <= splice.start && splice.end === end;
  return splice.start + before + (holdsAll ? splice.inserted.length : 0);
}

/** The index of the first splice that ends at or behind the position; their number where none does. */
export function firstEndingAt(splices: readonly Splice[], position: number): number {
  let [low, high] = [0, splices.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((splices[middle]?.end ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
