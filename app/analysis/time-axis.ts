import type { Turn } from "../model/records.ts";
import { codePointsBetween } from "../text/position.ts";
import { overlaps, type Range } from "../text/range.ts";
import type { TextMeasure } from "./measure-text.ts";
import { without } from "./spoken.ts";
import { type Axis, type Interval, lastIndex } from "./text-axis.ts";

/** A turn that says when it was spoken, with what is left of it. */
type Spoken = Range & Interval & { readonly characters: number };

/**
 * The seconds of a recording, in slices of the same length from the first turn with a time to the end of the last. The
 * characters of a turn are spread evenly over its time; what can be covered of a slice are the seconds in which a
 * counted turn is spoken. No slice where no turn has a time. [G4]
 */
export function timeAxis(
  measure: TextMeasure,
  { turns, cuts }: { readonly turns: readonly Turn[]; readonly cuts: readonly Range[] },
  count: number,
): Axis {
  const spoken = turns.flatMap((turn): Spoken[] => {
    const { start, end, time } = turn;
    const characters = codePointsBetween(measure.pairs, start, end);
    if (!time || time.end <= time.start || characters === 0) return [];
    return [{ start, end, from: time.start, to: time.end, characters }];
  });
  const heard = spoken.flatMap((turn) => without(turn, cuts).flatMap((part) => timeOf(measure, spoken, part)));
  if (heard.length === 0) return { bounds: [], sizes: [], places: [], intervalsOf: () => [] };
  const from = Math.min(...spoken.map((turn) => turn.from));
  const to = Math.max(...spoken.map((turn) => turn.to));
  const bounds = Array.from({ length: count + 1 }, (_, index) => from + (index * (to - from)) / count);
  return {
    bounds,
    sizes: amountsIn(bounds, union(heard)),
    places: bounds.slice(1).map((bound, index) => placeOf(spoken, { from: bounds[index] ?? from, to: bound })),
    intervalsOf: (range) => union(without(range, cuts).flatMap((part) => timeOf(measure, spoken, part))),
  };
}

/** When the words of a range were spoken. */
function timeOf({ pairs }: TextMeasure, spoken: readonly Spoken[], range: Range): Interval[] {
  const times: Interval[] = [];
  if (range.start === range.end) return times;
  for (let index = lastIndex(spoken, ({ end }) => end <= range.start) + 1; index < spoken.length; index++) {
    const turn = spoken[index];
    if (!turn || turn.start >= range.end) break;
    const { start, end, from, to, characters } = turn;
    const at = (position: number) => from + ((to - from) * codePointsBetween(pairs, start, position)) / characters;
    if (overlaps(turn, range)) times.push({ from: at(Math.max(start, range.start)), to: at(Math.min(end, range.end)) });
  }
  return times;
}

/** The turns that are spoken in a stretch of time, from the first to the last. */
function placeOf(spoken: readonly Spoken[], { from, to }: Interval): Range {
  const heard = spoken.filter((turn) => turn.from < to && from < turn.to);
  const before = spoken.filter((turn) => turn.to <= from).at(-1) ?? spoken[0];
  if (heard.length === 0) return { start: before?.start ?? 0, end: before?.end ?? 0 };
  return { start: Math.min(...heard.map(({ start }) => start)), end: Math.max(...heard.map(({ end }) => end)) };
}

/** The same stretches of an axis, in order, with those that meet joined. */
export function union(intervals: readonly Interval[]): Interval[] {
  const joined: Interval[] = [];
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else joined.push({ from, to });
  }
  return joined;
}

/** How much of each slice lies in stretches that are in order and do not overlap. */
export function amountsIn(bounds: readonly number[], intervals: readonly Interval[]): number[] {
  const amounts = bounds.slice(1).map(() => 0);
  let slice = 0;
  for (const { from, to } of intervals) {
    while (slice < amounts.length && (bounds[slice + 1] ?? 0) <= from) slice++;
    for (let at = slice; at < amounts.length && (bounds[at] ?? 0) < to; at++) {
      amounts[at] = (amounts[at] ?? 0) + Math.min(to, bounds[at + 1] ?? to) - Math.max(from, bounds[at] ?? from);
    }
  }
  return amounts;
}
