import { expect, test } from "vitest";
import type { WordList } from "../../app/analysis/word-list.ts";
import { sortedWords, timesOf, type WordSorting } from "./word-rows.ts";

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

const order = (sorting: WordSorting) => sortedWords(list, sorting).map((index) => list.keys[index]);

test("words are sorted by letters, occurrences or documents, equals as in the list", () => {
  expect(order(null)).toEqual(["law", "über", "state", "zone"]);
  expect(order({ by: "word", isDescending: false })).toEqual(["law", "state", "über", "zone"]);
  expect(order({ by: "occurrences", isDescending: false })).toEqual(["zone", "über", "state", "law"]);
  expect(order({ by: "occurrences", isDescending: true })).toEqual(["law", "über", "state", "zone"]);
  expect(order({ by: "documents", isDescending: true })).toEqual(["über", "law", "state", "zone"]);
});

test("occurrences have their unit", () => {
  expect([timesOf(1), timesOf(1200)]).toEqual(["1 occurrence", "1,200 occurrences"]);
});
