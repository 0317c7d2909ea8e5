import type { Glyph } from "./show.ts";

const UNSPACED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u2e80-\u303f\ufe10-\ufe19\ufe30-\ufe48\uff00-\uffef]/u;
/** Glyphs stand under each other if they are no further to the side, and so far down, by their size. */
const ASIDE = 0.35;
const LEAST_DOWN = 0.7;
const MOST_DOWN = 1.8;
/** As many of the glyphs of a page must. */
const MOST = 0.5;
const FEWEST = 8;
const ABOVE_BASE_LINE = 0.88;

/**
 * The glyphs of a page, with those of Chinese and Japanese that some programs place under each other, one by one,
 * turned so as to be of lines that run down.
 */
export function downwards(glyphs: readonly Glyph[]): readonly Glyph[] {
  const wide = glyphs.filter(({ text, angle }) => UNSPACED.test(text) && angle === 0);
  const under = wide.slice(1).filter((glyph, index) => isUnder(wide[index] ?? glyph, glyph));
  if (under.length < FEWEST || under.length < wide.length * MOST) return glyphs;
  return glyphs.map((glyph) => (UNSPACED.test(glyph.text) && glyph.angle === 0 ? turned(glyph) : glyph));
}

function isUnder(last: Glyph, { x, y, size }: Glyph): boolean {
  const down = (y - last.y) / size;
  return Math.abs(x - last.x) < size * ASIDE && down > LEAST_DOWN && down < MOST_DOWN;
}

function turned(glyph: Glyph): Glyph {
  const { x, y, dx, size } = glyph;
  return { ...glyph, x: x + dx / 2, y: y - size * ABOVE_BASE_LINE, dx: 0, dy: size, angle: Math.PI / 2 };
}
