import { type PointerEvent as ReactPointerEvent, type RefObject, useCallback, useEffect, useRef } from "react";
import type { Coding } from "../../app/model/records.ts";
import { characterEdge, type Edge } from "../../app/text/steps.ts";
import type { TextLayout } from "./text-layout.ts";
import { positionAt } from "./text-points.ts";
import type { Preview } from "./use-preview.ts";

const DRAGGING = "dragging";
/** So near to the edge of the view the text begins to scroll, so far with each frame. */
const SCROLL_ZONE_PX = 28;
const SCROLL_STEP_PX = 12;

/** Lets an end of a coding's passage follow the pointer: each move is shown, and letting go makes the change. Escape drops it. */
export function useHandleDrag(of: {
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly layout: TextLayout | null;
  readonly text: string;
  readonly language: string;
  readonly preview: Preview;
}): (coding: Coding, edge: Edge, event: ReactPointerEvent) => void {
  const { scrollerRef, layout, text, language, preview } = of;
  const end = useRef<() => void>(() => undefined);
  useEffect(() => () => end.current(), []);
  return useCallback(
    (coding, edge, event) => {
      const scroller = scrollerRef.current;
      if (!scroller || !layout || event.button !== 0) return;
      event.preventDefault();
      const range = preview.rangeOf(coding);
      const follow = (x: number, y: number) => {
        const position = positionAt(layout, x, y);
        if (position === null) return;
        const at = characterEdge({ text, language }, position);
        const moved = edge === "start" ? { start: at, end: range.end } : { start: range.start, end: at };
        if (moved.start < moved.end) preview.show(coding, moved);
      };
      end.current = followPointer(scroller, event.nativeEvent, {
        follow,
        onDone: preview.settle,
        onDrop: preview.drop,
      });
    },
    [scrollerRef, layout, text, language, preview],
  );
}

type Following = {
  readonly follow: (x: number, y: number) => void;
  readonly onDone: () => void;
  readonly onDrop: () => void;
};

/** Follows the pointer until it is let go, scrolling where it comes to the edge of the view. Answers what ends it early. */
function followPointer(scroller: HTMLElement, first: PointerEvent, { follow, onDone, onDrop }: Following): () => void {
  const page = scroller.firstElementChild;
  // where the handle was caught is not quite where the text's letter stands
  const grip = gripOf(first);
  let at = { x: first.clientX, y: first.clientY };
  let frame = 0;
  const followHere = () => {
    const { x, y } = within(scroller, { x: at.x + grip.x, y: at.y + grip.y });
    follow(x, y);
  };
  const scroll = () => {
    const { top, bottom } = scroller.getBoundingClientRect();
    const step = at.y < top + SCROLL_ZONE_PX ? -SCROLL_STEP_PX : at.y > bottom - SCROLL_ZONE_PX ? SCROLL_STEP_PX : 0;
    if (step !== 0) {
      scroller.scrollTop += step;
      followHere();
    }
    frame = requestAnimationFrame(scroll);
  };
  const onMove = (event: PointerEvent) => {
    at = { x: event.clientX, y: event.clientY };
    followHere();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    stop();
    onDrop();
  };
  const onUp = () => {
    stop();
    onDone();
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    page?.classList.remove(DRAGGING);
    window.removeEventListener("pointermove", onMove);
    window.removeEventListener("pointerup", onUp);
    window.removeEventListener("pointercancel", onUp);
    window.removeEventListener("keydown", onKey, true);
  };
  page?.classList.add(DRAGGING);
  window.addEventListener("pointermove", onMove);
  window.addEventListener("pointerup", onUp);
  window.addEventListener("pointercancel", onUp);
  window.addEventListener("keydown", onKey, true);
  frame = requestAnimationFrame(scroll);
  return stop;
}

/** The nearest point at which there is text: beside a line, its beginning or end is meant. */
function within(scroller: HTMLElement, { x, y }: { readonly x: number; readonly y: number }) {
  const text = scroller.querySelector("[aria-multiline]")?.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low + 1), high - 1);
  return { x: text ? clamp(x, text.left, text.right) : x, y: clamp(y, view.top, view.bottom) };
}

/** From where the pointer caught the handle to the middle of its line. */
function gripOf({ target, clientX, clientY }: PointerEvent): { readonly x: number; readonly y: number } {
  if (!(target instanceof Element)) return { x: 0, y: 0 };
  const { left, right, top, bottom } = target.getBoundingClientRect();
  return { x: (left + right) / 2 - clientX, y: (top + bottom) / 2 - clientY };
}
