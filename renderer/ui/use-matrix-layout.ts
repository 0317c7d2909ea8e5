import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect } from "react";
import type { MatrixCell } from "./matrix-table.tsx";

/** In CSS pixels, as matrix-table.css has them. */
export const ROW_HEIGHT = 32;
export const NAME_WIDTH = 240;
export const COLUMN_WIDTH = 104;
export const HEAD_HEIGHT = 56;

/** Which rows and columns of a matrix are drawn: those near the viewport and the active cell's, with the room that the others take. */
export function useMatrixLayout(
  scroller: RefObject<HTMLElement | null>,
  { rows, columns }: { readonly rows: number; readonly columns: number },
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
    count: columns,
    getScrollElement: () => scroller.current,
    estimateSize: () => COLUMN_WIDTH,
    overscan: 4,
    scrollPaddingStart: NAME_WIDTH,
    rangeExtractor: (range) => withIndex(range, active.column),
  });
  useEffect(() => {
    vertical.scrollToIndex(Math.max(0, active.row));
    horizontal.scrollToIndex(Math.max(0, active.column));
  }, [vertical, horizontal, active]);
  return {
    rows: withGaps(vertical.getVirtualItems(), vertical.getTotalSize()),
    columns: withGaps(horizontal.getVirtualItems(), horizontal.getTotalSize()),
  };
}

/** Something that is drawn, and how much room what is not drawn takes before it. */
export type Drawn = { readonly index: number; readonly before: number };

function withGaps(
  items: readonly { readonly index: number; readonly start: number; readonly end: number }[],
  size: number,
): { readonly drawn: readonly Drawn[]; readonly after: number } {
  const drawn = items.map(({ index, start }, place) => ({ index, before: start - (items[place - 1]?.end ?? 0) }));
  return { drawn, after: size - (items.at(-1)?.end ?? 0) };
}

function withIndex(range: Range, index: number): number[] {
  const indexes = new Set(defaultRangeExtractor(range));
  if (index >= 0 && index < range.count) indexes.add(index);
  return [...indexes].sort((a, b) => a - b);
}
