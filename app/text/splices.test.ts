import fc from "fast-check";
import { expect, test } from "vitest";
import { rangesAfter, type Splice, spliced } from "./splices.ts";

type Edited = { readonly text: string; readonly splices: readonly Splice[] };

const edited: fc.Arbitrary<Edited> = fc
  .tuple(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
    fc.array(fc.tuple(fc.nat(8), fc.nat(6), fc.string({ maxLength: 4 })), { maxLength: 6 }),
  )
  .map(([text, steps]) => {
    const splices: Splice[] = [];
    let at = 0;
    for (const [skip, length, inserted] of steps) {
      const start = at + skip;
      const end = start + length;
      if (end > text.length) break;
      splices.push({ start, end, inserted });
      // two insertions at one place would be one
      at = end + 1;
    }
    return { text, splices };
  });

/**
 * The same by letters, each marked or not: those that stay keep their mark, those inserted are marked between two that
 * are, those that take the place of others where all of those were.
 */
function marksAfter({ text, splices }: Edited, isMarked: (index: number) => boolean): boolean[] {
  const marks: boolean[] = [];
  for (let index = 0; index <= text.length; index++) {
    const splice = splices.find(({ start }) => start === index);
    if (splice) {
      const replaced = Array.from({ length: splice.end - index }, (_, offset) => isMarked(index + offset));
      const joins = replaced.length > 0 ? replaced.every(Boolean) : isMarked(index - 1) && isMarked(index);
      marks.push(...Array<boolean>(splice.inserted.length).fill(joins));
    }
    const isGone = splices.some(({ start, end }) => start <= index && index < end);
    if (index < text.length && !isGone) marks.push(isMarked(index));
  }
  return marks;
}

test("ranges after splices are those of a text whose letters carry their marks with them", () => {
  fc.assert(
    fc.property(edited, fc.nat(40), fc.nat(40), (edit, a, b) => {
      const [start, end] = [Math.min(a, b, edit.text.length), Math.min(Math.max(a, b), edit.text.length)];
      fc.pre(start < end);
      const after = spliced(edit.text, edit.splices);
      const marks = marksAfter(edit, (index) => start <= index && index < end);
      const [range] = rangesAfter([{ start, end }], edit.splices);
      if (!range) throw new Error("A range stays a range.");
      expect(marks).toHaveLength(after.length);
      expect(0 <= range.start && range.start <= range.end && range.end <= after.length).toBe(true);
      expect(marks).toEqual(marks.map((_, index) => range.start <= index && index < range.end));
    }),
    { numRuns: 5000 },
  );
});

test("no splice changes nothing", () => {
  expect(spliced("uno", [])).toBe("uno");
  expect(rangesAfter([{ start: 0, end: 3 }], [])).toEqual([{ start: 0, end: 3 }]);
});
