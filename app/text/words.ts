import { paragraphsOf } from "./paragraphs.ts";
import type { Range } from "./range.ts";

/** Where the words of a text lie: `starts[i]` to `ends[i]`, in order. */
export type WordBoundaries = { readonly starts: Uint32Array; readonly ends: Uint32Array };

/**
 * The word-like parts of a text, as Intl.Segmenter tells them apart in the language (BCP 47). Each paragraph is
 * segmented by itself, since a segmenter needs memory for the whole of what it is given.
 */
export function wordBoundaries(text: string, language: string): WordBoundaries {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { start, end } of paragraphsOf(text)) {
    for (const { index, segment, isWordLike } of segmenter.segment(text.slice(start, end))) {
      if (!isWordLike) continue;
      starts.push(start + index);
      ends.push(start + index + segment.length);
    }
  }
  return { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** How many words have a character in one of the ranges, which are sorted and do not overlap; each counts once. */
export function countWords(boundaries: WordBoundaries, ranges: readonly Range[]): number {
  let count = 0;
  let counted = 0;
  for (const { start, end } of ranges) {
    if (start >= end) continue;
    const first = Math.max(counted, firstAbove(boundaries.ends, start));
    const next = Math.max(first, firstAtLeast(boundaries.starts, end));
    count += next - first;
    counted = next;
  }
  return count;
}

/** The index of the first number above the bound, in a sorted array; its length where there is none. */
export function firstAbove(sorted: Uint32Array, bound: number): number {
  return firstAtLeast(sorted, bound + 1);
}

/** The index of the first number that is not below the bound, in a sorted array; its length where there is none. */
export function firstAtLeast(sorted: Uint32Array, bound: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
