import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import type { Code, Coding, Document, Id, Turn } from "../../app/model/records.ts";
import { Region } from "../ui/region.tsx";
import { useLatest } from "../ui/use-latest.ts";
import { EditMargin } from "./edit-margin.tsx";
import type { EditSession, EditStart, EditState } from "./edit-session.ts";
import { movedNear } from "./moved-near.ts";
import { ParagraphNumbers } from "./paragraph-numbers.tsx";
import type { TextLayout } from "./text-layout.ts";
import { TurnGutter } from "./turn-gutter.tsx";
import { useEditSession } from "./use-edit-session.ts";
import { usePainter, usePainting } from "./use-painting.ts";
import { useReadingStyle } from "./use-reading-style.ts";
import { useScrollMemory } from "./use-scroll-memory.ts";
import { useWindow } from "./use-window.ts";
import "./transcript.css";

const NO_PASSAGES = [] as const;

/** A transcript whose text is being edited. Its codings and turns move along and cannot be changed meanwhile. */
export function TextEditing(props: {
  readonly document: Document;
  /** The same object for as long as the editing goes on. */
  readonly start: EditStart;
  readonly turns: readonly Turn[];
  /** The document's, by start, where they stand in the text that is edited. */
  readonly codings: readonly Coding[];
  readonly codes: ReadonlyMap<Id, Code>;
  /** Where the caret begins, if that is on the screen. */
  readonly caret: number;
  /** Hands out what is being edited, anew after each change, and null at the end. */
  readonly onEdited: (session: EditSession | null, state: EditState | null) => void;
}) {
  const { document, start, turns, codings, codes } = props;
  const scrollerRef = useRef<HTMLDivElement>(null);
  const pageRef = useRef<HTMLDivElement>(null);
  const rootRef = useRef<HTMLDivElement>(null);
  const painter = usePainter(codes);
  const edit = useEditSession(rootRef, start);
  const [session, state, layout] = [edit?.session ?? null, edit?.state ?? null, edit?.state.layout ?? null];
  const setting = useReadingStyle(scrollerRef, pageRef, session?.firstLayout ?? null);
  const window = useWindow(scrollerRef, layout, setting);
  // once: the place is not to be found again after each letter
  useScrollMemory(scrollerRef, session?.firstLayout ?? null, document.id, false);
  useFirstCaret(scrollerRef, session, props.caret);
  const splices = state?.splices ?? start.splices;
  const near = useMemo(
    () => ({
      codings: window ? movedNear(codings, splices, window.range) : [],
      turns: window ? movedNear(turns, splices, window.range) : [],
    }),
    [window, codings, turns, splices],
  );
  usePainting(painter, { layout, near: near.codings, codes, passages: NO_PASSAGES, isolatedId: null });
  const onEdited = useLatest(props.onEdited);
  useEffect(() => onEdited(session, state), [session, state, onEdited]);
  useEffect(() => () => onEdited(null, null), [onEdited]);

  return (
    <Region className="transcript" label="Transcript">
      <div className="transcript-scroller" ref={scrollerRef}>
        <div className="transcript-page" ref={pageRef}>
          {layout && window ? <TurnGutter layout={layout} window={window} turns={near.turns} /> : <span />}
          {setting.showsNumbers && layout && window && session ? (
            <ParagraphNumbers {...{ layout, window, text: session.text }} />
          ) : (
            <span />
          )}
          {/* biome-ignore lint/a11y/useSemanticElements: no input element can hold paragraphs */}
          <div
            ref={rootRef}
            className="transcript-text being-edited"
            role="textbox"
            tabIndex={0}
            aria-label={document.name}
            aria-multiline
            lang={document.language}
            dir="auto"
            spellCheck={false}
          />
          {layout && window && <EditMargin layout={layout} window={window} codings={near.codings} codes={codes} />}
        </div>
      </div>
    </Region>
  );
}

/** Puts the caret where it was, or where that is not on the screen, at the first line that is. */
function useFirstCaret(scrollerRef: RefObject<HTMLElement | null>, session: EditSession | null, caret: number): void {
  const first = useRef(caret);
  useLayoutEffect(() => {
    const scroller = scrollerRef.current;
    if (!scroller || !session) return;
    // the place in the text is found again first
    const frame = requestAnimationFrame(() => {
      const position = caretInView(scroller, session.state.layout, first.current);
      session.select({ start: position, end: position });
    });
    return () => cancelAnimationFrame(frame);
  }, [scrollerRef, session]);
}

function caretInView(scroller: HTMLElement, layout: TextLayout, caret: number): number {
  const { scrollTop, clientHeight } = scroller;
  const [first, last] = layout.paragraphsBetween(scrollTop, scrollTop + clientHeight);
  const shown = layout.rangeOf([first, last]);
  return caret >= shown.start && caret <= shown.end ? caret : shown.start;
}
