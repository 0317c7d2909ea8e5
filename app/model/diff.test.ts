import fc from "fast-check";
import { expect, test } from "vitest";
import { type Diff, editedText, invert, isEmpty } from "./diff.ts";
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
    textEdits: fc.array(
      fc.tuple(fc.string(), fc.array(fc.tuple(fc.nat(3), fc.string(), fc.string()))).map(([id, steps]) => {
        let at = 0;
        const replacements = steps.map(([skip, removed, inserted]) => {
          const start = at + skip;
          at = start + removed.length;
          return { start, removed, inserted };
        });
        return { id, replacements };
      }),
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

test("a text that is edited and edited back is the text, and an edit of another text is refused", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string(), fc.string())), (steps) => {
      let [from, to] = ["", ""];
      const replacements = steps.map(([kept, removed, inserted]) => {
        const start = from.length + kept.length;
        from += kept + removed;
        to += kept + inserted;
        return { start, removed, inserted };
      });
      const edits = [{ id: "d", replacements }];
      const [back] = invert({ textEdits: edits }).textEdits ?? [];
      expect(edits[0] && editedText(from, edits[0])).toBe(to);
      expect(back && editedText(to, back)).toBe(from);
    }),
  );
  expect(() => editedText("uno", { id: "d", replacements: [{ start: 0, removed: "dos", inserted: "" }] })).toThrow();
});
