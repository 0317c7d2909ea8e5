import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useMemo } from "react";
import type { CellAt } from "./grid-cursor.ts";
import type { Sheet } from "./sheet.ts";
import type { ShownColumn } from "./sheet-row.tsx";

export const ROW_HEIGHT = 32;

/** Which rows and columns are drawn: those near the viewport, the headings of the rows, and the active cell's. */
export function useSheetLayout(scroller: RefObject<HTMLDivElement | null>, sheet: Sheet, active: CellAt) {
  const { rows, columns } = sheet;
  const rowVirtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: ROW_HEIGHT,
    rangeExtractor: (range) => withIndex(range, active.row),
  });
  const columnVirtual = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => columns[index]?.width ?? 0,
    overscan: 2,
    scrollPaddingStart: columns[0]?.width ?? 0,
    rangeExtractor: (range) => withIndex(withFirst(range), active.column),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: widths are measured anew where the columns are others
  useEffect(() => columnVirtual.measure(), [columnVirtual, columns]);
  const items = columnVirtual.getVirtualItems();
  const places = items.map(({ index, start }) => `${index} ${start}`).join();
  const shown = useMemo(
    () =>
      places.split(",").flatMap((place): ShownColumn[] => {
        const [index, left] = place.split(" ").map(Number);
        const column = columns[index ?? -1];
        return column ? [{ index: index ?? 0, left: left ?? 0, column }] : [];
      }),
    [places, columns],
  );
  return {
    shown,
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

function withFirst(range: Range): Range & { readonly first: true } {
  return { ...range, first: true };
}

function withIndex(range: Range & { readonly first?: true }, index: number): number[] {
  const indexes = new Set(defaultRangeExtractor(range));
  if (range.first && range.count > 0) indexes.add(0);
  if (index >= 0 && index < range.count) indexes.add(index);
  return [...indexes].sort((a, b) => a - b);
}
