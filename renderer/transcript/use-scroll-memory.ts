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
    const remember = () => session.setViewState(key, Math.round(scroller.scrollTop));
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(remember, SETTLED_MS);
    };
    scroller.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      scroller.removeEventListener("scroll", onScroll);
    };
  }, [session, scrollerRef, layout, documentId]);
}
