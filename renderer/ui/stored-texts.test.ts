import { expect, test } from "vitest";
import { parseChosen, parseList, parseText, parseTexts } from "./stored-texts.ts";

test("a text that was remembered comes back, and nothing else", () => {
  expect(["a", "", 1, null, undefined, ["a"]].map(parseText)).toEqual(["a", "", null, null, null, null]);
});

test.each([
  [
    ["a", "b"],
    ["a", "b"],
    ["a", "b"],
    ["a", "b"],
  ],
  [
    ["a", 1, null, "b"],
    ["a", "b"],
    ["a", "b"],
    ["a", "b"],
  ],
  [[], [], [], null],
  ["a", null, [], null],
  [undefined, null, [], null],
])("of %j, the texts come back", (stored, list, texts, chosen) => {
  expect([parseList(stored), parseTexts(stored), parseChosen(stored)]).toEqual([list, texts, chosen]);
});
