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

/** Where each unit of the text stands after the splices; null where it is gone. */
function survivors({ text, splices }: Edited): (number | null)[] {
  const places: (number | null)[] = [];
  let shift = 0;
  for (let index = 0; index < text.length; index++) {
    const gone = splices.some(({ start, end }) => start <= index && index < end);
    shift = splices
      .filter(({ end }) => end <= index)
      .reduce((sum, { start, end, inserted }) => sum + inserted.length - (end - start), 0);
    places.push(gone ? null : index + shift);
  }
  return places;
}

test("a range keeps exactly its surviving characters and what was inserted among them", () => {
  fc.assert(
    fc.property(edited, fc.nat(40), fc.nat(40), (edit, a, b) => {
      const [start, end] = [Math.min(a, b, edit.text.length), Math.min(Math.max(a, b), edit.text.length)];
      fc.pre(start < end);
      const after = spliced(edit.text, edit.splices);
      const [range] = rangesAfter([{ start, end }], edit.splices);
      const kept = survivors(edit)
        .slice(start, end)
        .flatMap((place) => place ?? []);
      if (!range) throw new Error("A range stays a range.");
      expect(0 <= range.start && range.start <= range.end && range.end <= after.length).toBe(true);
      if (kept.length === 0) expect(range.end).toBe(range.start);
      else expect(range).toEqual({ start: kept[0], end: (kept.at(-1) ?? 0) + 1 });
    }),
    { numRuns: 2000 },
  );
});

test("no splice changes nothing", () => {
  expect(spliced("uno", [])).toBe("uno");
  expect(rangesAfter([{ start: 0, end: 3 }], [])).toEqual([{ start: 0, end: 3 }]);
});
