import { type FocusEvent, useRef } from "react";
import type { CodeNode } from "../../app/codebook/tree.ts";
import type { Id } from "../../app/model/records.ts";

/**
 * Where the focused code was deleted, focus falls back on the tree as a whole; this hands it on to the code that has
 * taken its place, so that the keyboard goes on from there.
 */
export function useTreeFocus(byId: ReadonlyMap<Id, CodeNode>): (event: FocusEvent) => void {
  const last = useRef<{ readonly id: Id; readonly index: number } | null>(null);
  return ({ target }) => {
    const ids = [...byId.keys()];
    const id = target.closest<HTMLElement>("[role=row]")?.dataset["key"];
    if (id !== undefined) last.current = { id, index: ids.indexOf(id) };
    else if (last.current && !byId.has(last.current.id)) {
      const heir = ids[Math.min(last.current.index, ids.length - 1)];
      target.querySelector<HTMLElement>(`[data-key="${heir}"]`)?.focus();
    }
  };
}
