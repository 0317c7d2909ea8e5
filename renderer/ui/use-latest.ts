import { useCallback, useLayoutEffect, useRef } from "react";

/** The function under an identity that never changes, so that passing it on draws nothing anew; not to be called while drawing. */
export function useLatest<Args extends readonly unknown[], Result>(
  act: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args) => latest.current(...args), []);
}
