import fc from "fast-check";
import { expect, test } from "vitest";
import { fitText, textWidth } from "./text-width.ts";

test("a cut text fits into its width and ends in the sign of omission, between letters as a reader sees them", () => {
  const anyName = fc.string({ unit: fc.constantFrom("a", "W", "i", " ", "é", "e\u0301", "👩‍👩‍👧", "ع", "語", "🇵🇪") });
  fc.assert(
    fc.property(anyName, fc.integer({ min: 0, max: 300 }), (name, width) => {
      const cut = fitText(name, width, 12);
      expect(textWidth(cut, 12)).toBeLessThanOrEqual(width);
      if (cut === name || cut === "") return;
      const seen = cut.replace(/\u200f$/, "");
      const kept = seen.slice(0, -1);
      expect(seen !== cut).toBe(kept.endsWith("ع"));
      expect(seen.endsWith("…") && name.startsWith(kept)).toBe(true);
      const letters = [...new Intl.Segmenter().segment(name)].map(({ index }) => index);
      expect(letters).toContain(kept.length);
    }),
  );
});

test("wide letters take more room than narrow ones, marks on letters none, signs of East Asia the most", () => {
  expect(textWidth("ill", 12)).toBeLessThan(textWidth("nnn", 12));
  expect(textWidth("e\u0301", 12)).toBe(textWidth("é", 12));
  expect(textWidth("語", 12)).toBeGreaterThan(textWidth("W", 12));
  expect(textWidth("", 12)).toBe(0);
});
