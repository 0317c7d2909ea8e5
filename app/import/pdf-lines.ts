import { isRightToLeft, mirrored, readingOf } from "./pdf-bidi.ts";
import type { Letter } from "./pdf-letter.ts";
import { bottomOf, type Segment, topOf } from "./pdf-segments.ts";
import { spacesBetween } from "./pdf-spaces.ts";

/** Words of a line that are set alike, in the order of reading. */
export type Piece = {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly link: string | null;
};

/** A line of text as it stands on a page. */
export type Line = {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly x0: number;
  readonly x1: number;
  /** The height of its base line, counted from the top. */
  readonly y: number;
  /** The size of most of its letters. */
  readonly size: number;
  /** How wide its first word is. */
  readonly firstWord: number;
  readonly isRight: boolean;
  /** The marked content that it begins and ends in. */
  readonly contents: readonly [first: number | null, last: number | null];
};

type Row = { top: number; bottom: number; size: number; readonly segments: Segment[] };

/** Segments share a line where so much of the lower one is beside the other. */
const BESIDE = 0.5;
/** Two that stand over each other share none if their base lines are further apart than this. */
const STACKED = 0.25;
/** A segment may be of one of this many lines that were begun last. */
const LOOK_BACK = 6;
const MOST_COMPARED = 64;
const RAISED = 0.15;
const SMALLER = 0.9;

/** The lines that segments of one column make, from top to bottom. */
export function linesOf(segments: readonly Segment[], isRightPage: boolean): Line[] {
  const rows: Row[] = [];
  for (const segment of [...segments].sort((a, b) => a.y - b.y)) {
    const row = rowOf(segment, rows.slice(-LOOK_BACK));
    if (row) addTo(row, segment);
    else rows.push({ top: topOf(segment), bottom: bottomOf(segment), size: segment.size, segments: [segment] });
  }
  return rows.map((row) => lineOf(row, isRightPage)).sort((a, b) => a.y - b.y);
}

function rowOf(segment: Segment, rows: readonly Row[]): Row | null {
  let [best, most] = [null as Row | null, BESIDE];
  for (const row of rows) {
    const shared = Math.min(row.bottom, bottomOf(segment)) - Math.max(row.top, topOf(segment));
    const share = shared / Math.min(row.bottom - row.top, bottomOf(segment) - topOf(segment));
    if (share > most && !isStacked(segment, row)) [best, most] = [row, share];
  }
  return best;
}

function isStacked(segment: Segment, { segments }: Row): boolean {
  return segments.slice(-MOST_COMPARED).some((other) => {
    const shared = Math.min(other.x1, segment.x1) - Math.max(other.x0, segment.x0);
    const narrow = Math.min(other.x1 - other.x0, segment.x1 - segment.x0);
    return shared > narrow / 2 && Math.abs(other.y - segment.y) > segment.size * STACKED;
  });
}

/** The largest letters of a row say where it stands. */
function addTo(row: Row, segment: Segment): void {
  row.segments.push(segment);
  if (segment.size <= row.size) return;
  row.size = segment.size;
  row.top = topOf(segment);
  row.bottom = bottomOf(segment);
}

function lineOf({ segments }: Row, isRightPage: boolean): Line {
  const { y, size } = mainOf(segments);
  const letters = segments
    .sort((a, b) => a.x0 - b.x0)
    .flatMap((segment) => {
      const isRaised = y - segment.y > size * RAISED && segment.size < size * SMALLER;
      return isRaised ? superscript(segment.letters) : segment.letters;
    });
  if (!isInOrder(letters)) letters.sort((a, b) => a.x0 - b.x0);
  const { signs, isRight } = inReadingOrder(signsOf(letters), isRightPage);
  const pieces = piecesOf(signs);
  const seen = signs.flatMap(({ letter }) => letter ?? []);
  const gap = signs.findIndex(({ letter }) => letter === null);
  return {
    ...{ text: pieces.map((piece) => piece.text).join(""), pieces, y, size, isRight },
    ...extent(seen),
    firstWord: width(gap < 0 ? seen : seen.slice(0, gap)),
    contents: [seen[0]?.content ?? null, seen.at(-1)?.content ?? null],
  };
}

