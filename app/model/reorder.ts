import type { Id } from "./records.ts";

type Placed = { readonly id: Id; readonly position: number };

/**
 * Puts some rows, in the order that they have, before another row, or at the end where `beforeId` is null; answers the
 * rows whose position changes. Nothing changes where the row to stand before is one of the moved or is gone.
 */
export function reorder<Row extends Placed>(
  rows: readonly Row[],
  movedIds: ReadonlySet<Id>,
  beforeId: Id | null,
): readonly (readonly [from: Row, to: Row])[] {
  const inOrder = [...rows].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const rest = inOrder.filter(({ id }) => !movedIds.has(id));
  const at = beforeId === null ? rest.length : rest.findIndex(({ id }) => id === beforeId);
  if (at < 0) return [];
  const next = [...rest.slice(0, at), ...inOrder.filter(({ id }) => movedIds.has(id)), ...rest.slice(at)];
  return next.flatMap((row, position) => (row.position === position ? [] : [[row, { ...row, position }] as const]));
}
