import fc from "fast-check";
import { expect, test } from "vitest";
import { wholeGraphemes } from "./graphemes.ts";

test.each([
  ["👩‍👩‍👧", 0, 2, "👩‍👩‍👧"],
  ["a👍🏽b", 2, 3, "👍🏽"],
  ["🇵🇪🇧🇴", 4, 6, "🇧🇴"],
  ["cafe\u0301s", 0, 4, "cafe\u0301"],
  ["सिंह", 1, 2, "सिं"],
  ["a\r\nb", 1, 2, "\r\n"],
  ["plain", 1, 3, "la"],
  ["🌄", 1, 1, ""],
])("in %j, [%i, %i) is widened to %j", (text, start, end, whole) => {
  const range = wholeGraphemes(text, { start, end });
  expect(text.slice(range.start, range.end)).toBe(whole);
});

test("a widened range holds all graphemes that it touches, and no other", () => {
  const unit = fc.oneof(
    fc.constantFrom(
      "👩‍👩‍👧",
      "👍🏽",
      "🇵🇪",
      "e\u0301",
      "\u0301",
      "\u200d",
      "각",
      "\u1100",
      "\u1161",
      "שָׁ",
      "\n",
      "\r",
      "a",
      "é",
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 2 }),
  );
  const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (units, a, b) => {
      const text = units.join("");
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((one, other) => one - other);
      fc.pre(start !== undefined && end !== undefined && start < end);
      const touched = [...segmenter.segment(text)].filter(
        ({ index, segment }) => index < end && index + segment.length > start,
      );
      const last = touched.at(-1);
      expect(wholeGraphemes(text, { start, end })).toEqual({
        start: touched[0]?.index,
        end: last && last.index + last.segment.length,
      });
    }),
    { numRuns: 2000 },
  );
});
