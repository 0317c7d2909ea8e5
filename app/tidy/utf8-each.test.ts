import fc from "fast-check";
import { expect, test } from "vitest";
import { utf8Each } from "./utf8-each.ts";

test("many texts at once are the bytes that each is by itself, with halves of pairs at any edge", () => {
  const units = fc
    .array(fc.constantFrom("a", "é", "서", "\ud83c", "\udf04", "\n", "🌄"))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.array(fc.option(units), { maxLength: 1200, size: "max" }), (texts) => {
      const encoder = new TextEncoder();
      expect(utf8Each(texts)).toEqual(texts.map((text) => (text === null ? null : encoder.encode(text))));
    }),
    { numRuns: 60 },
  );
});
