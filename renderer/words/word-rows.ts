import type { WordList } from "../../app/analysis/word-list.ts";

/** How the words are ordered; null is by frequency. */
export type WordSorting = { readonly by: "word" | "occurrences" | "documents"; readonly isDescending: boolean } | null;

const letters = new Intl.Collator(undefined, { numeric: true });

/** The places of the words in their list, sorted; equals keep the order of the list. */
export function sortedWords(list: WordList, sorting: WordSorting): readonly number[] {
  const order = [...list.keys.keys()];
  if (!sorting) return order;
  const compare = {
    word: (a: number, b: number) => letters.compare(list.words[a] ?? "", list.words[b] ?? ""),
    occurrences: (a: number, b: number) => (list.occurrences[a] ?? 0) - (list.occurrences[b] ?? 0),
    documents: (a: number, b: number) => (list.documents[a] ?? 0) - (list.documents[b] ?? 0),
  }[sorting.by];
  const direction = sorting.isDescending ? -1 : 1;
  return order.sort((a, b) => direction * compare(a, b) || a - b);
}

/** A number of occurrences with its unit. */
export function timesOf(occurrences: number): string {
  return `${occurrences.toLocaleString("en")} ${occurrences === 1 ? "occurrence" : "occurrences"}`;
}
