/** A cell, by the row and the column that it stands in. */
export type CellAt = { readonly row: number; readonly column: number };

/** Where a key leads from a cell of a square table of so many codes; null where the key means nothing. */
export function cellAfterKey(
  key: string,
  { row, column }: CellAt,
  { count, page, isControl }: { readonly count: number; readonly page: number; readonly isControl: boolean },
): CellAt | null {
  const last = count - 1;
  const within = (value: number) => Math.max(0, Math.min(last, value));
  switch (key) {
    case "ArrowUp":
      return { row: within(row - 1), column };
    case "ArrowDown":
      return { row: within(row + 1), column };
    case "ArrowLeft":
      return { row, column: within(column - 1) };
    case "ArrowRight":
      return { row, column: within(column + 1) };
    case "PageUp":
      return { row: within(row - page), column };
    case "PageDown":
      return { row: within(row + page), column };
    case "Home":
      return { row: isControl ? 0 : row, column: 0 };
    case "End":
      return { row: isControl ? last : row, column: last };
    default:
      return null;
  }
}
