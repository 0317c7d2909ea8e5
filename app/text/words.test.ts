import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstAtLeast, wordBoundaries } from "./words.ts";

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

test("firstAtLeast finds where a number would stand in a sorted array", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(60), (numbers, bound) => {
      const sorted = Uint32Array.from(numbers).sort();
      const found = [...sorted].findIndex((number) => number >= bound);
      expect(firstAtLeast(sorted, bound)).toBe(found < 0 ? sorted.length : found);
    }),
  );
});
