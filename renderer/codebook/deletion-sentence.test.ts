import { expect, test } from "vitest";
import { deletionSentence } from "./deletion-sentence.ts";

test.each([
  [0, 0, "Delete “Cost”? It has no codings. Undo brings it back."],
  [2, 14, "Delete “Cost” with 2 sub-codes and 14 codings? Undo brings them back."],
  [1, 0, "Delete “Cost” with 1 sub-code? Undo brings them back."],
  [0, 1200, "Delete “Cost” with 1,200 codings? Undo brings them back."],
])("%i sub-codes and %i codings are named", (subcodes, codings, sentence) => {
  expect(deletionSentence("Cost", subcodes, codings)).toBe(sentence);
});
