import { useMemo, useRef, useState } from "react";
import type { Range } from "../../app/text/range.ts";
import { Region } from "../ui/region.tsx";
import { useCodeDrop } from "./code-drop.ts";
import { Margin } from "./margin.tsx";
import { codingsWithin } from "./margin-geometry.ts";
import { ParagraphNumbers } from "./paragraph-numbers.tsx";
import { ReadingTools } from "./reading-tools.tsx";
import type { TranscriptProps } from "./transcript-props.ts";
import { TurnGutter } from "./turn-gutter.tsx";
import { useIsolation } from "./use-isolation.ts";
import { usePainter, usePainting } from "./use-painting.ts";
import { useReadingStyle } from "./use-reading-style.ts";
import { useScrollMemory } from "./use-scroll-memory.ts";
import { useSelect } from "./use-select.ts";
import { useSelection } from "./use-selection.ts";
import { reveal, useShown } from "./use-shown.ts";
import { useTextLayout } from "./use-text-layout.ts";
import { useTranscriptKeys } from "./use-transcript-keys.ts";
import { useWindow } from "./use-window.ts";
import "./transcript.css";

/** A transcript with its turns on the left and its codings on the right. */
export function Transcript(props: TranscriptProps) {
  const { document, text, turns, marks, codings, codes, passage, onPassage } = props;
  const scrollerRef = useRef<HTMLDivElement>(null);
  const pageRef = useRef<HTMLDivElement>(null);
  const rootRef = useRef<HTMLDivElement>(null);
  const painter = usePainter(codes);
  const layout = useTextLayout(rootRef, text, marks);
  const setting = useReadingStyle(scrollerRef, pageRef, layout);
  const window = useWindow(scrollerRef, layout, setting);
  const [caret, setCaret] = useState<number | null>(null);
  useSelection(rootRef, layout, text, (selected) => {
    setCaret(selected.caret);
    onPassage(selected.passage);
  });
  const select = useSelect(rootRef, layout);
  const show = (range: Range) => {
    select(range);
    if (layout && scrollerRef.current) reveal(scrollerRef.current, layout, range);
  };
  useShown(props.shown, show, layout !== null);
  useShown(props.refocus, select, layout !== null);
  // by way of the state, so that the menu is gone, which would hold the focus
  const [chosen, setChosen] = useState<Range | null>(null);
  useShown(chosen, select, layout !== null);
  useScrollMemory(scrollerRef, layout, document.id, props.shown !== null);
  const near = useMemo(() => (window ? codingsWithin(codings, window.range) : []), [codings, window]);
  const [isolatedId, isolate] = useIsolation(near);
  usePainting(painter, { layout, near, codes, passage, isolatedId });

  const onKeyDown = useTranscriptKeys(rootRef, props);
  const drop = useCodeDrop(scrollerRef, props.onDropCode);

  return (
    <Region className="transcript" label="Transcript">
      <ReadingTools {...{ document, text, turns, layout, window, scrollerRef, rootRef, passage, caret, onPassage }} />
      <div className="transcript-scroller" ref={scrollerRef} {...drop}>
        <div className="transcript-page" ref={pageRef}>
          {layout && window ? <TurnGutter layout={layout} window={window} turns={turns} /> : <span />}
          {/* an empty cell while there are none, so that the text stays in its column */}
          {setting.showsNumbers && layout && window ? <ParagraphNumbers {...{ layout, window, text }} /> : <span />}
          {/* biome-ignore lint/a11y/useSemanticElements: no input element can hold paragraphs */}
          <div
            ref={rootRef}
            className="transcript-text"
            role="textbox"
            tabIndex={0}
            aria-label={document.name}
            aria-multiline
            aria-readonly
            lang={document.language}
            dir="auto"
            spellCheck={false}
            onKeyDown={onKeyDown}
          />
          {layout && window && (
            <Margin
              layout={layout}
              window={window}
              text={text}
              codings={near}
              codes={codes}
              passage={passage}
              caret={caret}
              isolatedId={isolatedId}
              onIsolate={isolate}
              onSelect={({ start, end }) => setChosen({ start, end })}
              onRemove={props.onRemove}
              onShowPassages={props.onShowPassages}
              onEmpty={() => rootRef.current?.focus({ preventScroll: true })}
            />
          )}
        </div>
      </div>
    </Region>
  );
}
