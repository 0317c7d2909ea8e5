import { StickyNote } from "lucide-react";
import { type CSSProperties, memo } from "react";
import type { Code, Coding, Id } from "../../app/model/records.ts";
import type { MarginCoding } from "./margin-geometry.ts";

export const LANE_WIDTH = 9;
const QUOTE_LENGTH = 60;

/** A coding's bracket and name. Plain elements: hundreds of them come and go while scrolling. */
export const MarginLabel = memo(function MarginLabel(
  props: MarginCoding & {
    readonly code: Code | undefined;
    readonly text: string;
    readonly left: number;
    readonly state: "plain" | "current" | "isolated";
    readonly hasMemo: boolean;
    readonly onMemo: (coding: Coding) => void;
    readonly onIsolate: (id: Id | null) => void;
    readonly onMenu: (coding: Coding, trigger: HTMLElement) => void;
    readonly onRemove: (coding: Coding) => void;
  },
) {
  const { coding, code, text, top, bottom, lane, labelTop, left, state, onIsolate, onMenu, onRemove } = props;
  const { hasMemo, onMemo } = props;
  const name = code?.name ?? "Deleted code";
  const color = { "--code": code?.color } as CSSProperties;
  const isolate = () => onIsolate(coding.id);
  const release = () => onIsolate(null);
  return (
    <>
      <span
        className="bracket"
        data-state={state}
        style={{ ...color, top, height: bottom - top, left: 4 + lane * LANE_WIDTH }}
        onPointerEnter={isolate}
        onPointerLeave={release}
      />
      <button
        type="button"
        className="coding"
        data-state={state}
        style={{ ...color, top: labelTop, left }}
        title={name}
        aria-label={`${name}: “${shortened(text.slice(coding.start, coding.end))}”${hasMemo ? ", with a memo" : ""}`}
        aria-haspopup="menu"
        onPointerEnter={isolate}
        onPointerLeave={release}
        onFocus={isolate}
        onBlur={release}
        onClick={(event) => onMenu(coding, event.currentTarget)}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          if (event.key === "Delete" || event.key === "Backspace") onRemove(coding);
          else if (event.key === "m" || event.key === "M") {
            // else the letter would be typed into the memo
            event.preventDefault();
            onMemo(coding);
          }
        }}
      >
        <span className="swatch" />
        <span className="coding-name">{name}</span>
        {hasMemo && <StickyNote className="coding-memo" size={12} aria-hidden />}
      </button>
    </>
  );
});

function shortened(quote: string): string {
  return quote.length > QUOTE_LENGTH ? `${quote.slice(0, QUOTE_LENGTH)}…` : quote;
}
