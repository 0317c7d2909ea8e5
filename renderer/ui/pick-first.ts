import type { KeyboardEvent, RefObject } from "react";

/**
 * Enter picks the first of the listed where none is focused. Typing forward focuses the first by itself; after a
 * correction none is, and the class `first` marks what Enter would pick.
 */
export function pickFirst(
  list: RefObject<HTMLElement | null>,
  pick: (() => void) | null,
): (event: KeyboardEvent<HTMLInputElement>) => void {
  return (event) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || pick === null) return;
    if (list.current?.querySelector("[data-focused]")) return;
    event.preventDefault();
    pick();
  };
}
