import fc from "fast-check";
import { expect, test } from "vitest";
import { type Diff, invert, isEmpty } from "./diff.ts";
import type { Coder } from "./records.ts";

const anyCoder: fc.Arbitrary<Coder> = fc.record({ id: fc.uuid(), name: fc.string() });
const anyDiff: fc.Arbitrary<Diff> = fc.record(
  {
    coders: fc.record(
      {
        added: fc.array(anyCoder),
        updated: fc.array(fc.tuple(anyCoder, anyCoder)),
        removed: fc.array(anyCoder),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

test("a change inverted twice is the change", () => {
  fc.assert(
    fc.property(anyDiff, (diff) => {
      expect(invert(invert(diff))).toEqual(diff);
    }),
  );
});

test("the inverse removes what was added, adds what was removed and turns updates round", () => {
  const [a, b, c] = ["a", "b", "c"].map((id) => ({ id, name: id })) as [Coder, Coder, Coder];
  expect(invert({ coders: { added: [a], updated: [[b, c]], removed: [c] } })).toEqual({
    coders: { removed: [a], updated: [[c, b]], added: [c] },
  });
});

test("a change without rows is empty, one with any row is not", () => {
  expect(isEmpty({})).toBe(true);
  expect(isEmpty({ coders: { added: [], updated: [] } })).toBe(true);
  expect(isEmpty({ coders: { removed: [{ id: "a", name: "A" }] } })).toBe(false);
});
