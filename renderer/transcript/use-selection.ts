import { type RefObject, useCallback, useEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { wholeGraphemes } from "../../app/text/graphemes.ts";
import type { Range } from "../../app/text/range.ts";
import { trimRange } from "../../app/text/trim.ts";
import type { TextLayout } from "./text-layout.ts";

/** What is selected in the text: a passage of whole letters without outer white space, or null, and where the caret is. */
export type Selected = { readonly passage: Range | null; readonly caret: number };

/**
 * Follows the selection while it lies in the text. A selection elsewhere, as in the field of the code picker, leaves
 * the passage as it was. The browser tells of a change a moment later than it makes it; what this answers catches up at
 * once, for a key that means what is selected now.
 */
export function useSelection(
  rootRef: RefObject<HTMLElement | null>,
  layout: TextLayout | null,
  text: string,
  onSelected: (selected: Selected) => void,
): () => void {
  const latest = useRef(onSelected);
  latest.current = onSelected;
  const catchUp = useRef(() => {});
  useEffect(() => {
    const root = rootRef.current;
    if (!root || !layout) return;
    let told = "";
    const follow = () => {
      const selected = selectedIn(layout);
      if (!selected) return;
      const { start, end } = selected;
      told = `${start} ${end}`;
      const passage = trimRange(text, wholeGraphemes(text, { start, end }));
      latest.current({ passage: passage.start < passage.end ? passage : null, caret: end });
    };
    catchUp.current = () => {
      const selected = selectedIn(layout);
      if (selected && `${selected.start} ${selected.end}` !== told) flushSync(follow);
    };
    document.addEventListener("selectionchange", follow);
    return () => {
      document.removeEventListener("selectionchange", follow);
      catchUp.current = () => {};
    };
  }, [rootRef, layout, text]);
  return useCallback(() => catchUp.current(), []);
}

/** What the browser has selected, where that lies in the text. */
function selectedIn(layout: TextLayout): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const [start, end] = [layout.offsetOf(startContainer, startOffset), layout.offsetOf(endContainer, endOffset)];
  return start === null || end === null ? null : { start, end };
}
