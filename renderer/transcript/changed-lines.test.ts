import fc from "fast-check";
import { expect, test } from "vitest";
import { spliced } from "../../app/text/splices.ts";
import { type Line, smallestSplice, spliceOfLines } from "./changed-lines.ts";

const anyText = fc
  .array(fc.constantFrom("a", "b", " ", "😀", "😁"), { maxLength: 6 })
  .map((letters) => letters.join(""));
const anyLines = fc.array(fc.tuple(fc.nat(6), anyText), { minLength: 1, maxLength: 6 }).map((pairs) => {
  const seen = new Set<number>();
  const fresh = pairs.filter(([key]) => !seen.has(key) && seen.add(key));
  return fresh.map(([key, text]): Line => ({ key: `${key}`, text }));
});

const textOf = (lines: readonly Line[]) => lines.map(({ text }) => text).join("\n");

/** Where a position of a text stands among its lines. */
function caretAt(lines: readonly Line[], position: number) {
  let rest = position;
  for (const [line, { text }] of lines.entries()) {
    if (rest <= text.length) return { line, offset: rest };
    rest -= text.length + 1;
  }
  throw new Error("The position lies outside of the text.");
}

test("the splice between any lines turns one text into the other, wherever the caret stands", () => {
  fc.assert(
    fc.property(anyLines, anyLines, fc.nat(), fc.boolean(), (before, after, at, hasCaret) => {
      const caret = hasCaret ? caretAt(after, at % (textOf(after).length + 1)) : null;
      const splice = spliceOfLines(before, after, caret);
      expect(spliced(textOf(before), splice ? [splice] : [])).toBe(textOf(after));
    }),
    { numRuns: 2000 },
  );
});

test("words typed before the caret, and words that were taken away at it, are exactly what changed", () => {
  const letters = fc.array(fc.constantFrom("a", "b", "\n"), { maxLength: 12 }).map((list) => list.join(""));
  const linesOf = (text: string) => text.split("\n").map((line, index): Line => ({ key: `${index}`, text: line }));
  fc.assert(
    fc.property(letters, letters, fc.nat(), (text, more, at) => {
      fc.pre(more !== "");
      const start = at % (text.length + 1);
      const longer = text.slice(0, start) + more + text.slice(start);
      const typed = spliceOfLines(linesOf(text), linesOf(longer), caretAt(linesOf(longer), start + more.length));
      expect(typed).toEqual({ start, end: start, inserted: more });
      const deleted = spliceOfLines(linesOf(longer), linesOf(text), caretAt(linesOf(text), start));
      expect(deleted).toEqual({ start, end: start + more.length, inserted: "" });
    }),
    { numRuns: 2000 },
  );
});

test("a splice between texts is the smallest there is, and cuts no character in two", () => {
  const letters = fc.array(fc.constantFrom("a", "b"), { maxLength: 8 }).map((list) => list.join(""));
  fc.assert(
    fc.property(letters, letters, fc.nat(8), (from, to, caret) => {
      const { start, end, inserted } = smallestSplice(from, to, caret);
      expect(from.slice(0, start) + inserted + from.slice(end)).toBe(to);
      let fewest = Number.POSITIVE_INFINITY;
      for (let a = 0; a <= from.length; a++)
        for (let b = a; b <= from.length; b++) {
          const length = to.length - from.length + (b - a);
          if (length < 0 || from.slice(0, a) !== to.slice(0, a) || from.slice(b) !== to.slice(a + length)) continue;
          fewest = Math.min(fewest, b - a + length);
        }
      expect(end - start + inserted.length).toBe(fewest);
    }),
    { numRuns: 1000 },
  );
  expect(smallestSplice("a😀b", "a😁b", 3)).toEqual({ start: 1, end: 3, inserted: "😁" });
});

test("lines that only have other keys change nothing", () => {
  expect(spliceOfLines([{ key: "1", text: "a" }], [{ key: "2", text: "a" }], null)).toBeNull();
});
