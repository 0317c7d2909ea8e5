import { isCombining, marked, markOf } from "./characters.ts";
import type { Letter } from "./letter.ts";

/** Two strokes of the same letter are at most this far apart, by its size and by its width. */
const SHIFT = 0.2;
const SHIFT_OF_WIDTH = 0.4;
/** Further apart than this, by their size, they make the letter look bold. */
const BOLDER = 0.005;

/** The letters without those that are drawn again on the same spot, a little beside it to look bold for instance. */
export function drawnOnce(letters: readonly Letter[]): Letter[] {
  const cells = new Map<string, Letter[]>();
  return letters.filter((letter) => {
    if (letter.text === " ") return true;
    const twin = twinOf(letter, cells);
    if (twin) {
      if (Math.hypot(twin.x0 - letter.x0, twin.y - letter.y) > letter.size * BOLDER) twin.bold = true;
      return false;
    }
    const key = cellOf(letter, letter.x0, letter.y);
    const inCell = cells.get(key);
    if (inCell) inCell.push(letter);
    else cells.set(key, [letter]);
    return true;
  });
}

function twinOf(letter: Letter, cells: ReadonlyMap<string, readonly Letter[]>): Letter | null {
  const { size, x0, y } = letter;
  const reach = size * SHIFT;
  const keys = new Set<string>();
  for (const x of [x0 - reach, x0 + reach]) for (const at of [y - reach, y + reach]) keys.add(cellOf(letter, x, at));
  for (const key of keys) {
    const twin = cells.get(key)?.find((other) => isTwin(other, letter));
    if (twin) return twin;
  }
  return null;
}

/** Letters of nearly the same size share their cells. */
function cellOf({ text, size }: Letter, x: number, y: number): string {
  const width = 2 ** Math.round(Math.log2(size));
  return `${text} ${Math.floor(x / width)} ${Math.floor(y / width)}`;
}

function isTwin(a: Letter, b: Letter): boolean {
  const reach = Math.min(b.size * SHIFT, (b.x1 - b.x0) * SHIFT_OF_WIDTH);
  const isAsLarge = Math.abs(a.size - b.size) < b.size * 0.1;
  return isAsLarge && Math.abs(a.x0 - b.x0) <= reach && Math.abs(a.y - b.y) <= b.size * SHIFT;
}

/** The letters with the accents that are drawn over them: `´` over `e` is one letter, `é`. */
export function accentsJoined(letters: readonly Letter[]): Letter[] {
  const joined: Letter[] = [];
  for (let index = 0; index < letters.length; index++) {
    const letter = letters[index];
    if (!letter) continue;
    const mark = markOf(letter.text);
    if (mark === null || !joins(letter, mark, [joined.at(-1), letters[index + 1]])) joined.push(letter);
  }
  return joined;
}

/** Puts a mark on the letter before or after it in the order of drawing, if it is drawn over one of them. */
function joins(sign: Letter, mark: string, neighbours: readonly (Letter | undefined)[]): boolean {
  for (const letter of neighbours) {
    if (!letter || !isOver(sign, letter)) continue;
    const both = marked(letter.text, mark);
    if (both === null) continue;
    letter.text = both;
    return true;
  }
  return false;
}

function isOver(sign: Letter, letter: Letter): boolean {
  const middle = (sign.x0 + sign.x1) / 2;
  // a combining mark is drawn from where its letter ends; other signs that stand there are none
  const margin = isCombining(sign.text) ? -letter.size * 0.3 : (letter.x1 - letter.x0) * 0.2;
  const isBeside = middle < letter.x0 + margin || middle > letter.x1 - margin;
  return !isBeside && Math.abs(sign.y - letter.y) < letter.size * 0.6;
}
