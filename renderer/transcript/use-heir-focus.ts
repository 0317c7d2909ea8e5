import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Coding, Id } from "../../app/model/records.ts";
import type { MarginCoding } from "./margin-geometry.ts";

/**
 * Where a focused coding is removed, the focus goes to the one that takes its place, or leaves the margin by
 * `onNone` after the last. Gives what is to be told of each coding about to go.
 */
export function useHeirFocus(
  labels: RefObject<HTMLElement | null>,
  placed: readonly MarginCoding[],
  onNone: () => void,
): (coding: Coding) => void {
  const leaving = useRef<{ readonly id: Id; readonly index: number } | null>(null);
  const leave = useRef(onNone);
  leave.current = onNone;
  useLayoutEffect(() => {
    const gone = leaving.current;
    if (!gone || placed.some(({ coding }) => coding.id === gone.id)) return;
    leaving.current = null;
    // whoever has moved on in the meantime is left there
    if (document.activeElement !== document.body) return;
    const heirs = labels.current?.querySelectorAll<HTMLElement>("button") ?? [];
    const heir = heirs[Math.min(gone.index, heirs.length - 1)];
    if (heir) heir.focus();
    else leave.current();
  }, [labels, placed]);
  return ({ id }) => {
    leaving.current = { id, index: placed.findIndex(({ coding }) => coding.id === id) };
  };
}
