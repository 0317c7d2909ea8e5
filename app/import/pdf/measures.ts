import { groupBy } from "../../model/group-by.ts";
import type { PageLine } from "./page.ts";

/** Where lines of a column begin and end: at its left and right, or the other way round in scripts that run left. */
type Margins = { readonly start: number; readonly end: number };

/** What the paragraphs of a text are told apart by. */
export type Measures = {
  readonly marginsOf: (line: PageLine) => Margins;
  /** How far the longest line reaches that has the tag that a line begins with. */
  readonly tagEndOf: (line: PageLine) => number;
  /** The usual distance between lines of a size. */
  readonly leadingOf: (size: number) => number;
  /** Whether there is any line that goes on in the next one. */
  readonly breaksLines: boolean;
};

/** Lines that are as large but for this share are of one size. */
export const SAME_SIZE = 0.08;
/** The margin of a column is where so many of its lines end, since a few stand out. */
const MOST = 0.95;
const FEWEST = 4;
/** Lines are not closer to each other than this, by their size. */
const CLOSEST = 0.8;
/** A distance is usual if so many lines have it. */
const USUAL = 0.15;
const ALIKE = 1.04;

/** Where a line begins, in the direction of reading: the smaller, the further out. */
export function startOf({ isRight, x0, x1 }: PageLine): number {
  return isRight ? -x1 : x0;
}

export function endOf({ isRight, x0, x1 }: PageLine): number {
  return isRight ? -x0 : x1;
}

/** Whether lines have a size in common: words set in a smaller font may be most of a line. */
export function shareSize(a: PageLine, b: PageLine): boolean {
  return a.sizes.some((one) => b.sizes.some((other) => isSameSize(one, other)));
}

export function isSameSize(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(a, b) * SAME_SIZE;
}

/** The size that most characters of the lines have. */
export function bodySizeOf(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text, isUpright } of lines) {
    if (!isUpright) continue;
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

/** Measures the lines of a text, which come in the order of reading. */
export function measure(lines: readonly PageLine[]): Measures {
  const columns = columnsOf(lines);
  const tags = tagEnds(lines);
  const distances = distancesIn(lines, () => true);
  const broken = distancesIn(lines, isBroken);
  const leadings = new Map(
    [...distances].map(([size, all]) => [
      size,
      broken.has(size) ? quantile(broken.get(size) ?? [], 0.5) : usualOf(all),
    ]),
  );
  const leadingOf = (size: number) => leadings.get(Math.round(size)) ?? Number.POSITIVE_INFINITY;
  return {
    ...{ leadingOf, breaksLines: broken.size > 0 },
    tagEndOf: (line) => tags.get(tagOf(line)) ?? endOf(line),
    marginsOf: (line) => columns.get(columnOf(line)) ?? { start: startOf(line), end: endOf(line) },
  };
}

function columnOf({ page, region }: PageLine): string {
  return `${page} ${region}`;
}

/** The margins of each column; one of few lines ends where columns do that begin as it does. */
function columnsOf(lines: readonly PageLine[]): Map<string, Margins> {
  const columns = [...groupBy(lines, columnOf)].map(([column, own]) => {
    // the cells of a table and a header may reach further than the text
    const plain = own.filter(({ text }) => !text.includes("\t"));
    const end = quantile((plain.length > 0 ? plain : own).map(endOf), MOST);
    return { column, start: commonest(own.map(startOf)), end, isFew: own.length < FEWEST };
  });
  const long = groupBy(
    columns.filter(({ isFew }) => !isFew),
    ({ start }) => step(start),
  );
  const usualEnd = (start: number) => {
    const alike = [-1, 0, 1].flatMap((offset) => long.get(step(start) + offset) ?? []);
    return quantile(
      alike.map(({ end }) => end),
      0.5,
    );
  };
  return new Map(
    columns.map(({ column, start, end, isFew }) => [
      column,
      { start, end: isFew ? Math.max(end, usualEnd(start)) : end },
    ]),
  );
}

function tagOf({ page, region, tags: [first] }: PageLine): string {
  return `${page} ${region} ${first?.id ?? ""}`;
}

function tagEnds(lines: readonly PageLine[]): Map<string, number> {
  const ends = new Map<string, number>();
  for (const line of lines) ends.set(tagOf(line), Math.max(ends.get(tagOf(line)) ?? endOf(line), endOf(line)));
  return ends;
}

/** The distances within columns from lines to those that follow them in a certain way, by their size. */
function distancesIn(
  lines: readonly PageLine[],
  follows: (last: PageLine, line: PageLine) => boolean,
): Map<number, number[]> {
  const steps = lines.slice(1).flatMap((line, index) => {
    const last = lines[index];
    const isColumn = last && columnOf(last) === columnOf(line) && isSameSize(last.size, line.size);
    const distance = isColumn && follows(last, line) ? line.y - last.y : 0;
    return distance > line.size * CLOSEST ? [{ size: Math.round(line.size), distance }] : [];
  });
  const bySize = [...groupBy(steps, ({ size }) => size)];
  return new Map(bySize.map(([size, all]) => [size, all.map(({ distance }) => distance)]));
}

/** Whether a line ends no sentence and the next one begins none. */
function isBroken(last: PageLine, line: PageLine): boolean {
  return /[\p{L}\p{N},-]$/u.test(last.text) && /^[\p{Ll}\p{Lo}]/u.test(line.text);
}

/** The smallest distance that many have. */
function usualOf(distances: readonly number[]): number {
  const sorted = [...distances].sort((a, b) => a - b);
  const least = Math.max(2, sorted.length * USUAL);
  let end = 0;
  for (const [index, distance] of sorted.entries()) {
    while (end < sorted.length && (sorted[end] ?? 0) <= distance * ALIKE) end += 1;
    if (end - index >= least) return sorted[(index + end) >> 1] ?? distance;
  }
  return Number.POSITIVE_INFINITY;
}

/** The place at which most begin, in steps of a few points. */
function commonest(places: readonly number[]): number {
  const groups = groupBy(
    [...places].sort((a, b) => a - b),
    (place) => step(place),
  );
  return [...groups.values()].reduce((best, one) => (one.length > best.length ? one : best), [])[0] ?? 0;
}

function step(place: number): number {
  return Math.round(place / 4);
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NEGATIVE_INFINITY;
}
