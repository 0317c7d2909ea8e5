import { codePointsBetween } from "../text/position.ts";
import type { Range } from "../text/range.ts";
import { firstAtLeast } from "../text/words.ts";
import type { TextMeasure } from "./measure-text.ts";
import { without } from "./spoken.ts";

/** Where something lies on an axis, `[from, to)`. */
export type Interval = { readonly from: number; readonly to: number };

/** An axis along a document, divided into slices, on which stretches of its text lie. */
export type Axis = {
  /** Where the slices begin, and where the last one ends: one more than there are slices. */
  readonly bounds: readonly number[];
  /** How much of each slice can be covered. */
  readonly sizes: readonly number[];
  /** The text that a slice is about, first to last. */
  readonly places: readonly Range[];
  /** Where a stretch of the text lies; empty where it lies nowhere. */
  readonly intervalsOf: (range: Range) => readonly Interval[];
};

type Part = Range & { readonly before: number; readonly size: number };

/**
 * The counted characters of a text one after the other, without what is cut out, in slices of sizes that differ by at
 * most one; never more slices than characters. [G1]
 */
export function textAxis(measure: TextMeasure, cuts: readonly Range[], count: number): Axis {
  const parts = partsOf(measure, cuts);
  const last = parts.at(-1);
  const length = last ? last.before + last.size : 0;
  const sliceCount = Math.min(count, length);
  const bounds = Array.from({ length: sliceCount + 1 }, (_, index) => Math.floor((index * length) / sliceCount) || 0);
  const sizes = bounds.slice(1).map((bound, index) => bound - (bounds[index] ?? 0));
  const places = sizes.map((_, index) => ({
    start: placeOf(parts, measure, (bounds[index] ?? 0) + 1).start,
    end: placeOf(parts, measure, bounds[index + 1] ?? 0).end,
  }));
  const intervalsOf = ({ start, end }: Range) => {
    const [from, to] = [charactersBefore(parts, measure, start, false), charactersBefore(parts, measure, end, true)];
    return from < to ? [{ from, to }] : [];
  };
  return { bounds, sizes, places, intervalsOf };
}

function partsOf(measure: TextMeasure, cuts: readonly Range[]): readonly Part[] {
  const parts: Part[] = [];
  let before = 0;
  for (const { start, end } of without({ start: 0, end: measure.length }, cuts)) {
    const size = codePointsBetween(measure.pairs, start, end);
    parts.push({ start, end, before, size });
    before += size;
  }
  return parts;
}

/** How many counted characters begin before a position; one that the position halves counts where `takesHalf`. */
function charactersBefore(
  parts: readonly Part[],
  { pairs }: TextMeasure,
  position: number,
  takesHalf: boolean,
): number {
  const part = parts[lastIndex(parts, ({ start }) => start < position)];
  if (!part) return 0;
  const to = Math.min(position, part.end);
  const isHalf = to === position && position < part.end && pairs[firstAtLeast(pairs, position - 1)] === position - 1;
  return part.before + codePointsBetween(pairs, part.start, to) - (isHalf && !takesHalf ? 1 : 0);
}

/** Where the counted character with a number stands, from 1. */
function placeOf(parts: readonly Part[], { pairs }: TextMeasure, number: number): Range {
  const part = parts[lastIndex(parts, ({ before }) => before < number)];
  if (!part) return { start: 0, end: 0 };
  const wanted = number - part.before;
  let [low, high] = [part.start, part.end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (codePointsBetween(pairs, part.start, middle) < wanted) low = middle + 1;
    else high = middle;
  }
  const isPair = low < part.end && pairs[firstAtLeast(pairs, low - 1)] === low - 1;
  return { start: low - 1, end: isPair ? low + 1 : low };
}

/** The index of the last item, in order, of which something holds that holds of all before it; -1 where of none. */
export function lastIndex<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
