import { isRightToLeft, mirrored, readingOf } from "./bidi.ts";
import type { Letter } from "./letter.ts";
import type { Segment } from "./segments.ts";
import { spacesBetween } from "./spaces.ts";

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
  /** The sizes that a good part of its letters have. */
  readonly sizes: readonly number[];
  /** How wide its first word is. */
  readonly firstWord: number;
  /** Where its last cell begins, or the line itself where a tab sets none apart; further out is smaller. */
  readonly lastCell: number;
  readonly isRight: boolean;
  /** Whether a space was typed at its end. */
  readonly endsInSpace: boolean;
  /** The marked content that it begins and ends in. */
  readonly contents: readonly [first: number | null, last: number | null];
};

/** Letters that stand higher and are smaller than the others of a line, and close to them, are raised on purpose. */
const RAISED = 0.15;
const SMALLER = 0.9;
const ATTACHED = 0.5;
const GOOD_PART = 0.15;
/** A soft hyphen that is seen is as wide as this, by its size. */
const SEEN = 0.15;

type Surroundings = {
  readonly isRightPage: boolean;
  /** Where cells begin. */
  readonly cells: ReadonlySet<number>;
};

/** The line that segments make which stand beside each other. */
export function lineOf(segments: readonly Segment[], { isRightPage, cells }: Surroundings): Line {
  const { y, size, sizes } = mainOf(segments);
  const inOrder = [...segments].sort((a, b) => a.x0 - b.x0);
  const letters = inOrder.flatMap((segment, index) => {
    const isRaised = y - segment.y > size * RAISED && segment.size < size * SMALLER;
    return isRaised && isAttached(segment, inOrder[index - 1], inOrder[index + 1])
      ? superscript(segment.letters)
      : segment.letters;
  });
  if (!isInOrder(letters)) letters.sort((a, b) => a.x0 - b.x0);
  const { signs, isRight } = inReadingOrder(signsOf(letters, cells), isRightPage);
  const pieces = piecesOf(signs);
  const seen = signs.flatMap(({ letter }) => letter ?? []);
  const gap = signs.findIndex(({ letter }) => letter === null);
  const cell = extent(
    signs.slice(signs.map((sign) => sign.text).lastIndexOf("\t") + 1).flatMap(({ letter }) => letter ?? []),
  );
  return {
    ...{ text: pieces.map((piece) => piece.text).join(""), pieces, y, size, sizes, isRight },
    ...extent(seen),
    firstWord: width(gap < 0 ? seen : seen.slice(0, gap)),
    lastCell: isRight ? -cell.x1 : cell.x0,
    endsInSpace: letters.at(isRight ? 0 : -1)?.text === " ",
    contents: [seen[0]?.content ?? null, seen.at(-1)?.content ?? null],
  };
}

/** The base line and the size of most letters, and the sizes of a good part of them. */
function mainOf(segments: readonly Segment[]): Pick<Line, "y" | "size" | "sizes"> {
  const counts = new Map<number, number>();
  for (const { size } of segments.flatMap(({ letters }) => letters)) counts.set(size, (counts.get(size) ?? 0) + 1);
  const sizes = [...counts].sort((a, b) => b[1] - a[1]);
  const all = sizes.reduce((sum, [, count]) => sum + count, 0);
  const size = sizes[0]?.[0] ?? 1;
  const longest = (most: Segment | null, one: Segment) =>
    most && most.letters.length >= one.letters.length ? most : one;
  const main = segments.filter((segment) => segment.letters.some((letter) => letter.size === size));
  const y = main.reduce<Segment | null>(longest, null)?.y ?? 0;
  return { y, size, sizes: sizes.filter(([, count]) => count >= all * GOOD_PART).map(([one]) => one) };
}

/** Whether a segment follows another one closely, or opens the line and is followed so. */
function isAttached(segment: Segment, last: Segment | undefined, next: Segment | undefined): boolean {
  const gap = last ? segment.x0 - last.x1 : (next?.x0 ?? Number.POSITIVE_INFINITY) - segment.x1;
  return gap < segment.size * ATTACHED;
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

function signsOf(letters: readonly Letter[], cells: ReadonlySet<number>): Sign[] {
  const between = spacesBetween(letters, cells);
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
  return letter.x1 - letter.x0 > letter.size * SEEN ? "-" : "";
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
