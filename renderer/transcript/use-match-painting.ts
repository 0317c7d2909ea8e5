import { useEffect } from "react";
import type { Found } from "../../app/text/find-matches.ts";
import type { Range } from "../../app/text/range.ts";
import { firstAtLeast } from "../../app/text/words.ts";
import type { TextLayout } from "./text-layout.ts";
import type { TextWindow } from "./use-window.ts";

const MATCH = "find-match";
const CURRENT = "find-current";

/** Over the codings and the passage, which have the priorities 0 and 1. */
const PRIORITY = 2;

/** Paints the matches near the viewport, and the one that the reader is at in another way; `reading.css` has the looks. */
export function useMatchPainting(
  layout: TextLayout,
  window: TextWindow | null,
  found: Found | null,
  match: Range | null,
): void {
  useEffect(() => {
    if (!window || found?.problem !== null) return;
    const near: Range[] = [];
    for (let index = firstAtLeast(found.ends, window.range.start + 1); index < found.starts.length; index++) {
      const [start = 0, end = 0] = [found.starts[index], found.ends[index]];
      if (start >= window.range.end) break;
      if (start !== match?.start) near.push({ start, end });
    }
    put(MATCH, PRIORITY, layout, near);
    put(CURRENT, PRIORITY + 1, layout, match ? [match] : []);
    return () => {
      CSS.highlights.delete(MATCH);
      CSS.highlights.delete(CURRENT);
    };
  }, [layout, window, found, match]);
}

function put(name: string, priority: number, layout: TextLayout, ranges: readonly Range[]): void {
  const highlight = new Highlight(...ranges.map((range) => layout.pointsOf(range)));
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
