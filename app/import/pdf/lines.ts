import { type Line, lineOf } from "./line.ts";
import { bottomOf, type Segment, topOf } from "./segments.ts";
import { CELL } from "./spaces.ts";

type Row = { top: number; bottom: number; size: number; readonly segments: Segment[] };

/** Segments share a line where so much of the lower one is beside the other. */
const BESIDE = 0.5;
/** Two that stand over each other share none if their base lines are further apart than this. */
const STACKED = 0.25;
/** A segment may be of one of this many lines that were begun last. */
const LOOK_BACK = 6;
const MOST_COMPARED = 64;
/** Of the rows with wide gaps, so many have a cell at the same place. */
const MANY = 0.25;
/** A letter that reaches so many rows further down opens several lines, the first of which it belongs to. */
const DROPPED = 1;
const TALL = 1.6;

/** The lines that segments of one column make, from top to bottom. */
export function linesOf(segments: readonly Segment[], isRightPage: boolean): Line[] {
  const rows: Row[] = [];
  for (const segment of [...segments].sort((a, b) => a.y - b.y)) {
    const row = rowOf(segment, rows.slice(-LOOK_BACK));
    if (row) addTo(row, segment);
    else rows.push({ top: topOf(segment), bottom: bottomOf(segment), size: segment.size, segments: [segment] });
  }
  const cells = cellsIn(rows);
  return rows.map((row) => lineOf(row.segments, { isRightPage, cells })).sort((a, b) => a.y - b.y);
}

/**
 * Where cells begin: after a wide gap, if those of many other rows begin or end at the same place. In lines that are
 * spread out to fill a narrow column, gaps are as wide, but stand anywhere.
 */
function cellsIn(rows: readonly Row[]): Set<number> {
  const cells = rows.map(({ segments }) => {
    const inOrder = [...segments].sort((a, b) => a.x0 - b.x0);
    return inOrder.filter(
      (segment, index) => segment.x0 - (inOrder[index - 1]?.x1 ?? segment.x0) > segment.size * CELL,
    );
  });
  const least = Math.max(2, cells.filter((row) => row.length > 0).length * MANY);
  const all = cells.flat();
  const starts = recurring(
    all.map(({ x0 }) => x0),
    least,
  );
  const margin = all.reduce((most, { x1 }) => Math.max(most, x1), Number.NEGATIVE_INFINITY);
  const ends = recurring(
    all.map(({ x1 }) => x1).filter((x1) => x1 < margin - 1),
    least,
  );
  return new Set(all.filter(({ x0, x1 }) => starts.has(x0) || ends.has(x1)).map(({ x0 }) => x0));
}

/** The places that have so many within a point. */
function recurring(places: readonly number[], least: number): Set<number> {
  const found = new Set<number>();
  const sorted = [...places].sort((a, b) => a - b);
  let start = 0;
  for (const [end, place] of sorted.entries()) {
    while (place - (sorted[start] ?? place) > 1) start += 1;
    if (end - start + 1 >= least) for (const one of sorted.slice(start, end + 1)) found.add(one);
  }
  return found;
}

/** The row that a segment is most beside; a large letter that opens several lines belongs to the first of them. */
function rowOf(segment: Segment, rows: readonly Row[]): Row | null {
  const [top, bottom] = [topOf(segment), bottomOf(segment)];
  const shares = rows.map((row) => {
    const shared = Math.min(row.bottom, bottom) - Math.max(row.top, top);
    return { row, share: shared / Math.min(row.bottom - row.top, bottom - top) };
  });
  const beside = shares.filter(({ row, share }) => share > BESIDE && !isStacked(segment, row));
  const isTall = beside.length > 1 && beside.every(({ row }) => bottom - top > (row.bottom - row.top) * TALL);
  if (!isTall) beside.sort((a, b) => b.share - a.share);
  return beside[0]?.row ?? null;
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
  const isDropped = bottomOf(segment) > row.bottom + (row.bottom - row.top) * DROPPED;
  if (segment.size <= row.size || isDropped) return;
  row.size = segment.size;
  row.top = topOf(segment);
  row.bottom = bottomOf(segment);
}
