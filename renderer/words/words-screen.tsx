import { useRef, useState } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import type { WordList } from "../../app/analysis/word-list.ts";
import { wordListNotes, wordListTable } from "../../app/analysis/word-list-table.ts";
import { Counting } from "../ui/counting.tsx";
import { FilterBar } from "../ui/filter-bar.tsx";
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
        <FilterBar filter={filter} onFilter={setFilter} />
        <WordFilters list={list} options={options} onOptions={setOptions} />
      </div>
      <Group className="table-body" orientation="horizontal">
        <Panel id="words" minSize="320px">
          {list && list.keys.length === 0 && <Nothing hasDocuments={documents.length > 0} />}
          {list && list.keys.length > 0 && view === "cloud" && <CloudView list={list} onOpen={opened.open} />}
          {list && list.keys.length > 0 && view === "table" && (
            <WordTable
              list={list}
              opened={opened.word?.key ?? null}
              onOpen={opened.open}
              onLeaveOut={(word) => setOptions(leaveOut(options, [word]))}
            />
          )}
        </Panel>
        {opened.word && <Separator className="separator vertical" aria-label="Resize words and places" />}
        {opened.word && (
          <Panel id="places" defaultSize="36%" minSize="240px">
            <WordPlacesPanel
              key={`${opened.word.key} ${opened.word.pressed}`}
              question={question}
              word={opened.word}
              onOpen={onOpenPassage}
              onClose={opened.close}
            />
          </Panel>
        )}
      </Group>
      {list && <p className="table-notes">{wordListNotes(list, question).join(" ")}</p>}
    </div>
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
