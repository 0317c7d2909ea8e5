import { type RefObject, useMemo } from "react";
import type { CellAt } from "../ui/grid-cursor.ts";
import { useGridLayout } from "../ui/use-grid-layout.ts";
import type { Sheet } from "./sheet.ts";
import type { ShownColumn } from "./sheet-row.tsx";

export const ROW_HEIGHT = 32;

/** Which rows and columns of a sheet are drawn. */
export function useSheetLayout(scroller: RefObject<HTMLDivElement | null>, sheet: Sheet, active: CellAt) {
  const { rows, columns } = sheet;
  const widths = useMemo(() => columns.map(({ width }) => width), [columns]);
  const size = { rows: rows.length, rowHeight: ROW_HEIGHT, headHeight: ROW_HEIGHT, widths };
  const { columns: places, ...layout } = useGridLayout(scroller, size, active);
  const shown = useMemo(() => {
    return places.flatMap(({ index, left }): ShownColumn[] => {
      const column = columns[index];
      return column ? [{ index, left, column }] : [];
    });
  }, [places, columns]);
  return { ...layout, shown };
}
