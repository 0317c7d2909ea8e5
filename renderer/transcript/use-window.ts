import { type RefObject, useEffect, useRef, useState } from "react";
import type { Range } from "../../app/text/range.ts";
import type { TextLayout } from "./text-layout.ts";

/** The part of the text near the viewport. A new value also says that the lines may have moved. */
export type TextWindow = { readonly range: Range };

/** Follows scrolling, resizing and the text's own size, which its letters change: only what lies in the window, a screen more on either side, is painted and measured. */
export function useWindow(
  scrollerRef: RefObject<HTMLElement | null>,
  layout: TextLayout | null,
  /** How the text is set; after a change of it the lines are looked at anew. */
  setting: unknown,
): TextWindow | null {
  const [window, setWindow] = useState<TextWindow | null>(null);
  const lookAnew = useRef(() => {});
  useEffect(() => {
    const scroller = scrollerRef.current;
    if (!scroller || !layout) return;
    let covered = { top: 0, bottom: -1 };
    let frame = 0;
    const look = () => {
      frame = 0;
      const { scrollTop, clientHeight } = scroller;
      if (scrollTop >= covered.top && scrollTop + clientHeight <= covered.bottom) return;
      covered = { top: Math.max(0, scrollTop - clientHeight), bottom: scrollTop + 2 * clientHeight };
      setWindow({ range: layout.rangeOf(layout.paragraphsBetween(covered.top, covered.bottom)) });
    };
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    const start = () => {
      covered = { top: 0, bottom: -1 };
      schedule();
    };
    lookAnew.current = start;
    let size = sizeOf(scroller);
    // it is also told of the size that it begins with, which has been looked at already
    const resized = new ResizeObserver(() => {
      const next = sizeOf(scroller);
      if (next === size) return;
      size = next;
      start();
    });
    resized.observe(scroller);
    for (const part of scroller.children) resized.observe(part);
    scroller.addEventListener("scroll", schedule, { passive: true });
    look();
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      scroller.removeEventListener("scroll", schedule);
      setWindow(null);
    };
  }, [scrollerRef, layout]);
  const before = useRef(setting);
  useEffect(() => {
    if (before.current !== setting) lookAnew.current();
    before.current = setting;
  }, [setting]);
  return window;
}

function sizeOf({ clientWidth, clientHeight, scrollHeight }: HTMLElement): string {
  return `${clientWidth} ${clientHeight} ${scrollHeight}`;
}
