import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { union } from "./range.ts";
import { countWords, wordBoundaries } from "./words.ts";

function wordsOf(text: string, language: string): string[] {
  const { starts, ends } = wordBoundaries(text, language);
  return [...starts].map((start, index) => text.slice(start, ends[index]));
}

describe("words", () => {
  test.each([
    ["en", "The chief's e-government, 35.000 times.", ["The", "chief's", "e", "government", "35.000", "times"]],
    ["es", "¿Cuánto costó?\n\n— Mucho.", ["Cuánto", "costó", "Mucho"]],
    ["ko", "정부는 있다", ["정부는", "있다"]],
    ["en", "🌄 … —", []],
    ["en", "", []],
  ])("in %s: %j", (language, text, words) => {
    expect(wordsOf(text, language)).toEqual(words);
  });

  test("of a language without spaces are told apart all the same", () => {
    expect(wordsOf("我们去那里", "zh").length).toBeGreaterThan(1);
  });

  test("are those of the paragraphs one by one", () => {
    const paragraph = fc.string({ unit: "grapheme", maxLength: 20 }).map((text) => text.replaceAll("\n", " "));
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 6 }), (paragraphs) => {
        expect(wordsOf(paragraphs.join("\n"), "en")).toEqual(paragraphs.flatMap((text) => wordsOf(text, "en")));
      }),
    );
  });
});

describe("countWords", () => {
  const text = "uno dos tres";
  const boundaries = wordBoundaries(text, "es");

  test.each([
    ["a whole word", [{ start: 4, end: 7 }], 1],
    ["one letter of a word", [{ start: 5, end: 6 }], 1],
    ["the space between two", [{ start: 3, end: 4 }], 0],
    ["letters of two words", [{ start: 2, end: 5 }], 2],
    ["nothing", [{ start: 5, end: 5 }], 0],
    [
      "two ranges in one word",
      [
        { start: 8, end: 9 },
        { start: 10, end: 12 },
      ],
      1,
    ],
    ["everything", [{ start: 0, end: 12 }], 3],
  ])("%s", (_, ranges, count) => {
    expect(countWords(boundaries, ranges)).toBe(count);
  });

  test("counts a word once whose characters any of the ranges covers", () => {
    const words = fc.array(fc.constantFrom("a", "bc", "def", "é", "-", " "), { maxLength: 40 });
    const pair = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(words, fc.array(pair, { maxLength: 6 }), (pieces, ranges) => {
        const text = pieces.join("");
        const disjoint = union(ranges.sort((a, b) => a.start - b.start));
        const { starts, ends } = wordBoundaries(text, "en");
        const covered = [...starts].filter((start, index) => {
          return disjoint.some((range) => range.start < (ends[index] ?? 0) && start < range.end);
        });
        expect(countWords({ starts, ends }, disjoint)).toBe(covered.length);
      }),
    );
  });
});
