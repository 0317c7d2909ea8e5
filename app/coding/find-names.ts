import type { FindableText } from "../text/find-matches.ts";
import { fold, foldWithPositions } from "../text/fold.ts";
import { wholeGraphemes } from "../text/graphemes.ts";
import type { Range } from "../text/range.ts";

/** A name, and what is to stand in its place. */
export type Pseudonym = { readonly name: string; readonly replacement: string };

export type NameOptions = {
  /** Whether a name that is a part of a longer word counts: `Ana` in `Anabel`. */
  readonly wholeWords: boolean;
  readonly matchesCase: boolean;
  readonly matchesAccents: boolean;
  /** Whether a name must stand on one line; else its words may stand on two. */
  readonly onOneLine?: boolean;
};

/** Where a name stands; `index` is its place in the list. */
export type FoundName = Range & { readonly index: number };

/**
 * Where names stand in a text, from left to right, none overlapping another. Where one name holds another, or two
 * overlap, the longest is taken first, then the one further left. A name
 * without letters or digits is found nowhere.
 */
export function findNames(source: FindableText, names: readonly string[], options: NameOptions): FoundName[] {
  const folding = { keepsCase: options.matchesCase, keepsAccents: options.matchesAccents };
  const kind = JSON.stringify(folding);
  const folded = source.folded.get(kind) ?? foldWithPositions(source.text, folding);
  source.folded.set(kind, folded);
  const candidates: FoundName[] = [];
  for (const [index, name] of names.entries()) {
    const words = fold(name.trim(), folding);
    const [first = ""] = words.split(/\s/u, 1);
    if (!/[\p{L}\p{N}]/u.test(words) || !folded.folded.includes(first)) continue;
    for (const match of folded.folded.matchAll(patternOf(words, options.onOneLine ? ON_A_LINE : BLANK))) {
      const stretch = { start: match.index, end: match.index + match[0].length };
      const range = wholeGraphemes(source.text, folded.rangeOf(stretch));
      if (!options.wholeWords || isWhole(source.text, range)) candidates.push({ ...range, index });
    }
  }
  return withoutOverlaps(candidates);
}

const BLANK = String.raw`(?:[^\S\n]+\n?[^\S\n]*|\n[^\S\n]*)`;

const ON_A_LINE = String.raw`[^\S\n]+`;

function patternOf(words: string, blank: string): RegExp {
  const parts = words.split(/\s+/u).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  return new RegExp(parts.join(blank), "gu");
}

const LETTER = /[\p{L}\p{M}\p{N}_]/u;
/** In these scripts words stand side by side without a space. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** In this one, particles are written to the name's end: 민수가. */
const WITH_PARTICLES = /\p{sc=Hangul}/u;

/** Whether a match is no part of a longer word. */
function isWhole(text: string, { start, end }: Range): boolean {
  const [first, last] = [characterAt(text, start), characterBefore(text, end)];
  const [before, after] = [characterBefore(text, start), characterAt(text, end)];
  const isApart = (one: string, other: string) =>
    !LETTER.test(one) || !LETTER.test(other) || UNSPACED.test(one) || UNSPACED.test(other);
  return isApart(before, first) && (isApart(last, after) || (WITH_PARTICLES.test(last) && WITH_PARTICLES.test(after)));
}

function characterAt(text: string, position: number): string {
  return String.fromCodePoint(text.codePointAt(position) ?? 32);
}

function characterBefore(text: string, position: number): string {
  return [...text.slice(Math.max(0, position - 2), position)].at(-1) ?? " ";
}

function withoutOverlaps(candidates: readonly FoundName[]): FoundName[] {
  const length = ({ start, end }: Range) => end - start;
  const taken: FoundName[] = [];
  for (const one of [...candidates].sort((a, b) => length(b) - length(a) || a.start - b.start || a.index - b.index)) {
    const at = firstBehind(taken, one.start);
    const [before, behind] = [taken[at - 1], taken[at]];
    if ((before && before.end > one.start) || (behind && behind.start < one.end)) continue;
    taken.splice(at, 0, one);
  }
  return taken;
}

/** The index of the first range that begins at or behind a position. */
function firstBehind(ranges: readonly Range[], position: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
