import type { KeyboardEvent, RefObject } from "react";
import type { ScreenPoint } from "./screen-point.ts";
import type { TranscriptProps } from "./transcript-props.ts";

/** The keys of the transcript: Enter or C asks for a code, 1 to 9 apply one, M asks for a memo, Escape lets the passage go. */
export function useTranscriptKeys(
  rootRef: RefObject<HTMLElement | null>,
  {
    onAskCode,
    onQuickCode,
    onAnnotate,
    onPassage,
  }: Pick<TranscriptProps, "onAskCode" | "onQuickCode" | "onAnnotate" | "onPassage">,
): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== rootRef.current) return;
    const { key } = event;
    if (key === "Enter" || key === "c" || key === "C") onAskCode(selectionEnd(rootRef.current));
    else if (/^[1-9]$/.test(key)) onQuickCode(Number(key));
    else if (key === "m" || key === "M") onAnnotate();
    else if (key === "Escape") {
      globalThis.getSelection()?.collapseToEnd();
      onPassage(null);
    } else return;
    event.preventDefault();
  };
}

function selectionEnd(root: HTMLElement | null): ScreenPoint {
  const selection = globalThis.getSelection();
  const rects = selection?.rangeCount ? [...selection.getRangeAt(0).getClientRects()] : [];
  const rect = rects.at(-1) ?? root?.getBoundingClientRect() ?? new DOMRect();
  return { x: rect.right, y: rect.bottom };
}
