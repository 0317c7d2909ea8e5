import type { Id } from "../../app/model/records.ts";
import type { ScreenPoint } from "../transcript/screen-point.ts";

/** Where the caret or the end of the selection is on the screen; the middle of the window where it is out of sight. */
export function caretPoint(): ScreenPoint {
  const selection = globalThis.getSelection();
  const rect = selection?.rangeCount ? [...selection.getRangeAt(0).getClientRects()].at(-1) : undefined;
  if (rect && rect.bottom > 0 && rect.bottom < window.innerHeight) return { x: rect.right, y: rect.bottom };
  return { x: window.innerWidth / 2, y: window.innerHeight / 3 };
}

/** Where the name of a coding is on the screen; the caret's point where it is out of sight. */
export function codingPoint(id: Id): ScreenPoint {
  const label = document.querySelector(`[data-coding-id="${CSS.escape(id)}"]`);
  if (!label) return caretPoint();
  const { left, bottom } = label.getBoundingClientRect();
  return { x: left, y: bottom };
}
