import { describe, expect, test } from "vitest";
import { countInWords, numbersInWords } from "./numbers-in-words.ts";

describe("a count", () => {
  test.each([
    [0, "0 codings"],
    [1, "1 coding"],
    [2, "2 codings"],
    [1200, "1,200 codings"],
  ])("of %i has its noun", (count, words) => expect(countInWords(count, "coding")).toBe(words));

  test("has the plural that it is given", () => {
    expect(countInWords(1, "value goes", "values go")).toBe("1 value goes");
    expect(countInWords(3, "value goes", "values go")).toBe("3 values go");
  });
});

describe("numbers", () => {
  test.each([
    [[4], "row 4"],
    [[4, 7, 4, 9], "rows 4, 7 and 9"],
    [[1, 2, 3, 4, 5, 6, 1007], "rows 1, 2, 3, 4, 5, 6 and 1,007"],
    [Array.from({ length: 18 }, (_, index) => index + 1), "rows 1, 2, 3, 4, 5, 6 and 12 more"],
  ])("are named, each once: %j", (numbers, words) => expect(numbersInWords("row", numbers)).toBe(words));
});
