import type { KeyboardEvent } from "react";
import { isTyping } from "../ui/is-typing.ts";
import { caretPoint } from "./screen-points.ts";
import type { Desk } from "./use-desk.ts";
import type { WaysToCode } from "./use-ways-to-code.ts";

/** The single letters of the desk; they do nothing in fields and in menus. */
export function deskKeys(
  desk: Desk,
  ways: WaysToCode,
): { readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void } {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target, currentTarget, key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event;
    if (defaultPrevented || ctrlKey || metaKey || altKey || isTyping(target)) return;
    // a menu lies elsewhere in the page and has letters of its own
    if (!(target instanceof Node) || !currentTarget.contains(target)) return;
    const act = actOf(key.toLowerCase(), shiftKey, desk, ways);
    if (!act) return;
    event.preventDefault();
    act();
  };
  return { onKeyDown };
}

function actOf(key: string, isShift: boolean, { selection, join }: Desk, ways: WaysToCode): (() => void) | null {
  if (key === "o") return () => selection.stepHere(isShift ? -1 : 1);
  if (isShift) return null;
  switch (key) {
    case "i":
      return ways.inVivo;
    case "t":
      return () => ways.turn(caretPoint());
    case "a":
      return () => ways.answer(caretPoint());
    case ".":
      return ways.again;
    case "j":
      return join.offer && (() => void join.accept());
    default:
      return null;
  }
}
