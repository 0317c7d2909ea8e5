import { type RefObject, useLayoutEffect } from "react";
import { type ReadingSettings, useReadingSettings } from "./reading-settings.ts";
import type { TextLayout } from "./text-layout.ts";

/** How many times its letters' size a line is wide; the widest takes what there is. */
const widthsInEms: Readonly<Record<ReadingSettings["width"], number>> = {
  narrow: 30,
  medium: 39,
  wide: 56,
  full: 1000,
};

const fontVariables: Readonly<Record<ReadingSettings["font"], string>> = {
  serif: "var(--font-text)",
  sans: "var(--font-ui)",
  mono: "var(--font-mono)",
};

const LINE_HEIGHT = 1.65;

/** Sets the page as the reader wants it, and keeps the paragraph at the top of the view where it is. */
export function useReadingStyle(
  scrollerRef: RefObject<HTMLElement | null>,
  pageRef: RefObject<HTMLElement | null>,
  layout: TextLayout | null,
): ReadingSettings {
  const [settings] = useReadingSettings();
  useLayoutEffect(() => {
    const [scroller, page] = [scrollerRef.current, pageRef.current];
    if (!scroller || !page) return;
    const restore = layout && isSet(page) ? anchorOf(scroller, layout) : null;
    setPage(page, settings);
    restore?.();
  }, [scrollerRef, pageRef, layout, settings]);
  return settings;
}

function isSet(page: HTMLElement): boolean {
  return page.style.getPropertyValue("--text-size") !== "";
}

function setPage(page: HTMLElement, { size, width, font, showsNumbers }: ReadingSettings): void {
  page.style.setProperty("--text-size", `${size}px`);
  page.style.setProperty("--text-line", `${Math.round(size * LINE_HEIGHT)}px`);
  page.style.setProperty("--text-ems", String(widthsInEms[width]));
  page.style.setProperty("--text-font", fontVariables[font]);
  page.classList.toggle("numbered", showsNumbers);
}

/** Remembers which part of which paragraph is at the top of the view; gives what brings it there again. */
function anchorOf(scroller: HTMLElement, layout: TextLayout): (() => void) | null {
  const { scrollTop } = scroller;
  if (scrollTop === 0) return null;
  const [first] = layout.paragraphsBetween(scrollTop, scrollTop);
  const range = layout.rangeOf([first, first]);
  const paragraph = { start: range.start, end: Math.max(range.end, range.start + 1) };
  const before = layout.extentOf(paragraph);
  const share = (scrollTop - before.top) / Math.max(1, before.bottom - before.top);
  return () => {
    const { top, bottom } = layout.extentOf(paragraph);
    scroller.scrollTop = top + share * (bottom - top);
  };
}
