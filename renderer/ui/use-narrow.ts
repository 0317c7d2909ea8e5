import { type RefObject, useLayoutEffect, useState } from "react";

/** Whether an element is narrower than so many CSS pixels, as it is now. */
export function useNarrow(element: RefObject<HTMLElement | null>, width: number): boolean {
  const [isNarrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    if (!element.current) return;
    setNarrow(element.current.clientWidth < width);
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setNarrow(entry.contentRect.width < width);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, width]);
  return isNarrow;
}
