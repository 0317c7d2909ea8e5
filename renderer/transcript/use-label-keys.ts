import type { FocusEvent, KeyboardEvent, RefObject } from "react";
import type { Code, Coding, Id } from "../../app/model/records.ts";
import type { Range } from "../../app/text/range.ts";
import type { Edge } from "../../app/text/steps.ts";
import type { CodingProps } from "./coding-props.ts";
import { stepOfKey } from "./passage-changes.ts";
import type { TextLayout } from "./text-layout.ts";
import { isRightToLeft } from "./text-points.ts";
import type { Preview } from "./use-preview.ts";

/** What the names in the margin do with keys, before those of the toolbar. */
export type LabelKeys = {
  readonly onKeyDownCapture: (event: KeyboardEvent) => void;
  readonly onKeyUp: (event: KeyboardEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
};

/** The keys on a coding's name: they move the ends of its passage, give it another code and so on; Escape leaves it. */
export function useLabelKeys(of: {
  readonly layout: TextLayout | null;
  readonly codings: readonly Coding[];
  readonly codes: ReadonlyMap<Id, Code>;
  readonly desk: CodingProps;
  readonly preview: Preview;
  readonly rootRef: RefObject<HTMLElement | null>;
  readonly onMoved: (range: Range, edge: Edge) => void;
}): LabelKeys {
  const { layout, codings, codes, desk, preview, rootRef, onMoved } = of;
  const step = (coding: Coding, event: KeyboardEvent) => {
    const range = preview.rangeOf(coding);
    const asked = layout && stepOfKey(event, isRightToLeft(layout, range.start));
    if (!asked) return false;
    const moved = desk.rangeAfter(range, { step: asked });
    preview.show(coding, moved);
    onMoved(moved, asked.edge);
    return true;
  };
  const leave = () => {
    if (preview.shown) return preview.drop();
    desk.onSelectCoding(null);
    rootRef.current?.focus({ preventScroll: true });
  };
  return {
    onKeyDownCapture: (event) => {
      const label = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-coding-id]") : null;
      const coding = codings.find(({ id }) => id === label?.dataset["codingId"]);
      if (!label || !coding) return;
      if (!step(coding, event)) {
        const act = event.key === "Escape" ? leave : deedOf(event, coding, codes.get(coding.codeId), desk);
        if (!act) return;
        act();
      }
      event.preventDefault();
      event.stopPropagation();
    },
    onKeyUp: ({ key }) => {
      if (/^(Arrow|Shift|Alt)/.test(key)) preview.settle();
    },
    onBlur: preview.settle,
  };
}

/** What a letter does with a coding; null where it does nothing. */
function deedOf(event: KeyboardEvent, coding: Coding, code: Code | undefined, desk: CodingProps): (() => void) | null {
  const isCommand = event.ctrlKey || event.metaKey;
  const { left, bottom } = event.target instanceof Element ? event.target.getBoundingClientRect() : new DOMRect();
  const at = { x: left, y: bottom };
  const { onMemo } = desk;
  if (event.altKey || event.shiftKey) return null;
  const key = event.key.toLowerCase();
  if (isCommand) return key === "c" ? () => desk.onCopy(coding) : null;
  switch (key) {
    case "r":
      return () => desk.onRecode(coding, at);
    case "c":
      return () => desk.onAddCode(coding, at);
    case "s":
      return code ? () => desk.onShowOnly(code, false) : null;
    case "m":
      return () => onMemo({ kind: "coding", codingId: coding.id });
    default:
      return null;
  }
}
