import { StickyNote } from "lucide-react";
import { useCallback, useId, useLayoutEffect, useMemo, useState } from "react";
import { Toolbar } from "react-aria-components";
import { createPortal } from "react-dom";
import type { Annotation } from "../../app/memos/memo-index.ts";
import type { Id } from "../../app/model/records.ts";
import { overlaps } from "../../app/text/range.ts";
import { shortened } from "../../app/text/shortened.ts";
import { useMemoDialog, useMemoOn } from "../use-memo.tsx";
import type { TextLayout } from "./text-layout.ts";
import { useAnnotationPainting } from "./use-annotation-painting.ts";
import type { TextWindow } from "./use-window.ts";
import "./annotations.css";

/** Where the sign of an annotation stands; those that begin in one line stand under one another. */
type PlacedNote = { readonly memo: Annotation; readonly top: number };

const SIGN_HEIGHT = 18;

/** The memos on passages near the viewport: a line under the words, and a sign beside their first line. */
export function Annotations(props: {
  readonly documentId: Id;
  readonly layout: TextLayout;
  readonly window: TextWindow;
}) {
  const { documentId, layout, window } = props;
  const annotations = useMemoOn().annotationsOf(documentId);
  const near = useMemo(
    () => annotations.filter(({ target }) => target.start < target.end && overlaps(target, window.range)),
    [annotations, window],
  );
  useAnnotationPainting(layout, near);
  const [placed, setPlaced] = useState<readonly PlacedNote[]>([]);
  useLayoutEffect(() => setPlaced(placeNotes(layout, near)), [layout, near]);
  if (placed.length === 0) return null;
  return (
    <Toolbar className="notes" orientation="vertical" aria-label="Memos in view">
      {placed.map(({ memo, top }) => (
        <Note key={memo.id} memo={memo} top={top} />
      ))}
    </Toolbar>
  );
}

/** A sign that shows the memo's words while it is pointed at or focused, and opens it. */
function Note({ memo, top }: PlacedNote) {
  const openMemo = useMemoDialog();
  const wordsId = useId();
  const [at, setAt] = useState<{ readonly x: number; readonly y: number; readonly main: Element } | null>(null);
  const show = useCallback((sign: HTMLElement) => {
    const { left, bottom } = sign.getBoundingClientRect();
    setAt({ x: left, y: bottom + 4, main: sign.closest("main") ?? document.body });
  }, []);
  const hide = useCallback(() => setAt(null), []);
  const title = memo.title === "" ? "Memo" : memo.title;
  return (
    <>
      <button
        type="button"
        className="note"
        style={{ top }}
        aria-label={`Memo: ${shortened(memo.title === "" ? memo.text : memo.title, SHOWN_LENGTH)}`}
        aria-haspopup="dialog"
        aria-describedby={at ? wordsId : undefined}
        onPointerEnter={(event) => show(event.currentTarget)}
        onPointerLeave={hide}
        onFocus={(event) => show(event.currentTarget)}
        onBlur={hide}
        onClick={() => openMemo(memo.target, { id: memo.id })}
      >
        <StickyNote size={13} aria-hidden />
      </button>
      {at &&
        createPortal(
          <div id={wordsId} className="note-words popover" role="tooltip" style={{ left: at.x, top: at.y }} dir="auto">
            <strong>{title}</strong>
            {memo.text !== "" && <p>{memo.text}</p>}
          </div>,
          // outside of the signs, whose layout is contained
          at.main,
        )}
    </>
  );
}

function placeNotes(layout: TextLayout, near: readonly Annotation[]): readonly PlacedNote[] {
  let next = Number.NEGATIVE_INFINITY;
  return near.map((memo) => {
    const { start } = memo.target;
    const top = Math.max(layout.extentOf({ start, end: start + 1 }).top + 5, next);
    next = top + SIGN_HEIGHT;
    return { memo, top };
  });
}

const SHOWN_LENGTH = 60;
