import fc from "fast-check";
import { expect, test } from "vitest";
import { beginning, ending, shortened } from "./shortened.ts";

test("a text that fits stays as it is", () => {
  expect(shortened("four", 4)).toBe("four");
  expect([beginning("four", 4), ending("four", 4)]).toEqual(["four", "four"]);
});

test("a longer one is cut, and says that it goes on", () => {
  expect(shortened("fourteen", 4)).toBe("four…");
  expect([beginning("fourteen", 4), ending("fourteen", 4)]).toEqual(["four", "teen"]);
});

test.each([
  ["a sign of two code units", "ab😀cd", "ab", "cd"],
  ["a letter with its accent", "abe\u0301cd", "ab", "cd"],
  ["a flag", "ab🇵🇪cd", "ab", "cd"],
])("%s is not cut through", (_, text, first, last) => {
  expect(shortened(text, 3)).toBe(`${first}…`);
  expect([beginning(text, 3), ending(text, 3)]).toEqual([first, last]);
});

test("a beginning and an end are no longer than asked for, and well-formed", () => {
  const isWhole = (text: string) => !/\p{Surrogate}/u.test(text);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(12), (text, most) => {
      const [first, last] = [beginning(text, most), ending(text, most)];
      expect(text.startsWith(first) && text.endsWith(last)).toBe(true);
      expect(Math.max(first.length, last.length)).toBeLessThanOrEqual(most);
      expect(isWhole(first) && isWhole(last)).toBe(true);
    }),
  );
});
