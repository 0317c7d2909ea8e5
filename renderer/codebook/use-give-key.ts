import type { KeyboardEvent } from "react";
import type { Code } from "../../app/model/records.ts";
import { useKeyChanges } from "../use-quick-keys.ts";

/** Ctrl, Alt and a digit give the code that key; once more, or 0, takes it away. Says whether it was such a key. */
export function useGiveKey(): (event: KeyboardEvent, code: Code) => boolean {
  const { keysNow, fix } = useKeyChanges();
  return (event, code) => {
    const digit = pressedDigit(event);
    if (digit === null || !code.isCodable) return false;
    const hasIt = keysNow().some((key) => key.isFixed && key.digit === digit && key.code.id === code.id);
    fix(code.id, hasIt || digit === 0 ? null : digit);
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
}

/** The digit by its place on the keyboard: with Alt something else may be written there. */
function pressedDigit({ ctrlKey, metaKey, altKey, shiftKey, code }: KeyboardEvent): number | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  return digit !== undefined && (ctrlKey || metaKey) && altKey && !shiftKey ? Number(digit) : null;
}
