import { type RefObject, useRef, useState } from "react";
import { codingsAt } from "../../app/coding/codings-at.ts";
import type { Coding } from "../../app/model/records.ts";
import type { Range } from "../../app/text/range.ts";
import type { Edge } from "../../app/text/steps.ts";
import { CodingsHere } from "./codings-here.tsx";
import { Handles } from "./handles.tsx";
import { focusLabel, labelOf, Margin, type OpenMenu } from "./margin.tsx";
import type { TextLayout } from "./text-layout.ts";
import type { TranscriptProps } from "./transcript-props.ts";
import type { CodingsInText } from "./use-codings-in-text.ts";
import { useLabelKeys } from "./use-label-keys.ts";
import type { TextWindow } from "./use-window.ts";

/** The codings beside and on the text: the margin, the handles of the selected one, and those that a click has met. */
export function CodingLayer(
  props: TranscriptProps & {
    readonly layout: TextLayout;
    readonly window: TextWindow;
    readonly caret: number | null;
    readonly inText: CodingsInText;
    readonly rootRef: RefObject<HTMLElement | null>;
    readonly onSelectPassage: (coding: Coding) => void;
  },
) {
  const { layout, window, text, codes, desk, passage, caret, inText, rootRef } = props;
  const { near, preview, isolatedId, isolate, clickedAt } = inText;
  const labels = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const keys = useLabelKeys({
    ...{ layout, codings: near, codes, desk, preview, rootRef },
    onMoved: (range, edge) => revealEdge(rootRef.current, layout, range, edge),
  });
  const selected = near.find(({ id }) => id === desk.selectedId);
  const here = clickedAt ? codingsAt(near, clickedAt.position) : [];
  return (
    <>
      <Margin
        {...{ layout, window, text, codes, desk, passage, caret, isolatedId, labels, keys, menu }}
        codings={near}
        onIsolate={isolate}
        onMenu={setMenu}
        onSelectPassage={props.onSelectPassage}
        onEmpty={() => rootRef.current?.focus({ preventScroll: true })}
      />
      {selected && (
        <Handles
          {...{ rootRef, layout, window }}
          coding={selected}
          color={codes.get(selected.codeId)?.color}
          onGrab={(edge, event) => inText.grab(selected, edge, event)}
        />
      )}
      {clickedAt && here.length > 1 && (
        <CodingsHere
          {...{ at: clickedAt, codings: here, codes }}
          coders={desk.coders}
          onIsolate={isolate}
          onMenu={(coding, trigger) => {
            inText.closeClicked();
            const label = labelOf(labels.current, coding.id);
            // the menu gives the focus back to where it was, and the list is gone then
            if (label) focusLabel(label);
            desk.onSelectCoding(coding.id);
            setMenu({ coding, trigger: label ?? trigger });
          }}
        />
      )}
    </>
  );
}

/** Scrolls as little as shows the end of a passage that was moved. */
function revealEdge(root: HTMLElement | null, layout: TextLayout, range: Range, edge: Edge): void {
  const scroller = root?.closest<HTMLElement>(".transcript-scroller");
  if (!root || !scroller) return;
  const at = edge === "start" ? range.start : range.end - 1;
  const { top, bottom } = layout.extentOf({ start: at, end: at + 1 });
  const above = root.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  if (above + top < 0) scroller.scrollTop += above + top;
  else if (above + bottom > scroller.clientHeight) scroller.scrollTop += above + bottom - scroller.clientHeight;
}
