import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect } from "react";
import type { Column } from "../../app/table/table.ts";

/** A cell of a matrix: from 0, its names not counted. */
export type MatrixCell = { readonly row: number; readonly column: number };

/** In CSS pixels, as matrix-table.css has them. */
const ROW_HEIGHT = 32;
export const NAME_WIDTH = 240;
const NUMBER_WIDTH = 104;
const TEXT_WIDTH = 240;
const HEAD_HEIGHT = 56;

/** How wide a column is, as its cells need. */
export function widthOf({ type }: Pick<Column, "type">): number {
  return type === "text" ? TEXT_WIDTH : NUMBER_WIDTH;
}

/** Which rows and columns of a matrix are drawn: those near the viewport and the active cell's, with the room that the others take. */
export function useMatrixLayout(
  scroller: RefObject<HTMLElement | null>,
  { rows, columns }: { readonly rows: number; readonly columns: readonly Column[] },
  active: MatrixCell,
) {
  const vertical = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: HEAD_HEIGHT,
    scrollPaddingEnd: ROW_HEIGHT * 2,
    rangeExtractor: (range) => withIndex(range, active.row),
  });
  const horizontal = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => widthOf(columns[index] ?? { type: "count" }),
    overscan: 4,
    scrollPaddingStart: NAME_WIDTH,
    rangeExtractor: (range) => withIndex(range, active.column),
  });
  const widths = columns.map(({ type }) => type).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew where the columns are others
  useEffect(() => horizontal.measure(), [horizontal, widths]);
  useEffect(() => {
    vertical.scrollToIndex(Math.max(0, active.row));
    horizontal.scrollToIndex(Math.max(0, active.column));
  }, [vertical, horizontal, active]);
  return {
    rows: withGaps(vertical.getVirtualItems(), vertical.getTotalSize()),
    columns: withGaps(horizontal.getVirtualItems(), horizontal.getTotalSize()),
  };
}

/** Something that is drawn, with how much room what is not drawn takes before it, and how many of them there are. */
export type Drawn = { readonly index: number; readonly before: number; readonly skipped: number };

function withGaps(
  items: readonly { readonly index: number; readonly start: number; readonly end: number }[],
  size: number,
): { readonly drawn: readonly Drawn[]; readonly after: number } {
  const drawn = items.map(({ index, start }, place) => {
    const last = items[place - 1];
    return { index, before: start - (last?.end ?? 0), skipped: index - (last?.index ?? -1) - 1 };
  });
  return { drawn, after: size - (items.at(-1)?.end ?? 0) };
}

function withIndex(range: Range, index: number): number[] {
  const indexes = new Set(defaultRangeExtractor(range));
  if (index >= 0 && index < range.count) indexes.add(index);
  return [...indexes].sort((a, b) => a - b);
}
