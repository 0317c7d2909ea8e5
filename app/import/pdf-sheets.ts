import { charactersOf } from "./pdf-characters.ts";
import type { Letter } from "./pdf-letter.ts";
import { accentsJoined, drawnOnce } from "./pdf-overprint.ts";
import type { Glyph } from "./pdf-show.ts";

/** A place on the page that leads elsewhere. */
export type LinkArea = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly target: string;
};

export type PageSize = { readonly width: number; readonly height: number };

const QUARTER = Math.PI / 2;
/** How far a line may lean, by a scanner for instance, and count as level. */
const LEVEL = 0.12;
const SMALLEST = 0.3;

/**
 * The letters of a page, a sheet for each direction that it is written in, the sheet with most of its letters first.
 * Leaves out what lies beside the page, and what is drawn twice on the same spot to look bold; an accent that is drawn
 * over a letter becomes one with it.
 */
export function sheetsOf(glyphs: readonly Glyph[], page: PageSize, links: readonly LinkArea[]): Letter[][] {
  const sheets = new Map<number, Letter[]>();
  for (const glyph of glyphs) {
    const text = charactersOf(glyph.text);
    if (text === "" || !isOnPage(glyph, page)) continue;
    const angle = levelled(glyph.angle);
    const sheet = sheets.get(angle) ?? [];
    sheets.set(angle, sheet);
    sheet.push(turned(glyph, text, angle, links));
  }
  const bySize = [...sheets.values()].sort((a, b) => b.length - a.length);
  return bySize.map((sheet) => accentsJoined(drawnOnce(sheet)));
}

function isOnPage({ x, y, dx, dy, size }: Glyph, { width, height }: PageSize): boolean {
  const [middleX, middleY] = [x + dx / 2, y + dy / 2];
  return size > SMALLEST && middleX >= 0 && middleX <= width && middleY >= 0 && middleY <= height + size / 2;
}

/** The right angle that an angle is close to, or else the angle in steps of five degrees. */
function levelled(angle: number): number {
  const right = Math.round(angle / QUARTER) * QUARTER;
  if (Math.abs(angle - right) < LEVEL) return right === -2 * QUARTER ? 2 * QUARTER : right;
  const step = QUARTER / 18;
  return Math.round(angle / step) * step;
}

function turned(glyph: Glyph, text: string, angle: number, links: readonly LinkArea[]): Letter {
  const { x, y, dx, dy, size, bold, italic, content } = glyph;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const x0 = x * cos + y * sin;
  const link = links.length === 0 ? null : linkAt(links, x + dx / 2, y + dy / 2 - size * 0.3 * cos);
  return {
    ...{ text, x0, x1: x0 + Math.max(0, dx * cos + dy * sin), y: y * cos - x * sin },
    ...{ size, bold, italic, content, link },
  };
}

function linkAt(links: readonly LinkArea[], x: number, y: number): string | null {
  const at = links.find(({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
  return at?.target ?? null;
}
