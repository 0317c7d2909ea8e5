import type { Range } from "../../app/text/range.ts";
import type { Edge } from "../../app/text/steps.ts";
import type { TextLayout } from "./text-layout.ts";

/** Where one end of a passage stands, in pixels from the corner of an element. */
export type EdgePoint = { readonly x: number; readonly top: number; readonly bottom: number };

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

// one for all measuring: the document updates each range there is at each change, until it is collected
let ruler: globalThis.Range | null = null;

/** Where an end of a passage that is not empty stands; null where nothing shows it. */
export function edgePoint(layout: TextLayout, range: Range, edge: Edge, origin: DOMRect): EdgePoint | null {
  const at = edge === "start" ? range.start : range.end - 1;
  const { startContainer, startOffset } = layout.pointsOf({ start: at, end: at + 1 });
  ruler ??= document.createRange();
  ruler.setStart(startContainer, startOffset);
  const { length } = startContainer.textContent ?? "";
  if (startContainer.nodeType === Node.TEXT_NODE) ruler.setEnd(startContainer, Math.min(startOffset + 1, length));
  const rects = ruler.getClientRects();
  const rect = rects[edge === "start" ? 0 : rects.length - 1];
  if (!rect) return null;
  const isReversed = RIGHT_TO_LEFT.test(startContainer.textContent?.[startOffset] ?? "");
  const x = (edge === "start") === isReversed ? rect.right : rect.left;
  return { x: x - origin.left, top: rect.top - origin.top, bottom: rect.bottom - origin.top };
}

/** The position in the text under a point of the window, or null outside of it. */
export function positionAt(layout: TextLayout, x: number, y: number): number | null {
  const found = document.caretRangeFromPoint(x, y);
  return found && layout.offsetOf(found.startContainer, found.startOffset);
}

/** Whether the words at a position run from right to left. */
export function isRightToLeft(layout: TextLayout, position: number): boolean {
  const { startContainer } = layout.pointsOf({ start: position, end: position });
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  return element !== null && getComputedStyle(element).direction === "rtl";
}
