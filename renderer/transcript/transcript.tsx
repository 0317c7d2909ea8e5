import { useMemo, useRef, useState } from "react";
import type { Range } from "../../app/text/range.ts";
import { Region } from "../ui/region.tsx";
import { Annotations } from "./annotations.tsx";
import { useCodeDrop } from "./code-drop.ts";
import { CodingLayer } from "./coding-layer.tsx";
import { ParagraphNumbers } from "./paragraph-numbers.tsx";
import { ReadingTools } from "./reading-tools.tsx";
import type { TranscriptProps } from "./transcript-props.ts";
import { TurnGutter } from "./turn-gutter.tsx";
import { useCodingsInText } from "./use-codings-in-text.ts";
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
  const { document, text, turns, marks, codes, passage, furtherPassages, onPassage } = props;
  const scrollerRef = useRef<HTMLDivElement>(null);
  const pageRef = useRef<HTMLDivElement>(null);
  const rootRef = useRef<HTMLDivElement>(null);
  const painter = usePainter(codes);
  const layout = useTextLayout(rootRef, text, marks);
  const setting = useReadingStyle(scrollerRef, pageRef, layout);
  const window = useWindow(scrollerRef, layout, setting);
  const [caret, setCaret] = useState<number | null>(null);
  const inText = useCodingsInText(props, { layout, window, rootRef, scrollerRef });
  const catchUp = useSelection(rootRef, layout, text, (selected) => {
    setCaret(selected.caret);
    props.onCaret(selected.caret);
    onPassage(selected.passage);
    inText.onSelected(selected);
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
  const { near, isolatedId } = inText;
  const passages = useMemo(() => [...(passage ? [passage] : []), ...furtherPassages], [passage, furtherPassages]);
  usePainting(painter, { layout, near, codes, passages, isolatedId });

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
            onKeyDown={(event) => {
              catchUp();
              if (event.key === "Escape") inText.leave();
              onKeyDown(event);
            }}
            onClick={inText.onClick}
          />
          {layout && window && <Annotations documentId={document.id} layout={layout} window={window} />}
          {layout && window && (
            <CodingLayer
              {...props}
              layout={layout}
              window={window}
              caret={caret}
              inText={inText}
              rootRef={rootRef}
              onSelectPassage={({ start, end }) => setChosen({ start, end })}
            />
          )}
        </div>
      </div>
    </Region>
  );
}
