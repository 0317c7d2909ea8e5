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
 * Where ranges stand after splices, in their order: words inserted at an edge of a range do not join it, words inserted
 * inside do, and a range whose words are all gone is empty.
 */
export function rangesAfter<Kept extends Range>(ranges: readonly Kept[], splices: readonly Splice[]): Kept[] {
  const moved = shifter(splices);
  return ranges.map((range) => {
    const start = moved(range.start, "right");
    return { ...range, start, end: Math.max(start, moved(range.end, "left")) };
  });
}

/** Where a position stands after the splices: on which side of words inserted there, and of those that replace it. */
function shifter(splices: readonly Splice[]): (position: number, side: "left" | "right") => number {
  const shifts: number[] = [];
  let shift = 0;
  for (const { start, end, inserted } of splices) {
    shifts.push(shift);
    shift += inserted.length - (end - start);
  }
  const last = shift;
  return (position, side) => {
    // the first splice that ends at or behind the position
    let [low, high] = [0, splices.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((splices[middle]?.end ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    const splice = splices[low];
    const before = shifts[low] ?? last;
    if (!splice || position < splice.start) return position + before;
    if (side === "right") return splice.start + before + splice.inserted.length;
    // a deletion that ends here, or goes on, leaves the position where it began
    return position === splice.start || splice.end > splice.start ? splice.start + before : position + before;
  };
}
