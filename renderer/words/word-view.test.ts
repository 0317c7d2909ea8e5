import { expect, test } from "vitest";
import { defaultWordOptions } from "../../app/analysis/word-options.ts";
import { chooseLanguages, endPutBack, leaveOut, putBack, takeBack, tickedLanguages, wordsTyped } from "./word-view.ts";

test("words are typed one by one or many at once", () => {
  expect(wordsTyped(" law, State;  l'État\nof ")).toEqual(["law", "State", "l'État", "of"]);
  expect(wordsTyped(" , ")).toEqual([]);
});

test("a word is left out once, whatever its capitals, and taken back", () => {
  const left = leaveOut({ ...defaultWordOptions, putBack: ["of"] }, ["Law", "LAW", "Of"]);
  expect([left.leftOut, left.putBack]).toEqual([["Law", "Of"], []]);
  expect(takeBack(left, "law").leftOut).toEqual(["Of"]);
});

test("a stop word is put back, and is one again", () => {
  const back = putBack(putBack(defaultWordOptions, "of"), "OF");
  expect(back.putBack).toEqual(["of"]);
  expect(endPutBack(back, "of")).toEqual(defaultWordOptions);
});

test("stop words are those of each document's language, or of the languages ticked", () => {
  const own = defaultWordOptions;
  expect(tickedLanguages(own)).toEqual(["own"]);
  expect(chooseLanguages(own, new Set())).toEqual([]);
  expect(chooseLanguages(own, new Set(["own", "es"]))).toEqual(["es"]);
  const chosen = { ...own, stopLanguages: ["es"] as const };
  expect(tickedLanguages(chosen)).toEqual(["es"]);
  expect(chooseLanguages(chosen, new Set(["es", "ko"]))).toEqual(["es", "ko"]);
  expect(chooseLanguages(chosen, new Set(["es", "own"]))).toBe(null);
});
