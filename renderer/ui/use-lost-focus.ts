import { type FocusEvent, useLayoutEffect, useRef } from "react";
import { useLatest } from "./use-latest.ts";

/**
 * Answers when what held the focus inside of an element has gone from the page, and nothing else has taken it since: keys
 * would reach nothing then. The element hears by what is given back where the focus is.
 */
export function useLostFocus(onLost: () => void): {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
} {
  const focused = useRef<Element | null>(null);
  const lost = useLatest(onLost);
  useLayoutEffect(() => {
    if (!focused.current || focused.current.isConnected) return;
    focused.current = null;
    if (document.activeElement === document.body) lost();
  });
  return {
    onFocus: ({ target }) => {
      focused.current = target;
    },
    onBlur: () => {
      focused.current = null;
    },
  };
}
