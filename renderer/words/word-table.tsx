import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp, CircleMinus } from "lucide-react";
import { memo, type ReactNode, useRef } from "react";
import type { WordList } from "../../app/analysis/word-list.ts";
import { timesOf, type WordSorting } from "./word-rows.ts";
import "./word-table.css";

const ROW_HEIGHT = 30;

const columns = [
  { id: "word", title: "Word" },
  { id: "occurrences", title: "Occurrences" },
  { id: "documents", title: "Documents" },
  { id: "share", title: "% of words" },
  { id: "rate", title: "Per 10,000 words" },
] as const;

type Pressable = { readonly onOpen: (key: string) => void; readonly onLeaveOut: (word: string) => void };

/** The words with their figures. Occurrences lead to their places, a heading sorts. */
export function WordTable(
  props: Pressable & {
    readonly list: WordList;
    /** Places in the list, in the order to show. */
    readonly order: readonly number[];
    readonly sorting: WordSorting;
    readonly onSort: (sorting: WordSorting) => void;
    /** The word whose places are shown. */
    readonly opened: string | null;
  },
) {
  const { list, order } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 24,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scroll word-scroller" ref={scroller} tabIndex={0} aria-label="Word list">
      <table className="word-table" aria-rowcount={order.length + 2}>
        <colgroup>
          {columns.map(({ id }) => (
            <col key={id} data-column={id} />
          ))}
          <col data-column="deed" />
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ id, title }) => (
              <Heading key={id} id={id} title={title} sorting={props.sorting} onSort={props.onSort} />
            ))}
            <th scope="col">
              <span className="visually-hidden">Leave out</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {items.map(({ index }) => {
            const at = order[index];
            const key = at === undefined ? undefined : list.keys[at];
            if (at === undefined || key === undefined) return null;
            return (
              <Line
                key={key}
                index={index}
                {...{ word: key, spelling: list.words[at] ?? key, all: list.allWords, most: list.occurrences[0] ?? 1 }}
                occurrences={list.occurrences[at] ?? 0}
                documents={list.documents[at] ?? 0}
                isOpened={props.opened === key}
                onOpen={props.onOpen}
                onLeaveOut={props.onLeaveOut}
              />
            );
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
        <Totals list={list} />
      </table>
    </section>
  );
}

function Totals({ list }: { readonly list: WordList }) {
  const occurrences = list.occurrences.reduce((sum, one) => sum + one, 0);
  return (
    <tfoot>
      <tr aria-rowindex={list.keys.length + 2}>
        <th scope="row">All words listed</th>
        <Figures
          occurrences={counts.format(occurrences)}
          count={occurrences}
          documents={list.documentTotal}
          allWords={list.allWords}
        />
        <td />
      </tr>
    </tfoot>
  );
}

/** The cells of a word, or of all of them. */
function Figures(props: {
  readonly occurrences: ReactNode;
  readonly count: number;
  readonly documents: number;
  readonly allWords: number;
}) {
  const { occurrences, count, documents, allWords } = props;
  const isKnown = allWords > 0;
  return (
    <>
      <td data-column="occurrences">{occurrences}</td>
      <td>{counts.format(documents)}</td>
      <td>{isKnown ? shares.format(count / allWords) : "–"}</td>
      <td>{isKnown ? rates.format((count * 10_000) / allWords) : "–"}</td>
    </>
  );
}

function Heading(props: {
  readonly id: (typeof columns)[number]["id"];
  readonly title: string;
  readonly sorting: WordSorting;
  readonly onSort: (sorting: WordSorting) => void;
}) {
  const { id, title, sorting, onSort } = props;
  if (id === "share" || id === "rate") return <th scope="col">{title}</th>;
  const isSorted = sorting?.by === id;
  const direction = isSorted ? (sorting.isDescending ? "descending" : "ascending") : "none";
  const next = (): WordSorting => {
    const firstDescends = id !== "word";
    if (!isSorted) return { by: id, isDescending: firstDescends };
    return sorting.isDescending === firstDescends ? { by: id, isDescending: !firstDescends } : null;
  };
  return (
    <th scope="col" aria-sort={direction}>
      <button type="button" className="word-sort" onClick={() => onSort(next())}>
        {title}
        {direction === "ascending" && <ArrowUp size={13} aria-hidden />}
        {direction === "descending" && <ArrowDown size={13} aria-hidden />}
      </button>
    </th>
  );
}

const Line = memo(function Line(
  props: Pressable & {
    readonly index: number;
    readonly word: string;
    readonly spelling: string;
    readonly occurrences: number;
    readonly documents: number;
    readonly all: number;
    readonly most: number;
    readonly isOpened: boolean;
  },
) {
  const { index, word, spelling, occurrences, documents, all, most, isOpened, onOpen, onLeaveOut } = props;
  const number = (
    <>
      <span className="word-bar" style={{ width: `calc((100% - 78px) * ${occurrences / most})` }} />
      <button
        type="button"
        className="word-number"
        aria-label={`${timesOf(occurrences)} of ${spelling}`}
        aria-pressed={isOpened}
        onClick={() => onOpen(word)}
      >
        {counts.format(occurrences)}
      </button>
    </>
  );
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="row" title={spelling} dir="auto">
        {spelling}
      </th>
      <Figures occurrences={number} count={occurrences} documents={documents} allWords={all} />
      <td>
        <button
          type="button"
          className="word-deed"
          aria-label={`Leave out ${spelling}`}
          title="Leave out"
          onClick={() => onLeaveOut(word)}
        >
          <CircleMinus size={15} aria-hidden />
        </button>
      </td>
    </tr>
  );
});

const counts = new Intl.NumberFormat("en");
const shares = new Intl.NumberFormat("en", { style: "percent", minimumFractionDigits: 2, maximumFractionDigits: 2 });
const rates = new Intl.NumberFormat("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
