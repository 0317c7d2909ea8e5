import { type RefObject, useEffect, useRef } from "react";
import type { Id } from "../../app/model/records.ts";
import { useProject } from "../use-project.tsx";
import type { TextLayout } from "./text-layout.ts";

const SETTLED_MS = 300;

/** Opens a transcript where it was left, unless a passage is to be shown, and remembers where it is left. */
export function useScrollMemory(
  scrollerRef: RefObject<HTMLElement | null>,
  layout: TextLayout | null,
  documentId: Id,
  isShowing: boolean,
): void {
  const session = useProject();
  const showing = useRef(isShowing);
  showing.current = isShowing;
  useEffect(() => {
    const scroller = scrollerRef.current;
    if (!scroller || !layout) return;
    const key = `scroll.${documentId}`;
    const remembered = session.viewState(key);
    if (!showing.current && typeof remembered === "number") scroller.scrollTop = remembered;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // kept by itself: a text that has left the window stands at its top again
    let top = scroller.scrollTop;
    const remember = () => {
      clearTimeout(timer);
      timer = undefined;
      session.setViewState(key, Math.round(top));
    };
    const onScroll = () => {
      top = scroller.scrollTop;
      clearTimeout(timer);
      timer = setTimeout(remember, SETTLED_MS);
    };
    scroller.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      if (timer !== undefined) remember();
      scroller.removeEventListener("scroll", onScroll);
    };
  }, [session, scrollerRef, layout, documentId]);
}
