import { type RefObject, useMemo, useState } from "react";
import type { Document, Turn } from "../../app/model/records.ts";
import type { Range } from "../../app/text/range.ts";
import { type Command, useCommands } from "../ui/commands.tsx";
import { useLatest } from "../ui/use-latest.ts";
import { FindBar, type FindRequest } from "./find-bar.tsx";
import { GoToDialog } from "./go-to-dialog.tsx";
import { sizeAfter, USUAL_SIZE, useReadingSettings } from "./reading-settings.ts";
import type { TextLayout } from "./text-layout.ts";
import { type ReadingDeed, useReadingKeys } from "./use-reading-keys.ts";
import { useSelect } from "./use-select.ts";
import { bringIntoView, useShown } from "./use-shown.ts";
import type { TextWindow } from "./use-window.ts";
import "./reading.css";

/** Longer passages are selected to be coded, not to be looked for. */
const LONGEST_SOUGHT = 100;

/** What helps to find one's way in a transcript: its find bar, “Go to”, and the size of its letters. */
export function ReadingTools(props: {
  readonly document: Document;
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly layout: TextLayout | null;
  readonly window: TextWindow | null;
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly rootRef: RefObject<HTMLElement | null>;
  readonly passage: Range | null;
  readonly caret: number | null;
  readonly onPassage: (passage: Range) => void;
}) {
  const { document, text, turns, layout, window, scrollerRef, rootRef, passage, caret, onPassage } = props;
  const [request, setRequest] = useState<FindRequest | null>(null);
  const [isGoing, setGoing] = useState(false);
  // by way of the state, so that the field is gone, which would hold the focus
  const [sought, setSought] = useState<Range | null>(null);
  const select = useSelect(rootRef, layout);
  const bring = (range: Range) => {
    if (scrollerRef.current && layout) bringIntoView(scrollerRef.current, layout, range);
  };
  const show = (range: Range) => {
    select(range);
    bring(range);
  };
  useShown(sought, show, layout !== null);
  const find = (deed: FindRequest["deed"]) => {
    if (request) setRequest({ deed, words: null });
    else setRequest({ deed: "open", words: deed === "open" ? soughtWords(text, passage) : null });
  };
  useReadingDeeds(scrollerRef, find, () => setGoing(true));
  return (
    <>
      {request && layout && (
        <FindBar
          {...{ request, layout, window, text }}
          language={document.language}
          from={passage?.start ?? caret ?? 0}
          onMatch={(match) => {
            onPassage(match);
            bring(match);
          }}
          onClose={(match) => {
            setRequest(null);
            if (match) setSought({ ...match });
            else rootRef.current?.focus({ preventScroll: true });
          }}
        />
      )}
      {isGoing && (
        <GoToDialog
          {...{ text, turns }}
          onGo={({ start, end }) => {
            setGoing(false);
            setSought({ start, end });
          }}
          onClose={() => setGoing(false)}
        />
      )}
    </>
  );
}

/** A selected passage that is likely to be looked for. */
function soughtWords(text: string, passage: Range | null): string | null {
  const words = passage ? text.slice(passage.start, passage.end) : "";
  return words === "" || words.length > LONGEST_SOUGHT || words.includes("\n") ? null : words;
}

/** Keys and commands for reading. */
function useReadingDeeds(
  scrollerRef: RefObject<HTMLElement | null>,
  find: (deed: FindRequest["deed"]) => void,
  goTo: () => void,
): void {
  const [{ size }, change] = useReadingSettings();
  const act = useLatest((deed: ReadingDeed) => {
    const deeds: Readonly<Record<ReadingDeed, () => void>> = {
      find: () => find("open"),
      "find-next": () => find("next"),
      "find-previous": () => find("previous"),
      "go-to": goTo,
      larger: () => change({ size: sizeAfter(size, 1) }),
      smaller: () => change({ size: sizeAfter(size, -1) }),
      "usual-size": () => change({ size: USUAL_SIZE }),
    };
    deeds[deed]();
  });
  useReadingKeys(scrollerRef, act);
  useReadingCommands(act);
}

function useReadingCommands(act: (deed: ReadingDeed) => void): void {
  const commands = useMemo(
    (): Command[] => [
      { id: "find", label: "Find in this document…", keys: "Ctrl+F", run: () => act("find") },
      { id: "go-to", label: "Go to paragraph, turn or question…", keys: "Ctrl+G", run: () => act("go-to") },
      { id: "larger", label: "Larger text", keys: "Ctrl++", run: () => act("larger") },
      { id: "smaller", label: "Smaller text", keys: "Ctrl+−", run: () => act("smaller") },
      { id: "usual-size", label: "Usual text size", keys: "Ctrl+0", run: () => act("usual-size") },
    ],
    [act],
  );
  useCommands(commands);
}
