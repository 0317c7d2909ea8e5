import { useEffect, useRef } from "react";
import type { Range } from "../../app/text/range.ts";
import type { TextLayout } from "./text-layout.ts";

const LEAST_ROOM = 48;

/** Shows each range that comes in once, as soon as the text is there. */
export function useShown(range: Range | null, show: (range: Range) => void, isReady: boolean): void {
  const done = useRef<Range | null>(null);
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    if (!isReady || range === null || range === done.current) return;
    done.current = range;
    latest.current(range);
  }, [range, isReady]);
}

/** Scrolls a passage into the upper part of the view, unless it can be seen already. */
export function bringIntoView(scroller: HTMLElement, layout: TextLayout, range: Range): void {
  const { top, bottom } = layout.extentOf(range);
  const { scrollTop, clientHeight } = scroller;
  const isSeen = top >= scrollTop && bottom <= scrollTop + clientHeight - LEAST_ROOM;
  if (!isSeen) reveal(scroller, layout, range);
}

/** Scrolls a passage into the upper part of the view. */
export function reveal(scroller: HTMLElement, layout: TextLayout, range: Range): void {
  const { top, bottom } = layout.extentOf(range);
  const room = Math.max(LEAST_ROOM, (scroller.clientHeight - (bottom - top)) / 3);
  scroller.scrollTo({ top: top - room });
}
