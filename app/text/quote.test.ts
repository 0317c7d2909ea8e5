import { expect, test } from "vitest";
import { findQuote } from "./quote.ts";

const text = "El costo fue alto. El costo fue el problema.";

test.each([
  ["the first of two", "costo", { start: 0, end: 44 }, { start: 3, end: 8 }],
  ["the first within the part", "costo", { start: 4, end: 44 }, { start: 22, end: 27 }],
  ["one that ends with the part", "alto.", { start: 0, end: 18 }, { start: 13, end: 18 }],
  ["none that reaches beyond the part", "alto.", { start: 0, end: 17 }, null],
  ["none that begins before the part", "El costo", { start: 20, end: 44 }, null],
  ["none in other capitals", "el Costo", { start: 0, end: 44 }, null],
  ["none for no words", "", { start: 0, end: 44 }, null],
])("findQuote finds %s", (_, quote, within, found) => {
  expect(findQuote(text, quote, within)).toEqual(found);
});
