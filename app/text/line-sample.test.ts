import { expect, test } from "vitest";
import { foreignLines, linesFrom, startOfChange } from "./line-sample.ts";

test.each([
  ["one\ntwo", "one two", 0],
  ["one\n\ntwo\nthree\nfour", "one\n\ntwo three four", 5],
  ["a\nb\n", "a\nb", 2],
])("%j and %j first differ in the line at %i", (before, after, start) => {
  expect(startOfChange(before, after)).toBe(start);
});

test("equal texts do not differ", () => {
  expect(startOfChange("one\ntwo", "one\ntwo")).toBeNull();
});

test("lines are taken from a position on, and no more than asked", () => {
  expect(linesFrom("a\nb\n\nc\nd", 2, 3)).toEqual(["b", "", "c"]);
  expect(linesFrom("a\nb", 2, 3)).toEqual(["b"]);
});

test("a long line is cut off", () => {
  expect(linesFrom(`${"x".repeat(300)}\ny`, 0, 2)).toEqual([`${"x".repeat(240)}…`, "y"]);
});

test("lines with letters beyond ASCII are shown from near the first of them", () => {
  expect(foreignLines("plain\naño\n\nplain\n¿qué?\nöde", 2)).toEqual(["año", "¿qué?"]);
  expect(foreignLines("plain", 3)).toEqual([]);
  const [line] = foreignLines(`${"a".repeat(1000)}ñ${"b".repeat(1000)}`, 1);
  expect(line).toMatch(/^…a{120}ñb{119}…$/);
});
