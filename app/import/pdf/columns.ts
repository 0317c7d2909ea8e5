import type { Segment } from "./segments.ts";

/** A segment and where it is looked for: x are turned round on a page that is read from the right. Sorted by y. */
type Box = {
  readonly segment: Segment;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
};

/** Columns that are read one after the other have at least so many lines, beside each other, each of some length. */
const FEWEST_LINES = 3;
const FEWEST_AT_EDGE = 2;
const FEWEST_CHARACTERS = 18;
/** As much of a line is letters: the cells of a table leave more room. */
const FILLED = 0.75;
/** As many lines are nearly as wide as their column. */
const WIDE_LINES = 0.3;
const NEARLY = 0.6;
/** The least room between two columns and the least width of one, by the size of letters. */
const GUTTER = 0.6;
/** Between columns of few lines there must be more of it. */
const WIDE_GUTTER = 1.8;
const FEW_LINES = 6;
const NARROWEST = 9;
/** As much of the shorter column is beside the longer one. */
const BESIDE = 0.5;
/** A column of speakers or of headings has fewer lines than the text beside it. */
const AS_DENSE = 0.2;
/** As many lines of a column begin at its left edge, or a paragraph's indent to the right of it. */
const AT_EDGE = 0.5;
const INDENT = 3;
/** The rows of a table are further apart than the lines in them, and nearly all begin with both of their cells. */
const FEWEST_ROWS = 3;
const ROW_APART = 1.35;
const EVEN_ROWS = 0.8;
const SAME_LINE = 0.4;
/** A heading is larger than the text of columns. */
const LARGER = 1.12;
const MOST_EDGES = 12;
const DEEPEST = 12;

/**
 * A sheet's segments by the regions that they are read in: columns of prose one after the other, what runs across them
 * before or after. Cells that stand side by side, a speaker's name beside what is said for instance, stay together.
 */
export function regionsOf(segments: readonly Segment[], isRightPage: boolean): Segment[][] {
  const boxes = segments.map((segment) => {
    const { x0, x1, y, size } = segment;
    return { segment, y, size, ...(isRightPage ? { x0: -x1, x1: -x0 } : { x0, x1 }) };
  });
  boxes.sort((a, b) => a.y - b.y);
  return divided(boxes, 0).map((region) => region.map(({ segment }) => segment));
}

function divided(boxes: readonly Box[], depth: number): (readonly Box[])[] {
  if (boxes.length === 0) return [];
  if (depth === DEEPEST) return [boxes];
  const size = usualSize(boxes);
  let tallest: Columns | null = null;
  for (const edge of leftEdges(boxes, size)) {
    const columns = columnsAt(boxes, edge, size);
    // a list within a column also has an edge of its own
    if (columns && columns.count > (tallest?.count ?? 0)) tallest = columns;
  }
  return tallest ? tallest.parts.flatMap((part) => divided(part, depth + 1)) : [boxes];
}

function usualSize(boxes: readonly Box[]): number {
  const sizes = boxes.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 1;
}

/** Where many lines begin, well to the right of the leftmost ones, from left to right. */
function leftEdges(boxes: readonly Box[], size: number): number[] {
  const starts = boxes.map(({ x0 }) => x0).sort((a, b) => a - b);
  const least = (starts[0] ?? 0) + size * NARROWEST;
  const edges: { readonly at: number; readonly count: number }[] = [];
  for (let index = 0; index < starts.length; ) {
    const at = starts[index] ?? 0;
    let end = index;
    while ((starts[end] ?? Number.POSITIVE_INFINITY) <= at + size / 2) end += 1;
    if (at > least && end - index >= FEWEST_AT_EDGE) edges.push({ at, count: end - index });
    index = end;
  }
  const commonest = edges.sort((a, b) => b.count - a.count).slice(0, MOST_EDGES);
  return commonest.map(({ at }) => at).sort((a, b) => a - b);
}

/** What is read one after the other, and how much of it stands in columns. */
type Columns = { readonly parts: (readonly Box[])[]; readonly count: number };

/**
 * What comes before, left of, right of and after an edge that has a column on either side; null where there are none.
 * Nothing may cross the edge between the columns. Cells of prose in the rows of a table are read row by row.
 */
function columnsAt(boxes: readonly Box[], edge: number, size: number): Columns | null {
  const slack = size * 0.3;
  const isLeft = ({ x1 }: Box) => x1 <= edge + slack;
  let tallest: Columns | null = null;
  for (const [start, end] of stretches(boxes, (box) => !isLeft(box) && box.x0 < edge - slack, size)) {
    const between = boxes.slice(start, end);
    const [left, right] = [between.filter(isLeft), between.filter((box) => !isLeft(box))];
    if (end - start <= (tallest?.count ?? 0) || !areColumns(left, right, edge, size)) continue;
    const foot = footOf(left, right, size);
    const parts = [
      boxes.slice(0, start),
      ...(tableRows(left, right, size) ?? [left.filter(({ y }) => y < foot), right.filter(({ y }) => y < foot)]),
      boxes.slice(start).filter(({ y }, index) => index >= end - start || y >= foot),
    ];
    tallest = { parts, count: end - start };
  }
  return tallest;
}

/** Where columns end: at a heading below both of them, which belongs to what comes next. */
function footOf(left: readonly Box[], right: readonly Box[], size: number): number {
  const bottom = Math.min(left.at(-1)?.y ?? 0, right.at(-1)?.y ?? 0);
  const below = [...left, ...right].filter((box) => box.y > bottom + size && box.size > size * LARGER);
  return highest(below) - size / 2;
}

