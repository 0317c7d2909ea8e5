import { type KeyboardEvent, type RefObject, useMemo, useState } from "react";
import { type CellAt, cursorAt, moved } from "./grid-cursor.ts";
import { useGridLayout } from "./use-grid-layout.ts";

/** Of rows and heads, in CSS pixels, as matrix-table.css has them. */
const ROW_HEIGHT = 30;
const [HEAD_HEIGHT, TURNED_HEIGHT] = [48, 150];
/** So much is drawn beyond the viewport: enough for fast scrolling, and of a wide table less, since it has many cells. */
const AHEAD = { rows: 24, columns: 8 };
const AHEAD_OF_WIDE = { rows: 6, columns: 3 };
const WIDE = 40;
/** So many rows are skipped by a page key. */
const PAGE = 15;

/**
 * Which rows and columns of a matrix are drawn, and the cell that takes the focus: the arrow keys, Home, End and the
 * page keys go from it. Column 0 names the rows.
 */
export function useMatrix(
  scroller: RefObject<HTMLElement | null>,
  matrix: {
    readonly rows: number;
    /** Lines below the rows that stay in sight. */
    readonly lines: number;
    readonly widths: readonly number[];
    readonly isTurned: boolean;
    /** The first column whose cells take the focus. */
    readonly first: number;
  },
) {
  const { rows, lines, widths, isTurned, first } = matrix;
  const [wanted, setActive] = useState<CellAt>({ row: 0, column: first });
  const size = { rows, columns: widths.length, page: PAGE };
  const within = (cell: CellAt): CellAt => {
    const { row, column } = cursorAt(cell, size).active;
    return { row: Math.max(0, row), column: Math.max(first, column) };
  };
  const active = within(wanted);
  const headHeight = isTurned ? TURNED_HEIGHT : HEAD_HEIGHT;
  const covered = { headHeight, rowHeight: ROW_HEIGHT, footHeight: headHeight + lines * ROW_HEIGHT };
  const layout = useGridLayout(
    scroller,
    { ...covered, rows, widths, ahead: widths.length > WIDE ? AHEAD_OF_WIDE : AHEAD },
    active,
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.shiftKey || !isCell(event.target)) return;
    const keys = { key: event.key, shift: false, mod: event.ctrlKey || event.metaKey };
    const next = moved(cursorAt(active, size), keys, size);
    if (!next) return;
    event.preventDefault();
    const to = within(next.active);
    setActive(to);
    layout.reveal(to);
    requestAnimationFrame(() => focusCell(scroller.current, to));
  };
  const drawn = layout.columns;
  const columns = useMemo(() => withGaps(drawn, widths), [drawn, widths]);
  const { lines: drawnRows, height, width } = layout;
  return { columns, rows: drawnRows, height, width, active, setActive, onKeyDown };
}

/** A column that is drawn, with the room of those before it that are not, and how many they are. */
type Drawn = { readonly index: number; readonly before: number; readonly skipped: number };

export type DrawnColumns = { readonly drawn: readonly Drawn[]; readonly after: number; readonly skippedAfter: number };

function withGaps(
  columns: readonly { readonly index: number; readonly left: number }[],
  widths: readonly number[],
): DrawnColumns {
  let [next, right] = [0, 0];
  const drawn = columns.map(({ index, left }): Drawn => {
    const one = { index, before: left - right, skipped: index - next };
    [next, right] = [index + 1, left + (widths[index] ?? 0)];
    return one;
  });
  const width = widths.reduce((sum, one) => sum + one, 0);
  return { drawn, after: width - right, skippedAfter: widths.length - next };
}

function isCell(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset["row"] !== undefined;
}

function focusCell(scroller: HTMLElement | null, { row, column }: CellAt): void {
  scroller?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)?.focus({ preventScroll: true });
}
