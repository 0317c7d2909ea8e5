/** A cell of the grid; row -1 holds the headings. */
export type CellAt = { readonly row: number; readonly column: number };

/** The cell that keys act on, and the opposite corner of the block that is selected with it. */
export type Cursor = { readonly active: CellAt; readonly anchor: CellAt };

/** How large the grid is. */
export type GridSize = { readonly rows: number; readonly columns: number; readonly page: number };

export const HEADINGS = -1;

/** A block of cells, all ends inclusive. */
export type Block = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

export function blockOf({ active, anchor }: Cursor): Block {
  return {
    top: Math.min(active.row, anchor.row),
    bottom: Math.max(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    right: Math.max(active.column, anchor.column),
  };
}

/** The cursor on one cell, kept within the grid. */
export function cursorAt(cell: CellAt, size: GridSize): Cursor {
  const active = within(cell, size);
  return { active, anchor: active };
}

/** The cursor where rows or columns may have gone. */
export function keptWithin({ active, anchor }: Cursor, size: GridSize): Cursor {
  const [a, b] = [within(active, size), within(anchor, size)];
  const isSame =
    a.row === active.row && a.column === active.column && b.row === anchor.row && b.column === anchor.column;
  return isSame ? { active, anchor } : { active: a, anchor: b };
}

function within({ row, column }: CellAt, { rows, columns }: GridSize): CellAt {
  const between = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));
  return { row: between(row, HEADINGS, rows - 1), column: between(column, 0, Math.max(0, columns - 1)) };
}

type Keys = { readonly key: string; readonly shift: boolean; readonly mod: boolean };

/** The cursor after a key that moves it; null for every other key. Shift extends the block, but not into the headings. */
export function moved(cursor: Cursor, { key, shift, mod }: Keys, size: GridSize): Cursor | null {
  const to = target(cursor.active, key, mod, size);
  if (!to) return null;
  const active = within(to, size);
  if (!shift) return { active, anchor: active };
  if (cursor.active.row === HEADINGS) return null;
  return { active: { ...active, row: Math.max(0, active.row) }, anchor: cursor.anchor };
}

function target({ row, column }: CellAt, key: string, mod: boolean, { rows, columns, page }: GridSize): CellAt | null {
  const far = Number.MAX_SAFE_INTEGER;
  switch (key) {
    case "ArrowUp":
      return { row: mod ? 0 : row - 1, column };
    case "ArrowDown":
      return { row: mod ? rows - 1 : row + 1, column };
    case "ArrowLeft":
      return { row, column: mod ? 0 : column - 1 };
    case "ArrowRight":
      return { row, column: mod ? far : column + 1 };
    case "Home":
      return mod ? { row: 0, column: 0 } : { row, column: 0 };
    case "End":
      return mod ? { row: rows - 1, column: columns - 1 } : { row, column: far };
    case "PageUp":
      return { row: Math.max(0, row - page), column };
    case "PageDown":
      return { row: row + page, column };
    default:
      return null;
  }
}
