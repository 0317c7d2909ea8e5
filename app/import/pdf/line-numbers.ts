import type { Segment } from "./segments.ts";

/** Numbered lines are at least so many, nearly all are, and they are lines of prose. */
const FEWEST = 8;
const MOST = 200;
const NEARLY_ALL = 0.9;
const FEWEST_CHARACTERS = 24;
/** Numbers of a margin end or begin at the same place, but for this much of their size. */
const ALIGNED = 0.6;
/** Every line may be numbered, or every fifth. */
const STEPS = [1, 5];

/**
 * The segments that number the lines of a page in its left margin; none where numbers stand there by chance, as those
 * of a table's rows do.
 */
export function lineNumbersIn(segments: readonly Segment[]): Set<Segment> {
  const leftmost = segments.reduce((least, { x0 }) => Math.min(least, x0), Number.POSITIVE_INFINITY);
  const numbers = segments.filter(
    (segment) => /^\d{1,5}$/.test(textOf(segment)) && segment.x0 < leftmost + segment.size * 3,
  );
  const column = numbers.sort((a, b) => a.y - b.y);
  return areLineNumbers(column, segments) ? new Set(column) : new Set();
}

export function textOf({ letters }: Segment): string {
  return letters
    .map(({ text }) => text)
    .join("")
    .trim();
}

function areLineNumbers(numbers: readonly Segment[], segments: readonly Segment[]): boolean {
  const [first, last] = [numbers[0], numbers.at(-1)];
  const isLikely = numbers.length >= FEWEST && numbers.length <= MOST && areAligned(numbers);
  if (!first || !last || !isLikely) return false;
  const own = new Set(numbers);
  const edge = Math.max(...numbers.map(({ x1 }) => x1));
  const beside = segments.filter((segment) => !own.has(segment) && segment.y > first.y - 3 && segment.y < last.y + 3);
  if (beside.some(({ x0 }) => x0 < edge)) return false;
  const characters = beside.reduce((sum, { letters }) => sum + letters.length, 0);
  const rows = new Set(beside.map(({ y, size }) => Math.round(y / size))).size;
  return characters >= rows * FEWEST_CHARACTERS && STEPS.some((step) => goUpBy(step, numbers, beside));
}

function areAligned(numbers: readonly Segment[]): boolean {
  const spread = (places: readonly number[]) => Math.max(...places) - Math.min(...places);
  const size = numbers[0]?.size ?? 0;
  const places = [numbers.map(({ x0 }) => x0), numbers.map(({ x1 }) => x1)];
  return places.some((ends) => spread(ends) < size * ALIGNED);
}

/** Whether numbers go up evenly from line to line, or in steps of several lines. */
function goUpBy(step: number, numbers: readonly Segment[], beside: readonly Segment[]): boolean {
  const pairs = numbers
    .slice(1)
    .map((number, index) => Number(textOf(number)) - Number(textOf(numbers[index] ?? number)));
  const isEven = pairs.filter((difference) => difference === step).length >= pairs.length * NEARLY_ALL;
  if (!isEven || step > 1) return isEven;
  const numbered = beside.filter(({ y, size }) => numbers.some((number) => Math.abs(number.y - y) < size / 2));
  return numbered.length >= beside.length * NEARLY_ALL;
}
