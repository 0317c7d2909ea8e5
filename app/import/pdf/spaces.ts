import type { Letter } from "./letter.ts";

/** What stands between two letters of a line. */
export type Between = "" | " " | "\t";

/** A space that was typed is one if at least so much of the letters' size is left free. */
const TYPED = 0.04;
/** As much is left free for a space that was not typed, over what is between other letters nearby. */
const UNTYPED = 0.17;
const UNTYPED_AMONG_NONE = 0.13;
/** Scripts without spaces are set with some air around other letters. */
const UNTYPED_UNSPACED = 0.45;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uff60]/u;
/** Letters of a word that are spaced out are further apart than this. */
const SPACED = 0.06;
const NEARBY = 4;
const FEWEST = 4;
const MOST_EVEN = 6;
/** A gap of this size may set cells apart. */
export const CELL = 2.2;
/** No line is spread out so far. */
const FAR = 7;
const EVEN = 0.05;
/** What stands in the first column of a table may nearly fill it. */
const NEAR = 0.7;
const LONGEST_NAME = 25;

type Gap = {
  readonly width: number;
  readonly isTyped: boolean;
  readonly isDigit: boolean;
  readonly isUnspaced: boolean;
  readonly next: number;
};

/**
 * What stands between each letter and the next of a line, which come from left to right with the spaces that were
 * typed among them: in a file that draws none a space is seen by its width, and letters that are spaced out are not
 * taken for words. A wide gap is a tab unless the space in it was typed, and only spread out. Has one entry less than the line has letters.
 */
export function spacesBetween(line: readonly Letter[], cells: ReadonlySet<number>): Between[] {
  const gaps = gapsOf(line);
  const untyped = gaps.some(({ isTyped }) => isTyped) ? UNTYPED : UNTYPED_AMONG_NONE;
  const spaced = spacingNearby(gaps);
  const isSpace = gaps.map(({ width, isTyped, isUnspaced }, index) => {
    const beyond = width - (spaced[index] ?? 0);
    return beyond > (isTyped ? TYPED : isUnspaced ? UNTYPED_UNSPACED : untyped);
  });
  const isSpread = areSpread(gaps.filter((_, index) => isSpace[index]));
  return gaps.map(({ width, isTyped, next }, index) => {
    if (!isSpace[index]) return "";
    if (width > CELL && !isSpread && (cells.has(next) || !isTyped || width > FAR)) return "\t";
    return width > NEAR && index < LONGEST_NAME && isBeside(next, cells) ? "\t" : " ";
  });
}

/** Whether a word begins where cells of other lines do. */
function isBeside(place: number, cells: ReadonlySet<number>): boolean {
  for (const cell of cells) if (Math.abs(cell - place) < 1) return true;
  return false;
}

/** Whether the spaces of a line were made equally wide to fill a column. */
function areSpread(spaces: readonly Gap[]): boolean {
  const widest = spaces.reduce((most, { width }) => Math.max(most, width), 0);
  return spaces.length > 1 && spaces.every(({ width }) => widest - width < widest * EVEN);
}

/** The gaps between letters that are no spaces, by the size of the larger of the two. */
function gapsOf(line: readonly Letter[]): Gap[] {
  const gaps: Gap[] = [];
  let last: Letter | null = null;
  let end = 0;
  let isTyped = false;
  for (const letter of line) {
    if (letter.text === " ") {
      isTyped = true;
      continue;
    }
    if (last) {
      const width = (letter.x0 - end) / Math.max(last.size, letter.size);
      const both = last.text + letter.text;
      gaps.push({ width, isTyped, isDigit: /\d/.test(both), isUnspaced: UNSPACED.test(both), next: letter.x0 });
    }
    end = last ? Math.max(end, letter.x1) : letter.x1;
    last = letter;
    isTyped = false;
  }
  return gaps;
}

/** For each gap, how far letters near it are spaced out: all of them, or all but one of many; 0 where they are not. */
function spacingNearby(gaps: readonly Gap[]): number[] {
  if (!gaps.some(({ width, isTyped }) => !isTyped && width > SPACED)) return [];
  return gaps.map((_, index) => {
    const near = gaps.slice(Math.max(0, index - NEARBY), index + NEARBY + 1);
    const inWords = near.filter(({ isTyped, isDigit }) => !isTyped && !isDigit).map(({ width }) => width);
    const spacing = inWords.sort((a, b) => a - b)[inWords.length > MOST_EVEN ? 1 : 0] ?? 0;
    return inWords.length >= FEWEST && spacing > SPACED ? spacing : 0;
  });
}
