import type { KeyboardEvent } from "react";
import type { HitSelection } from "./use-hit-selection.ts";

/** What answers the keys of the list of hits: go from line to line, select, open, code. */
export function hitKeys(list: {
  /** The row that has the focus, from 0. */
  readonly current: number;
  readonly count: number;
  readonly hitOf: (row: number) => number;
  readonly selection: HitSelection;
  readonly pageRows: () => number;
  readonly onMove: (row: number) => void;
  readonly open: (row: number) => void;
  readonly onCode: () => void;
  readonly onLeave: () => void;
}): (event: KeyboardEvent<HTMLElement>) => void {
  const { current, count, hitOf, selection, onMove } = list;
  const move = (to: number, isSelecting: boolean) => {
    const row = Math.max(0, Math.min(count - 1, to));
    if (isSelecting) {
      const [from, last] = [Math.min(current, row), Math.max(current, row)];
      selection.set(
        Array.from({ length: last - from + 1 }, (_, place) => hitOf(from + place)),
        true,
      );
    }
    onMove(row);
  };
  const moves: Readonly<Record<string, () => number>> = {
    ArrowDown: () => current + 1,
    ArrowUp: () => current - 1,
    PageDown: () => current + list.pageRows(),
    PageUp: () => current - list.pageRows(),
    Home: () => 0,
    End: () => count - 1,
  };
  const acts: Readonly<Record<string, () => void>> = {
    Enter: () => list.open(current),
    " ": () => selection.set([hitOf(current)], !selection.has(hitOf(current))),
    Escape: list.onLeave,
    c: list.onCode,
  };
  return (event) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const to = moves[event.key];
    const act = event.ctrlKey || event.metaKey || event.shiftKey ? undefined : acts[event.key];
    if (to) move(to(), event.shiftKey);
    else if (act) act();
    else if (event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey)) selection.setAll(true);
    else return;
    event.preventDefault();
  };
}
