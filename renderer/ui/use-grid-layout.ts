import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useMemo } from "react";
import type { CellAt } from "./grid-cursor.ts";

/** Where a column that is drawn stands. */
export type ColumnPlace = { readonly index: number; readonly left: number };

/**
 * Which rows and columns of a grid are drawn: those near the viewport, the first column, which heads the rows, and the
 * active cell's. `widths` are those of all columns, in pixels, and the same list until one of them changes.
 */
export function useGridLayout(
  scroller: RefObject<HTMLElement | null>,
  grid: {
    readonly rows: number;
    readonly rowHeight: number;
    readonly headHeight: number;
    /** What covers the last rows, 0 where it is not said. */
    readonly footHeight?: number;
    readonly widths: readonly number[];
    /** How many more are drawn on each side of the viewport. */
    readonly ahead?: { readonly rows: number; readonly columns: number };
  },
  active: CellAt,
) {
  const { rows, rowHeight, headHeight, footHeight = 0, widths, ahead = { rows: 8, columns: 2 } } = grid;
  const rowVirtual = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: ahead.rows,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: footHeight,
    rangeExtractor: (range) => withIndexes(defaultRangeExtractor(range), [active.row], range.count),
  });
  const columnVirtual = useVirtualizer({
    horizontal: true,
    count: widths.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => widths[index] ?? 0,
    overscan: ahead.columns,
    scrollPaddingStart: widths[0] ?? 0,
    rangeExtractor: (range) => withIndexes(defaultRangeExtractor(range), [0, active.column], range.count),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: widths are measured anew where the columns are others
  useEffect(() => columnVirtual.measure(), [columnVirtual, widths]);
  const places = columnVirtual
    .getVirtualItems()
    .map(({ index, start }) => `${index} ${start}`)
    .join();
  const columns = useMemo(() => {
    return places.split(",").flatMap((place): ColumnPlace[] => {
      const [index, left] = place.split(" ").map(Number);
      return index === undefined || left === undefined ? [] : [{ index, left }];
    });
  }, [places]);
  return {
    columns,
    lines: rowVirtual.getVirtualItems(),
    height: rowVirtual.getTotalSize(),
    width: columnVirtual.getTotalSize(),
    /** Brings a cell into view. */
    reveal: ({ row, column }: CellAt) => {
      if (row >= 0) rowVirtual.scrollToIndex(row);
      if (column > 0) columnVirtual.scrollToIndex(column);
      else scroller.current?.scrollTo({ left: 0 });
    },
  };
}

function withIndexes(drawn: readonly number[], wanted: readonly number[], count: number): number[] {
  const indexes = new Set(drawn);
  for (const index of wanted) if (index >= 0 && index < count) indexes.add(index);
  return [...indexes].sort((a, b) => a - b);
}
