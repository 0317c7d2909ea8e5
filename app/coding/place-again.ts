import { onlyQuote } from "../text/quote.ts";
import type { Range } from "../text/range.ts";
import { firstEndingAt, rangesAfter, type Splice, spliced } from "../text/splices.ts";

/**
 * What becomes of a passage whose text is changed: it stays where it is (`same`), moves with its words, holds other words
 * than before (`changed`), or has lost them (`lost`); then its range is empty, where they stood.
 */
export type Placement<Passage extends Range> = {
  readonly from: Passage;
  readonly range: Range;
  readonly fate: "same" | "moved" | "changed" | "lost";
};

/**
 * How sure it is that new words in the place of old ones are those that a passage is on. `edited`: the user put them
 * there, so a passage goes on to what takes its place. `replaced`: another file has them, so a passage stays where at
 * least half of its letters do, goes to where its words stand once in both texts, and is lost else. `renamed`: they mean
 * the same, as another name does, so a passage that holds a part of the old words holds the new ones.
 */
export type Trust = "edited" | "replaced" | "renamed";

/** Where passages of a text stand after splices, in their order. */
export function placeAgain<Passage extends Range>(
  passages: readonly Passage[],
  text: string,
  splices: readonly Splice[],
  trust: Trust,
): Placement<Passage>[] {
  const after = spliced(text, splices);
  const moved = rangesAfter(trust === "renamed" ? passages.map((one) => widened(one, splices)) : passages, splices);
  const letters = trust === "replaced" ? survivingLetters(text, splices) : null;
  return passages.map((from, index) => {
    const { start, end } = moved[index] ?? from;
    const isKept =
      letters === null || from.start === from.end || 2 * letters(from) >= lettersIn(text.slice(from.start, from.end));
    if (start < end && isKept) return { from, range: { start, end }, fate: fateOf(from, { start, end }, text, after) };
    const found = letters && onlyPlace(text.slice(from.start, from.end), text, after);
    if (found) return { from, range: found, fate: "moved" };
    return { from, range: { start, end: start }, fate: from.start === from.end ? "same" : "lost" };
  });
}

/** The range with the whole of the words that a splice takes away, where it holds a part of them. */
function widened(range: Range, splices: readonly Splice[]): Range {
  const { start, end } = range;
  if (start === end) return range;
  const [first, last] = [splices[firstEndingAt(splices, start + 1)], splices[firstEndingAt(splices, end)]];
  return {
    start: first && first.start < start ? first.start : start,
    end: last && last.start < end ? last.end : end,
  };
}

function fateOf(from: Range, to: Range, text: string, after: string): "same" | "moved" | "changed" {
  if (text.slice(from.start, from.end) !== after.slice(to.start, to.end)) return "changed";
  return from.start === to.start ? "same" : "moved";
}

const LETTER = /[\p{L}\p{N}]/gu;

function lettersIn(words: string): number {
  return words.match(LETTER)?.length ?? 0;
}

/** How many letters of a range none of the splices takes away. */
function survivingLetters(text: string, splices: readonly Splice[]): (range: Range) => number {
  return ({ start, end }) => {
    let letters = lettersIn(text.slice(start, end));
    for (const splice of splices) {
      if (splice.start >= end) break;
      const gone = { start: Math.max(start, splice.start), end: Math.min(end, splice.end) };
      if (gone.start < gone.end) letters -= lettersIn(text.slice(gone.start, gone.end));
    }
    return letters;
  };
}

/** Where words stand in the text after the change, if they stand there once, and did before. */
function onlyPlace(words: string, before: string, after: string): Range | null {
  return onlyQuote(before, words) && onlyQuote(after, words);
}
