import { paragraphsOf } from "./paragraphs.ts";

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

const WORD_LIKE = /[\p{L}\p{N}]/u;

/** Whether there is a letter or a digit in it. */
export function hasWord(text: string): boolean {
  return WORD_LIKE.test(text);
}
