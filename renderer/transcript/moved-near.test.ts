import fc from "fast-check";
import { expect, test } from "vitest";
import { EditedText } from "../../app/text/edited-text.ts";
import { overlaps } from "../../app/text/range.ts";
import { rangesAfter } from "../../app/text/splices.ts";
import { movedNear } from "./moved-near.ts";

const anyRange = fc
  .tuple(fc.nat(40), fc.nat(40))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  .filter(({ start, end }) => start < end);

test("what lies near is what moving everything would bring there", () => {
  const anyEdit = fc.tuple(anyRange, fc.constantFrom("", "x", "xyz", "a longer one"));
  fc.assert(
    fc.property(fc.array(anyRange), fc.array(anyEdit, { maxLength: 4 }), anyRange, (ranges, edits, near) => {
      const edited = new EditedText("abcdefghijklmnopqrstuvwxyzabcdefghijklmn");
      for (const [{ start, end }, inserted] of edits) {
        if (end <= edited.text.length) edited.replace(start, end, inserted);
      }
      const all = rangesAfter(ranges, edited.splices).filter((one) => one.start < one.end && overlaps(one, near));
      expect(movedNear(ranges, edited.splices, near)).toEqual(all);
    }),
    { numRuns: 1000 },
  );
});
