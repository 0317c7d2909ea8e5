import { charactersOf } from "./characters.ts";
import type { Letter } from "./letter.ts";
import { accentsJoined, drawnOnce } from "./overprint.ts";
import type { Glyph } from "./show.ts";

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

/** The letters of a page in one direction, on a sheet that is turned so that its lines run from left to right. */
export type Sheet = { readonly letters: readonly Letter[]; readonly height: number };

/**
 * The sheets of a page, one for each direction that it is written in, the one with most of its letters first. Leaves
 * out what lies beside the page, and what is drawn twice on the same spot to look bold; an accent that is drawn over a
 * letter becomes one with it.
 */
export function sheetsOf(glyphs: readonly Glyph[], page: PageSize, links: readonly LinkArea[]): Sheet[] {
  const directions = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    if (!isOnPage(glyph, page)) continue;
    const angle = levelled(glyph.angle);
    const same = directions.get(angle);
    if (same) same.push(glyph);
    else directions.set(angle, [glyph]);
  }
  return [...directions.values()]
    .sort((a, b) => b.length - a.length)
    .map((same) => {
      const turn = turnOf(same, page);
      const letters = same.flatMap((glyph) => turned(glyph, turn, links) ?? []);
      return { letters: accentsJoined(drawnOnce(letters)), height: turn.height };
    });
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

/** What makes lines level, and where the page then begins. */
type Turn = {
  readonly cos: number;
  readonly sin: number;
  readonly left: number;
  readonly top: number;
  readonly height: number;
};

/** The turn that levels most glyphs: those of a scanned page lean a little. */
function turnOf(glyphs: readonly Glyph[], { width, height }: PageSize): Turn {
  const angles = glyphs.map(({ angle }) => angle).sort((a, b) => a - b);
  const angle = angles[Math.floor(angles.length / 2)] ?? 0;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [xs, ys] = [
    [0, width * cos, height * sin, width * cos + height * sin],
    [0, height * cos, -width * sin, height * cos - width * sin],
  ];
  const top = Math.min(...ys);
  return { cos, sin, left: Math.min(...xs), top, height: Math.max(...ys) - top };
}

function turned(glyph: Glyph, { cos, sin, left, top }: Turn, links: readonly LinkArea[]): Letter | null {
  const { x, y, dx, dy, size, bold, italic, content } = glyph;
  const text = charactersOf(glyph.text);
  if (text === "") return null;
  const x0 = x * cos + y * sin - left;
  const up = size * 0.3;
  // a page has thousands of letters: no object is made for nothing
  return {
    text,
    x0,
    x1: x0 + Math.max(0, dx * cos + dy * sin),
    y: y * cos - x * sin - top,
    size,
    bold,
    italic,
    content,
    link: links.length === 0 ? null : linkAt(links, x + dx / 2 + up * sin, y + dy / 2 - up * cos),
  };
}

function linkAt(links: readonly LinkArea[], x: number, y: number): string | null {
  const at = links.find(({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
  return at?.target ?? null;
}
