import fc from "fast-check";
import { expect, test } from "vitest";
import { paragraphAt, paragraphsOf } from "./paragraphs.ts";

test.each([
  ["", [[0, 0]]],
  ["a", [[0, 1]]],
  [
    "a\n\nb",
    [
      [0, 1],
      [2, 2],
      [3, 4],
    ],
  ],
  [
    "a\n",
    [
      [0, 1],
      [2, 2],
    ],
  ],
])("[P4] the paragraphs of %j are its lines without their ends", (text, ranges) => {
  expect(paragraphsOf(text)).toEqual(ranges.map(([start, end]) => ({ start, end })));
});

test("[P4] every position of any text lies in the paragraph found for it, its end included", () => {
  const anyText = fc.array(fc.constantFrom("a", "\n", "🌄", "é")).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(anyText, (text) => {
      const paragraphs = paragraphsOf(text);
      expect(paragraphs.map(({ start, end }) => text.slice(start, end)).join("\n")).toBe(text);
      for (let position = 0; position <= text.length; position++) {
        const { start, end } = paragraphs[paragraphAt(paragraphs, position)] ?? { start: -1, end: -1 };
        expect(start <= position && position <= end).toBe(true);
      }
    }),
  );
});
