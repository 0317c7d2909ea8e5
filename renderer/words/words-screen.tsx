import { useRef, useState } from "react";
import type { WordList } from "../../app/analysis/word-list.ts";
import { wordListNotes, wordListTable } from "../../app/analysis/word-list-table.ts";
import type { WordOptions } from "../../app/analysis/word-options.ts";
import { Counting } from "../ui/counting.tsx";
import { FilterBar } from "../ui/filter-bar.tsx";
import { FoldableChoices } from "../ui/foldable-choices.tsx";
import type { OpenPassage } from "../ui/open-passage.ts";
import { screenStates } from "../ui/screen-states.ts";
import { TableActions } from "../ui/table-actions.tsx";
import { ViewSwitch } from "../ui/view-switch.tsx";
import { useWordList } from "../use-analysis.ts";
import { useFilter } from "../use-filter.ts";
import { useRecords, useViewState } from "../use-project.tsx";
import { useScreenState } from "../use-screen-state.ts";
import { CloudView } from "./cloud-view.tsx";
import { WordFilters } from "./word-filters.tsx";
import { WordPlacesPanel } from "./word-places-panel.tsx";
import { WordTable } from "./word-table.tsx";
import { leaveOut } from "./word-view.ts";
import "../ui/table-screen.css";
import { TwoPanels } from "../ui/two-panels.tsx";
import "./words.css";

const views = [
  { id: "table", name: "Table" },
  { id: "cloud", name: "Cloud" },
] as const;

/** The words of the texts, how often each occurs, and its places; as a table or as a cloud. */
export function WordsScreen({ onOpenPassage }: { readonly onOpenPassage: OpenPassage }) {
  const documents = useRecords(({ documents }) => documents);
  const { filter, setFilter, counted } = useFilter(screenStates.wordsFilter);
  const [options, setOptions] = useScreenState(screenStates.words);
  const [view, setView] = useViewState("words.view", (value) => (value === "cloud" ? "cloud" : "table"));
  const question = { filter: counted, options };
  const { value: list, isStale, progress } = useWordList(question);
  const opened = useOpened(list);
  return (
    <div className="panel table-screen">
      <div className="table-head">
        <div className="table-title">
          <h1>Words</h1>
          <ViewSwitch label="Show as" items={views} value={view} onChange={setView} />
          {isStale ? <Counting progress={progress} /> : list && <Summary list={list} />}
          {view === "table" && <TableActions table={list && (() => wordListTable(list, question))} name="word list" />}
        </div>
        <FoldableChoices filter={filter} onFilter={setFilter}>
          <FilterBar filter={filter} onFilter={setFilter} />
          <WordFilters list={list} options={options} onOptions={setOptions} />
        </FoldableChoices>
      </div>
      <TwoPanels
        secondSize="36%"
        resize="Resize words and places"
        first={
          list && <WordsBody {...{ list, view, opened, options, setOptions }} hasDocuments={documents.length > 0} />
        }
        second={
          opened.word && (
            <WordPlacesPanel
              key={`${opened.word.key} ${opened.word.pressed}`}
              question={question}
              word={opened.word}
              onOpen={onOpenPassage}
              onClose={opened.close}
            />
          )
        }
      />
      {list && <p className="table-notes">{wordListNotes(list, question).join(" ")}</p>}
    </div>
  );
}

function WordsBody(props: {
  readonly list: WordList;
  readonly view: "table" | "cloud";
  readonly opened: ReturnType<typeof useOpened>;
  readonly options: WordOptions;
  readonly setOptions: (options: WordOptions) => void;
  readonly hasDocuments: boolean;
}) {
  const { list, view, opened, options, setOptions, hasDocuments } = props;
  if (list.keys.length === 0) return <Nothing hasDocuments={hasDocuments} />;
  if (view === "cloud") return <CloudView list={list} onOpen={opened.open} />;
  return (
    <WordTable
      list={list}
      opened={opened.word?.key ?? null}
      onOpen={opened.open}
      onLeaveOut={(word) => setOptions(leaveOut(options, [word]))}
    />
  );
}

/** The word whose places are shown: opened by a press, to which closing goes back. */
function useOpened(list: WordList | null) {
  const [word, setWord] = useState<{
    readonly key: string;
    readonly spelling: string;
    readonly pressed: number;
  } | null>(null);
  const from = useRef<Element | null>(null);
  return {
    word,
    open: (key: string) => {
      from.current = document.activeElement;
      const spelling = list?.words[list.keys.indexOf(key)] ?? key;
      setWord((before) => ({ key, spelling, pressed: (before?.pressed ?? 0) + 1 }));
    },
    close: () => {
      setWord(null);
      if (from.current instanceof HTMLElement || from.current instanceof SVGElement) from.current.focus();
    },
  };
}

/** What is listed, in short; the notes below say all. */
function Summary({ list }: { readonly list: WordList }) {
  const { stop, own } = list.leftOut;
  const left = stop.occurrences + own.occurrences;
  return (
    <span className="muted" role="status">
      {list.keys.length.toLocaleString("en")} different {list.keys.length === 1 ? "word" : "words"}
      {left > 0 &&
        `; ${(stop.words + own.words).toLocaleString("en")} left out that occur ${left.toLocaleString("en")} times`}
    </span>
  );
}

function Nothing({ hasDocuments }: { readonly hasDocuments: boolean }) {
  return (
    <p className="empty">
      {hasDocuments
        ? "No word is left with these filters. Take some of them off above."
        : "There is no text yet. Import documents in Transcripts; their words are counted here."}
    </p>
  );
}
