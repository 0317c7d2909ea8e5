import type { Letter } from "./letter.ts";

/** Letters that stand next to each other on a line, as they were drawn. */
export type Segment = {
  readonly letters: Letter[];
  x0: number;
  x1: number;
  readonly y: number;
  readonly size: number;
};

/** Above and below the base line, by the size of letters. */
const RISE = 0.75;
const FALL = 0.22;
/** Letters that are further apart than this, by their size, may be of two columns. */
const APART = 0.9;
const OVERLAP = 0.5;
const SHIFTED = 0.15;
const OTHER_SIZE = 1.15;

export function topOf({ y, size }: Pick<Segment, "y" | "size">): number {
  return y - size * RISE;
}

export function bottomOf({ y, size }: Pick<Segment, "y" | "size">): number {
  return y + size * FALL;
}

/** A sheet's letters as segments, in the order of drawing: each ends where the next letter is not close by. */
export function segmentsOf(letters: readonly Letter[]): Segment[] {
  const segments: Segment[] = [];
  for (const letter of letters) {
    const last = segments.at(-1);
    if (last && continues(last, letter)) {
      last.letters.push(letter);
      last.x0 = Math.min(last.x0, letter.x0);
      last.x1 = Math.max(last.x1, letter.x1);
    } else {
      const { x0, x1, y, size } = letter;
      segments.push({ letters: [letter], x0, x1, y, size });
    }
  }
  return segments.flatMap((segment) => trimmed(segment) ?? []);
}

function continues(segment: Segment, letter: Letter): boolean {
  const size = Math.max(segment.size, letter.size);
  if (Math.abs(letter.y - segment.y) > size * SHIFTED) return false;
  if (letter.text !== " " && size > Math.min(segment.size, letter.size) * OTHER_SIZE) return false;
  const isAfter = letter.x0 - segment.x1 < size * APART && letter.x0 > segment.x1 - size * OVERLAP;
  const isBefore = segment.x0 - letter.x1 < size * APART && letter.x1 < segment.x0 + size * OVERLAP;
  return isAfter || isBefore;
}

/** The segment between the spaces at its ends; null where it is nothing but spaces. */
function trimmed({ letters, y, size }: Segment): Segment | null {
  const seen = letters.filter(({ text }) => text !== " ");
  if (seen.length === 0) return null;
  let [x0, x1] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const letter of seen) {
    x0 = Math.min(x0, letter.x0);
    x1 = Math.max(x1, letter.x1);
  }
  return { letters, x0, x1, y, size };
}
