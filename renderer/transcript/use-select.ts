import { type RefObject, useCallback } from "react";
import type { Range } from "../../app/text/range.ts";
import type { TextLayout } from "./text-layout.ts";

/** Moves the focus into the text and selects a passage, without scrolling. */
export function useSelect(rootRef: RefObject<HTMLElement | null>, layout: TextLayout | null): (range: Range) => void {
  return useCallback(
    (range) => {
      if (!layout) return;
      rootRef.current?.focus({ preventScroll: true });
      const { startContainer, startOffset, endContainer, endOffset } = layout.pointsOf(range);
      document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    },
    [rootRef, layout],
  );
}
