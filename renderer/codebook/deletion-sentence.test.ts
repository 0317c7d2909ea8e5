import { expect, test } from "vitest";
import { deletionSentence } from "./deletion-sentence.ts";

test.each([
  [0, 0, "Delete “Cost”? It has no codings. Undo brings it back."],
  [2, 14, "Delete “Cost” with 2 sub-codes and 14 codings? Undo brings them back."],
  [1, 0, "Delete “Cost” with 1 sub-code? Undo brings them back."],
  [0, 1200, "Delete “Cost” with 1,200 codings? Undo brings them back."],
])("%i sub-codes and %i codings are named", (subcodes, codings, sentence) => {
  expect(deletionSentence(["Cost"], subcodes, codings)).toBe(sentence);
});

test.each([
  [["Cost", "Law"], 0, "Delete “Cost” and “Law”? They have no codings. Undo brings them back."],
  [["A", "B", "C", "D", "E"], 3, "Delete “A”, “B”, “C” and 2 more with 3 codings? Undo brings them back."],
])("several codes are named: %j", (names, codings, sentence) => {
  expect(deletionSentence(names, 0, codings)).toBe(sentence);
});
