import { StickyNote } from "lucide-react";
import { type CSSProperties, memo } from "react";
import type { Code, Coding, Id } from "../../app/model/records.ts";
import { quoteInWords } from "./coding-words.ts";
import type { MarginCoding } from "./margin-geometry.ts";

export const LANE_WIDTH = 9;

/** A coding's bracket and name. Plain elements: hundreds of them come and go while scrolling. */
export const MarginLabel = memo(function MarginLabel(
  props: MarginCoding & {
    readonly code: Code | undefined;
    /** Said beside the code where several people code; else null. */
    readonly coderName: string | null;
    /** Its code's path, who coded, and when; asked for when the pointer comes, since hundreds come and go. */
    readonly about: (coding: Coding) => string;
    readonly text: string;
    readonly left: number;
    readonly state: "plain" | "current" | "isolated" | "selected";
    readonly hasMemo: boolean;
    readonly onIsolate: (id: Id | null) => void;
    readonly onFocused: (coding: Coding) => void;
    readonly onMenu: (coding: Coding, trigger: HTMLElement) => void;
    readonly onRemove: (coding: Coding) => void;
  },
) {
  const { coding, code, coderName, about, text, top, bottom, lane, labelTop, left, state, hasMemo } = props;
  const { onIsolate, onFocused, onMenu, onRemove } = props;
  const name = code?.name ?? "Deleted code";
  const color = { "--code": code?.color } as CSSProperties;
  const isolate = () => onIsolate(coding.id);
  const release = () => onIsolate(null);
  const by = coderName === null ? "" : `, ${coderName}`;
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
        data-coding-id={coding.id}
        style={{ ...color, top: labelTop, left }}
        aria-label={`${name}${by}: “${quoteInWords(text.slice(coding.start, coding.end))}”${hasMemo ? ", with a memo" : ""}`}
        aria-haspopup="menu"
        onPointerEnter={({ currentTarget }) => {
          currentTarget.title = about(coding);
          isolate();
        }}
        onPointerLeave={release}
        onFocus={() => {
          isolate();
          onFocused(coding);
        }}
        onBlur={release}
        onClick={(event) => onMenu(coding, event.currentTarget)}
        onContextMenu={(event) => {
          event.preventDefault();
          onMenu(coding, event.currentTarget);
        }}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          if (event.key === "Delete" || event.key === "Backspace") onRemove(coding);
        }}
      >
        <span className="swatch" />
        <span className="coding-name">{name}</span>
        {hasMemo && <StickyNote className="coding-memo" size={12} aria-hidden />}
        {coderName !== null && <span className="coding-coder">{coderName}</span>}
      </button>
    </>
  );
});
