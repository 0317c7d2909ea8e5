import type { Glyph as FileGlyph } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PageFont } from "./fonts.ts";
import { type Matrix, moved, times } from "./matrix.ts";

/** What a tagged page says is none of its content: its header, its number. */
export const ARTIFACT = -1;

/** A letter, or what a font draws for several, where it stands on the page, in points from its top left corner. */
export type Glyph = {
  readonly text: string;
  /** The beginning of its base line. */
  readonly x: number;
  readonly y: number;
  /** The way along the line to its end. */
  readonly dx: number;
  readonly dy: number;
  /** The direction that its line is written in, as an angle. */
  readonly angle: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The number of the marked content that it is in, which the structure of a tagged page refers to; or ARTIFACT. */
  readonly content: number | null;
};

/** Where and how the next text is drawn. */
export type TextState = {
  page: Matrix;
  text: Matrix;
  line: Matrix;
  font: PageFont | null;
  size: number;
  stretch: number;
  letterSpace: number;
  wordSpace: number;
  leading: number;
  rise: number;
  mode: number;
};

const FILLED_AND_DRAWN = 2;
/** Letters that lean more than this (the sine of the angle) are slanted on purpose. */
const LEANS = 0.12;

/** Draws text, adding its glyphs to the list and moving on; numbers among the glyphs are shifts between them. */
export function showText(
  state: TextState,
  shown: unknown,
  { content, glyphs }: { readonly content: number | null; readonly glyphs: Glyph[] },
): void {
  const { font, size } = state;
  if (!font || !Array.isArray(shown) || size === 0) return;
  const place = times(state.page, state.text);
  const [a, b, c, d, e, f] = place;
  const setting = settingOf(state, font, place);
  const [alongX, alongY] = font.isVertical ? [0, -1] : [state.stretch, 0];
  let way = 0;
  for (const one of shown as (FileGlyph | number | null)[]) {
    if (typeof one === "number") way += shift(one, font) * size;
    if (typeof one !== "object" || one === null) continue;
    const width = widthOf(one, font) * size;
    const [x, y, dx, dy] = [way * alongX, way * alongY + state.rise, width * alongX, width * alongY];
    // a page has thousands of letters: no object is spread into each
    glyphs.push({
      angle: setting.angle,
      size: setting.size,
      bold: setting.bold,
      italic: setting.italic,
      content,
      text: one.unicode,
      x: a * x + c * y + e,
      y: b * x + d * y + f,
      dx: a * dx + c * dy,
      dy: b * dx + d * dy,
    });
    way += width + spaceAfter(one, state, font);
  }
  state.text = moved(state.text, way * alongX, way * alongY);
}

function settingOf({ size, stretch, mode }: TextState, font: PageFont, [a, b, c, d]: Matrix) {
  const sign = Math.sign(size) * (font.isVertical ? -1 : Math.sign(stretch) || 1);
  const [x, y] = font.isVertical ? [c * sign, d * sign] : [a * sign, b * sign];
  const isLeaning = Math.abs(a * c + b * d) > LEANS * Math.hypot(a, b) * Math.hypot(c, d);
  return {
    angle: Math.atan2(y, x),
    size: Math.hypot(c * size, d * size) * font.height,
    bold: font.bold || mode === FILLED_AND_DRAWN,
    italic: font.italic || isLeaning,
  };
}

function shift(thousandths: number, font: PageFont): number {
  return (font.isVertical ? thousandths : -thousandths) / 1000;
}

function spaceAfter({ isSpace }: FileGlyph, { letterSpace, wordSpace }: TextState, font: PageFont): number {
  const space = letterSpace + (isSpace ? wordSpace : 0);
  return font.isVertical ? -space : space;
}

/** How far a glyph leads along its line, for a size of 1. */
function widthOf({ width, vmetric }: FileGlyph, font: PageFont): number {
  const own = font.isVertical ? -(vmetric?.[0] || -font.drop) : width;
  return Number.isFinite(own) ? own * font.matrix[0] : 0;
}
