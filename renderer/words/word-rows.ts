import type { WordList } from "../../app/analysis/word-list.ts";
import type { Column, Table } from "../../app/table/table.ts";

const columns: readonly Column[] = [
  { id: "word", title: "Word", type: "text" },
  { id: "occurrences", title: "Occurrences", type: "count" },
  { id: "documents", title: "Documents", type: "count" },
  { id: "share", title: "% of words", type: "share" },
  { id: "rate", title: "Per 10,000 words", type: "number" },
  { id: "leave out", title: "Leave out", type: "text" },
];

/** The words as the screen shows them, `Row.id` the word as it is told apart; the last column is for leaving out. */
export function shownWords(list: WordList): Table {
  const { allWords } = list;
  const row = (id: string, word: string, occurrences: number, documents: number) => {
    const share = allWords > 0 ? occurrences / allWords : null;
    return { id, cells: [word, occurrences, documents, share, share && share * 10_000, null] };
  };
  const all = list.occurrences.reduce((sum, one) => sum + one, 0);
  return {
    ...{ title: "Word list", columns, notes: [] },
    rows: list.keys.map((key, at) =>
      row(key, list.words[at] ?? key, list.occurrences[at] ?? 0, list.documents[at] ?? 0),
    ),
    totals: row("all words", "All words listed", all, list.documentTotal),
  };
}

/** A number of occurrences with its unit. */
export function timesOf(occurrences: number): string {
  return `${occurrences.toLocaleString("en")} ${occurrences === 1 ? "occurrence" : "occurrences"}`;
}