/** The base line and the size of most letters. */
function mainOf(segments: readonly Segment[]): { y: number; size: number } {
  const counts = new Map<number, number>();
  for (const { size, letters } of segments) counts.set(size, (counts.get(size) ?? 0) + letters.length);
  const [size = 1] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [1, 0]);
  const main = segments
    .filter((segment) => segment.size === size)
    .reduce<Segment | null>((most, one) => (most && most.letters.length >= one.letters.length ? most : one), null);
  return { y: main?.y ?? 0, size };
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Raised numbers as raised signs, `¹²`, so that the number of a note does not become part of the word before it. */
function superscript(letters: readonly Letter[]): readonly Letter[] {
  if (!letters.some(({ text }) => /\d/.test(text)) || !letters.every(({ text }) => /^[\d\s,;*†‡–-]+$/.test(text))) {
    return letters;
  }
  return letters.map((letter) => ({
    ...letter,
    text: letter.text.replace(/[0-9]/g, (one) => SUPERSCRIPTS[+one] ?? one),
  }));
}

/** Letters that come a little before the last one are marks on it. */
function isInOrder(letters: readonly Letter[]): boolean {
  return letters.every(({ x0, size, text }, index) => {
    const last = letters[index - 1];
    return !isRightToLeft(text) && (!last || x0 >= last.x0 - size * 0.3);
  });
}

/** A letter, or a space between two, which has none. */
type Sign = { readonly text: string; readonly letter: Letter | null };

function signsOf(letters: readonly Letter[]): Sign[] {
  const between = spacesBetween(letters);
  const signs: Sign[] = [];
  let index = 0;
  for (const letter of letters) {
    if (letter.text === " ") continue;
    signs.push({ text: letter.text, letter });
    const space = between[index++] ?? "";
    if (space !== "") signs.push({ text: space, letter: null });
  }
  return signs;
}

function inReadingOrder(signs: readonly Sign[], isRightPage: boolean): { signs: Sign[]; isRight: boolean } {
  const { order, mirrors } = readingOf(
    signs.map(({ text }) => text),
    isRightPage,
  );
  const read = order.flatMap((index) => signs[index] ?? []);
  const isRight = (order[0] ?? 0) > (order.at(-1) ?? 0);
  return { signs: mirrors ? read.map((sign) => ({ ...sign, text: mirrored(sign.text) })) : read, isRight };
}

const PLAIN = { bold: false, italic: false, link: null };

/** Signs that are set alike become one piece; a space is set as the letters are that it stands between. */
function piecesOf(signs: readonly Sign[]): Piece[] {
  const pieces: { text: string; setting: Omit<Piece, "text"> }[] = [];
  for (const [index, sign] of signs.entries()) {
    const text = shown(sign, index === signs.length - 1);
    const last = pieces.at(-1);
    const setting = sign.letter ?? commonSetting(last?.setting, signs[index + 1]?.letter);
    if (last && isAlike(last.setting, setting)) last.text += text;
    else pieces.push({ text, setting });
  }
  return pieces.map(({ text, setting: { bold, italic, link } }) => ({ text, bold, italic, link }));
}

function commonSetting(a: Omit<Piece, "text"> | undefined, b: Letter | null | undefined): Omit<Piece, "text"> {
  return a && b && isAlike(a, b) ? a : PLAIN;
}

function isAlike(a: Omit<Piece, "text">, b: Omit<Piece, "text">): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.link === b.link;
}

/** A soft hyphen is one at a line's end alone; within a line it is a hyphen, or nothing where it takes no room. */
function shown({ text, letter }: Sign, isLast: boolean): string {
  if (text !== "\u00ad" || isLast || letter === null) return text;
  return letter.x1 - letter.x0 > letter.size * RAISED ? "-" : "";
}

function extent(letters: readonly Letter[]): { x0: number; x1: number } {
  let [x0, x1] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const letter of letters) {
    x0 = Math.min(x0, letter.x0);
    x1 = Math.max(x1, letter.x1);
  }
  return { x0, x1 };
}

function width(letters: readonly Letter[]): number {
  const { x0, x1 } = extent(letters);
  return Math.max(0, x1 - x0);
}
