import { expect, test } from "vitest";
import type { WordList } from "../../app/analysis/word-list.ts";
import { type MatrixSorting, sortedRows } from "../ui/matrix-rows.ts";
import { shownWords, timesOf } from "./word-rows.ts";

const left = { words: 0, occurrences: 0 };
const list: WordList = {
  keys: ["law", "über", "state", "zone"],
  words: ["law", "Über", "State", "zone"],
  occurrences: Uint32Array.from([9, 4, 4, 1]),
  documents: Uint32Array.from([1, 2, 1, 1]),
  ...{ documentTotal: 2, allWords: 18, countedDocuments: 2, allDocuments: 2, languages: ["en"] },
  leftOut: { own: left, stop: left, number: left, short: left, rare: left },
  leftOutWords: [],
};

const order = (sorting: MatrixSorting) => sortedRows(shownWords(list), sorting).map(({ id }) => id);

test("words are sorted by letters, occurrences or documents, equals as in the list", () => {
  expect(order(null)).toEqual(["law", "über", "state", "zone"]);
  expect(order({ columnId: "word", isDescending: false })).toEqual(["law", "state", "über", "zone"]);
  expect(order({ columnId: "occurrences", isDescending: false })).toEqual(["zone", "über", "state", "law"]);
  expect(order({ columnId: "occurrences", isDescending: true })).toEqual(["law", "über", "state", "zone"]);
  expect(order({ columnId: "documents", isDescending: true })).toEqual(["über", "law", "state", "zone"]);
});

test("words have their figures, and all of them together", () => {
  const { rows, totals } = shownWords(list);
  expect(rows[1]).toEqual({ id: "über", cells: ["Über", 4, 2, 4 / 18, 40_000 / 18, null] });
  expect(totals?.cells).toEqual(["All words listed", 18, 2, 1, 10_000, null]);
  expect(shownWords({ ...list, allWords: 0 }).rows[0]?.cells).toEqual(["law", 9, 1, null, null, null]);
});

test("occurrences have their unit", () => {
  expect([timesOf(1), timesOf(1200)]).toEqual(["1 occurrence", "1,200 occurrences"]);
});
