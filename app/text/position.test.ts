import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { astralIndex, codePointsBetween } from "./position.ts";

/** Emoji, families joined by ZWJ, combining marks, right-to-left letters, halves of pairs alone, line ends. */
const piece = fc.constantFrom(
  "a",
  "é",
  "e\u0301",
  "\n",
  "שלום",
  "مرحبا",
  "한",
  "🌄",
  "👩‍👩‍👧",
  "𐌲",
  "\ud83d",
  "\udf04",
  " ",
);
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

/** The position in UTF-16 code units at which each code point begins, and the text's end. */
function codePointStarts(text: string): number[] {
  const starts = [0];
  for (const character of text) starts.push((starts.at(-1) ?? 0) + character.length);
  return starts;
}

test("[P1] a position counts UTF-16 code units, so that a range cuts out its text", () => {
  const text = "🌄 mañana";
  const [start, end] = [3, 9];
  expect(text.slice(start, end)).toBe("mañana");
  expect(codePointsBetween(astralIndex(text), start, end)).toBe(6);
});

describe("[P2] a pair is one code point and a lone surrogate is one", () => {
  test.each([
    ["", []],
    ["plain", []],
    ["🌄", [0]],
    ["a🌄🌄b", [1, 3]],
    ["\ud83d", []],
    ["\udf04\ud83d", []],
    ["\ud83d🌄\udf04", [1]],
  ])("%j has its pairs at %j", (text, positions) => {
    expect([...astralIndex(text)]).toEqual(positions);
  });

  test("as the language's own iteration tells them", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(codePointsBetween(astralIndex(text), 0, text.length)).toBe([...text].length);
      }),
    );
  });
});

describe("[P3] a range holds the code points that it touches", () => {
  test("half of a pair counts as the whole of it", () => {
    const index = astralIndex("a🌄b");
    expect(codePointsBetween(index, 1, 2)).toBe(1);
    expect(codePointsBetween(index, 2, 3)).toBe(1);
    expect(codePointsBetween(index, 2, 4)).toBe(2);
    expect(codePointsBetween(index, 2, 2)).toBe(0);
  });

  test("any range of any text", () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const starts = codePointStarts(text);
        const touched = starts.filter((at, number) => at < end && (starts[number + 1] ?? at) > start);
        expect(codePointsBetween(astralIndex(text), start, end)).toBe(start < end ? touched.length : 0);
      }),
    );
  });
});