/** The stretches between the lines that hold a box of a kind, where they are long enough for columns. */
function stretches(
  boxes: readonly Box[],
  isBetween: (box: Box) => boolean,
  size: number,
): (readonly [start: number, end: number])[] {
  const breaks = boxes.filter(isBetween).map(({ y }) => y);
  const tops = [Number.NEGATIVE_INFINITY, ...breaks.map((y) => y + size * SAME_LINE)];
  const bottoms = [...breaks.map((y) => y - size * SAME_LINE), Number.POSITIVE_INFINITY];
  let start = 0;
  const found = tops.map((top, index): [number, number] => {
    while (start < boxes.length && (boxes[start]?.y ?? 0) < top) start += 1;
    let end = start;
    while (end < boxes.length && (boxes[end]?.y ?? 0) < (bottoms[index] ?? 0)) end += 1;
    return [start, end];
  });
  return found.filter(([from, to]) => to - from >= 2 * FEWEST_LINES);
}

/** The cells of a table of two columns, row by row; null where its rows do not begin at the same height. */
function tableRows(left: readonly Box[], right: readonly Box[], size: number): Box[][] | null {
  const rows = rowsOf(
    [...left, ...right].sort((a, b) => a.y - b.y),
    size,
  );
  const steps = rows.slice(1).map(({ y }, index) => y - (rows[index]?.y ?? 0));
  const cut = quantile(steps, 0.5) * ROW_APART;
  const tops = rows.filter((_, index) => index === 0 || (steps[index - 1] ?? 0) > cut).map(({ y }) => y - size / 2);
  if (tops.length < FEWEST_ROWS) return null;
  const cells = tops.map((top, index) => {
    const isIn = ({ y }: Box) => y >= top && y < (tops[index + 1] ?? Number.POSITIVE_INFINITY);
    return [left.filter(isIn), right.filter(isIn)] as const;
  });
  const even = cells.filter(([a, b]) => Math.abs(highest(a) - highest(b)) < size * 0.3);
  return even.length >= cells.length * EVEN_ROWS ? cells.flat() : null;
}

function highest(boxes: readonly Box[]): number {
  return boxes.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY);
}

function areColumns(left: readonly Box[], right: readonly Box[], edge: number, size: number): boolean {
  const [leftRows, rightRows] = [rowsOf(left, size), rowsOf(right, size)];
  const ends = leftRows.map(({ x1 }) => x1);
  const isShort = Math.min(leftRows.length, rightRows.length) < FEW_LINES;
  const atEdge = rightRows.filter(({ x0 }) => x0 <= edge + size * INDENT).length;
  const isApart = edge - quantile(ends, 0.95) >= size * (isShort ? WIDE_GUTTER : GUTTER);
  if (!isApart || atEdge < rightRows.length * AT_EDGE) return false;
  const shared = sharedExtent(leftRows, rightRows);
  const [leftBeside, rightBeside] = [within(leftRows, shared), within(rightRows, shared)];
  const shorter = Math.min(height(leftRows), height(rightRows));
  const isBeside = shared.bottom - shared.top >= shorter * BESIDE;
  return isBeside && isColumn(leftBeside, rightBeside) && isColumn(rightBeside, leftBeside);
}

/** The text of one column at one height. */
type Row = { readonly y: number; x0: number; x1: number; ink: number; characters: number };

function rowsOf(boxes: readonly Box[], size: number): Row[] {
  const rows: Row[] = [];
  for (const { x0, x1, y, segment } of boxes) {
    const last = rows.at(-1);
    const characters = segment.letters.length;
    if (last && y - last.y < size / 2) {
      last.characters += characters;
      last.x0 = Math.min(last.x0, x0);
      last.x1 = Math.max(last.x1, x1);
      last.ink += x1 - x0;
    } else rows.push({ y, x0, x1, ink: x1 - x0, characters });
  }
  return rows;
}

type Extent = { readonly top: number; readonly bottom: number };

function sharedExtent(a: readonly Row[], b: readonly Row[]): Extent {
  const [tops, bottoms] = [
    [a[0]?.y ?? 0, b[0]?.y ?? 0],
    [a.at(-1)?.y ?? 0, b.at(-1)?.y ?? 0],
  ];
  return { top: Math.max(...tops), bottom: Math.min(...bottoms) };
}

function within(rows: readonly Row[], { top, bottom }: Extent): Row[] {
  return rows.filter(({ y }) => y >= top - 1 && y <= bottom + 1);
}

function height(rows: readonly Row[]): number {
  return (rows.at(-1)?.y ?? 0) - (rows[0]?.y ?? 0);
}

/** Whether rows are lines of prose, and not far fewer than those beside them. */
function isColumn(rows: readonly Row[], others: readonly Row[]): boolean {
  if (rows.length < FEWEST_LINES || rows.length < others.length * AS_DENSE) return false;
  const sum = (of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0);
  const width = ({ x0, x1 }: Row) => x1 - x0;
  const widest = quantile(rows.map(width), 0.9);
  const isProse = sum(({ characters }) => characters) >= rows.length * FEWEST_CHARACTERS;
  const isFilled = sum(({ ink }) => ink) >= sum(width) * FILLED;
  return isProse && isFilled && rows.filter((row) => width(row) >= widest * NEARLY).length >= rows.length * WIDE_LINES;
}

/** The number that a share of the numbers does not exceed; of a few, the share of each counts. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * share)] ?? 0;
}
