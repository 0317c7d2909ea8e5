import { type RefObject, useEffect, useRef } from "react";
import { wholeGraphemes } from "../../app/text/graphemes.ts";
import type { Range } from "../../app/text/range.ts";
import { trimRange } from "../../app/text/trim.ts";
import type { TextLayout } from "./text-layout.ts";

/** What is selected in the text: a passage of whole letters without outer white space, or null, and where the caret is. */
export type Selected = { readonly passage: Range | null; readonly caret: number };

/**
 * Follows the selection while it lies in the text. A selection elsewhere, as in the field of the code picker, leaves
 * the passage as it was.
 */
export function useSelection(
  rootRef: RefObject<HTMLElement | null>,
  layout: TextLayout | null,
  text: string,
  onSelected: (selected: Selected) => void,
): void {
  const latest = useRef(onSelected);
  latest.current = onSelected;
  useEffect(() => {
    const root = rootRef.current;
    if (!root || !layout) return;
    const follow = () => {
      const selection = document.getSelection();
      if (!selection || selection.rangeCount === 0) return;
      const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
      const start = layout.offsetOf(startContainer, startOffset);
      const end = layout.offsetOf(endContainer, endOffset);
      if (start === null || end === null) return;
      const passage = trimRange(text, wholeGraphemes(text, { start, end }));
      latest.current({ passage: passage.start < passage.end ? passage : null, caret: end });
    };
    document.addEventListener("selectionchange", follow);
    return () => document.removeEventListener("selectionchange", follow);
  }, [rootRef, layout, text]);
}
