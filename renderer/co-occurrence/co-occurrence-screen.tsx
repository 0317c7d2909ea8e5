import { useMemo, useRef, useState } from "react";
import { coOccurringPlaces } from "../../app/analysis/co-occurrence-tables.ts";
import { pairFinder } from "../../app/analysis/pair-figures.ts";
import { coOccurrenceOptions, pictures } from "../ui/co-occurrence-view.ts";
import { FilterBar } from "../ui/filter-bar.tsx";
import { FoldableChoices } from "../ui/foldable-choices.tsx";
import type { OpenPassage } from "../ui/open-passage.ts";
import { screenStates } from "../ui/screen-states.ts";
import { ViewSwitch } from "../ui/view-switch.tsx";
import { type Answer, useCoOccurrences } from "../use-analysis.ts";
import { useFilter } from "../use-filter.ts";
import { useViewState } from "../use-project.tsx";
import { useScreenState } from "../use-screen-state.ts";
import { CoOccurrenceBody } from "./co-occurrence-body.tsx";
import { CoOccurrenceControls } from "./co-occurrence-controls.tsx";
import { ExportChoice } from "./export-choice.tsx";
import { PairPassages, type PressedPair } from "./pair-passages.tsx";
import "../ui/table-screen.css";
import { TwoPanels } from "../ui/two-panels.tsx";
import "./co-occurrence.css";

/** Which codes co-occur, as a table or a network, and the passages behind each pair. */
export function CoOccurrenceScreen({ onOpenPassage }: { readonly onOpenPassage: OpenPassage }) {
  const { filter, setFilter, counted } = useFilter(screenStates.coOccurrenceFilter);
  const [view, setView] = useScreenState(screenStates.coOccurrence);
  const options = useMemo(() => coOccurrenceOptions(view), [view]);
  const { value: answer, isStale, progress } = useCoOccurrences(counted, options);
  const [selected, setSelected] = useState<PressedPair | null>(null);
  const pressed = useRef<Element | null>(null);
  const onPress = (pair: PressedPair) => {
    pressed.current = document.activeElement;
    setSelected(pair);
  };
  const closePassages = () => {
    setSelected(null);
    if (pressed.current instanceof HTMLElement || pressed.current instanceof SVGElement) pressed.current.focus();
  };
  const places = useMemo(() => {
    if (!answer) return [];
    return view.onlyCoOccurring ? coOccurringPlaces(answer.found) : [...answer.found.codes.keys()];
  }, [answer, view.onlyCoOccurring]);
  const shown = useMemo(() => selected && answer && pairShown(answer.found, selected), [selected, answer]);
  return (
    <div className="panel table-screen">
      <div className="table-head co-head">
        <div className="table-title">
          <h1>Code co-occurrence</h1>
          <ViewSwitch
            label="Shown as"
            items={pictures}
            value={view.picture}
            onChange={(picture) => setView({ ...view, picture })}
          />
          {isStale && <Counting progress={progress} />}
          {view.picture === "table" && <ExportChoice {...{ answer, places, view }} onView={setView} />}
        </div>
        <FoldableChoices filter={filter} onFilter={setFilter}>
          <CoOccurrenceControls view={view} onView={setView} />
          <FilterBar filter={filter} onFilter={setFilter} />
        </FoldableChoices>
      </div>
      <TwoPanels
        secondSize="34%"
        resize="Resize table and passages"
        first={
          answer && (
            <CoOccurrenceBody
              {...{ answer, places, view, onPress }}
              onView={setView}
              pressed={shown ? selected : null}
            />
          )
        }
        second={
          selected && shown && answer ? (
            <PairPassages
              {...shown}
              {...{ pressed: selected, filter, options: answer.found.options }}
              onOpen={onOpenPassage}
              onClose={closePassages}
            />
          ) : null
        }
      />
      {answer && <Notes notes={answer.notes} hasSign={view.picture === "table"} />}
    </div>
  );
}

/** The two codes of a pair with their figures; null where there are none, or no longer. */
function pairShown(found: Parameters<typeof pairFinder>[0], pair: PressedPair) {
  const place = (id: string) => found.codes.findIndex((code) => code.id === id);
  const [first, second] = [found.codes[place(pair.first)], found.codes[place(pair.second)]];
  const figures = first && second && pairFinder(found)(place(first.id), place(second.id));
  return figures ? { first, second, figures } : null;
}

/** `hasSign` says whether the corners that mark uneven pairs are there to be explained. */
function Notes({ notes, hasSign }: { readonly notes: readonly string[]; readonly hasSign: boolean }) {
  const [isClosed, setClosed] = useViewState("co-occurrence.notesClosed", isTrue);
  return (
    <div className="co-foot">
      <details
        className="table-notes co-notes"
        open={!isClosed}
        onToggle={(event) => setClosed(!event.currentTarget.open)}
      >
        <summary>How this is counted</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <p tabIndex={0}>{notes.join(" ")}</p>
      </details>
      {hasSign && (
        <span className="co-key">
          <span className="matrix-sign" aria-hidden />
          One code more than five times as often as the other
        </span>
      )}
    </div>
  );
}

function isTrue(stored: unknown): boolean {
  return stored === true;
}

/** What is waited for, shown only where the waiting is felt. */
function Counting({ progress }: Pick<Answer<unknown>, "progress">) {
  return (
    <span className="muted counting" role={progress ? "status" : undefined}>
      {progress ? `Reading the texts: ${progress.done + 1} of ${progress.all}` : "Counting…"}
    </span>
  );
}
