import fc from "fast-check";
import { expect, test } from "vitest";
import { EditedText } from "./edited-text.ts";
import { spliced } from "./splices.ts";

const anyText = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "é", "😀", "😁"), maxLength: 30 });
const anyEdits = fc.array(
  fc.tuple(fc.nat(40), fc.nat(5), fc.string({ unit: fc.constantFrom("a", "b", "\n", "😀"), maxLength: 4 })),
  {
    maxLength: 12,
  },
);

function edit(text: string, edits: readonly (readonly [number, number, string])[]) {
  const edited = new EditedText(text);
  const steps = edits.map(([at, length, inserted]) => {
    const start = Math.min(at, edited.text.length);
    const end = Math.min(start + length, edited.text.length);
    const removed = edited.text.slice(start, end);
    edited.replace(start, end, inserted);
    return { start, removed, inserted };
  });
  return { edited, steps };
}

test("the splices give the text as it stands, are in order, and do not touch", () => {
  fc.assert(
    fc.property(anyText, anyEdits, (text, edits) => {
      const { edited } = edit(text, edits);
      expect(spliced(text, edited.splices)).toBe(edited.text);
      let last = -1;
      for (const { start, end, inserted } of edited.splices) {
        expect(start > last && end >= start && (end > start || inserted !== "")).toBe(true);
        last = end;
      }
    }),
    { numRuns: 5000 },
  );
});

test("edits taken back one after the other leave nothing behind", () => {
  fc.assert(
    fc.property(anyText, anyEdits, (text, edits) => {
      const { edited, steps } = edit(text, edits);
      for (const { start, removed, inserted } of steps.reverse())
        edited.replace(start, start + inserted.length, removed);
      expect(edited.text).toBe(text);
      expect(edited.splices).toEqual([]);
    }),
    { numRuns: 5000 },
  );
});

test("a letter taken away and typed again beside another like it is no change", () => {
  const edited = new EditedText("aa");
  edited.replace(0, 1, "");
  edited.replace(1, 1, "a");
  expect([edited.text, edited.splices]).toEqual(["aa", []]);
});

test("a letter typed into a word that was replaced whole is one letter more", () => {
  const edited = new EditedText("the goverment said");
  edited.replace(4, 13, "");
  for (const [index, letter] of [..."government"].entries()) edited.replace(4 + index, 4 + index, letter);
  expect(edited.splices).toEqual([{ start: 9, end: 9, inserted: "n" }]);
});

test("a paragraph pasted over another differs where it does", () => {
  const edited = new EditedText("One.\nThe budget of the town is small and late.\nTwo.");
  edited.replace(5, edited.text.length - 5, "The budget of our town is small, and late.");
  expect(edited.splices).toEqual([
    { start: 19, end: 22, inserted: "our" },
    { start: 36, end: 36, inserted: "," },
  ]);
});
