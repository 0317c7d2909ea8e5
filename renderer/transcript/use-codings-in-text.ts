import { type MouseEvent, type RefObject, useMemo, useState } from "react";
import { codingsAt } from "../../app/coding/codings-at.ts";
import type { Coding, Id } from "../../app/model/records.ts";
import { codingsWithin } from "./margin-geometry.ts";
import type { TextLayout } from "./text-layout.ts";
import { positionAt } from "./text-points.ts";
import type { TranscriptProps } from "./transcript-props.ts";
import { useHandleDrag } from "./use-handle-drag.ts";
import { useIsolation } from "./use-isolation.ts";
import { type Preview, usePreview } from "./use-preview.ts";
import type { Selected } from "./use-selection.ts";
import type { TextWindow } from "./use-window.ts";

/** So far down the window a list opens above the click. */
const LOW = 0.62;

/** Where several codings were clicked at once. */
type ClickedAt = {
  readonly position: number;
  readonly x: number;
  readonly y: number;
  /** Whether there is more room above than below. */
  readonly isLow: boolean;
};

/** The codings near the viewport as they are shown now, and what a click or a move of the caret means for them. */
export type CodingsInText = {
  readonly near: readonly Coding[];
  readonly isolatedId: Id | null;
  readonly isolate: (id: Id | null) => void;
  readonly preview: Preview;
  readonly clickedAt: ClickedAt | null;
  readonly onClick: (event: MouseEvent) => void;
  readonly closeClicked: () => void;
  /** Leaves the selected coding, and those clicked. */
  readonly leave: () => void;
  readonly onSelected: (selected: Selected) => void;
  readonly grab: ReturnType<typeof useHandleDrag>;
};

export function useCodingsInText(
  props: TranscriptProps,
  view: {
    readonly layout: TextLayout | null;
    readonly window: TextWindow | null;
    readonly rootRef: RefObject<HTMLElement | null>;
    readonly scrollerRef: RefObject<HTMLElement | null>;
  },
): CodingsInText {
  const { codings, desk, document, text } = props;
  const { layout, window, rootRef, scrollerRef } = view;
  const preview = usePreview(desk.onResize);
  const { shown } = preview;
  const inWindow = useMemo(() => (window ? codingsWithin(codings, window.range) : []), [codings, window]);
  const near = useMemo(
    () => (shown ? inWindow.map((coding) => (coding.id === shown.id ? shown : coding)) : inWindow),
    [inWindow, shown],
  );
  const [isolatedId, isolate] = useIsolation(near);
  const [clickedAt, setClickedAt] = useState<ClickedAt | null>(null);
  const grab = useHandleDrag({ scrollerRef, layout, text, language: document.language, preview });
  const closeClicked = () => {
    setClickedAt(null);
    isolate(null);
  };
  return {
    ...{ near, isolatedId, isolate, preview, clickedAt, grab },
    closeClicked,
    leave: () => {
      closeClicked();
      desk.onSelectCoding(null);
    },
    onClick: ({ clientX: x, clientY: y, detail }) => {
      const isSelecting = globalThis.getSelection()?.isCollapsed === false || detail > 1;
      const position = layout && !isSelecting ? positionAt(layout, x, y) : null;
      const here = position === null ? [] : codingsAt(near, position);
      desk.onSelectCoding(here.length === 1 && here[0] ? here[0].id : null);
      const page = rootRef.current?.parentElement?.getBoundingClientRect();
      if (position === null || !page || here.length < 2) return setClickedAt(null);
      setClickedAt({ position, x: x - page.left, y: y - page.top, isLow: y > globalThis.innerHeight * LOW });
    },
    onSelected: ({ passage, caret }) => {
      desk.onCaret(caret);
      if (passage || caret !== clickedAt?.position) setClickedAt(null);
      const selected = codings.find(({ id }) => id === desk.selectedId);
      const isIn = selected && selected.start <= caret && caret <= selected.end;
      if (selected && (passage || !isIn)) desk.onSelectCoding(null);
    },
  };
}
