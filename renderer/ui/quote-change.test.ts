import fc from "fast-check";
import { expect, test } from "vitest";
import { quotePieces } from "./quote-change.ts";

test("a quote shows what goes and what comes where it does", () => {
  expect(quotePieces("The bugdet is small", "The budget is very small")).toEqual([
    { kind: "same", text: "The bu" },
    { kind: "removed", text: "gd" },
    { kind: "inserted", text: "dg" },
    { kind: "same", text: "et is " },
    { kind: "inserted", text: "very " },
    { kind: "same", text: "small" },
  ]);
});

test("what stays far from a change is left out", () => {
  const long = "word ".repeat(60);
  const pieces = quotePieces(`${long}bugdet ${long}`, `${long}budget ${long}`);
  expect(pieces.map(({ kind }) => kind)).toEqual(["gap", "same", "removed", "inserted", "same", "gap"]);
  expect(pieces.every(({ text }) => text.length <= 48)).toBe(true);
});

test("short quotes lose no letter on either side", () => {
  const words = fc.array(fc.constantFrom("a", "bo", "😀", "\n", "e"), { maxLength: 12 }).map((list) => list.join(" "));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const pieces = quotePieces(before, after);
      const side = (left: string) => pieces.filter(({ kind }) => kind !== left).map(({ text }) => text);
      expect(side("inserted").join("")).toBe(before);
      expect(side("removed").join("")).toBe(after);
    }),
  );
});
