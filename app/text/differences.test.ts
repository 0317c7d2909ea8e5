import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differences } from "./differences.ts";
import { spliced } from "./splices.ts";

const anyText = fc.string({
  unit: fc.constantFrom("uno", "dos", "tres", "la", " ", "\n", ".", "é", "😀", "中"),
  maxLength: 60,
});

describe("the differences of two texts", () => {
  test("make the one the other, are in order, and do not touch", () => {
    fc.assert(
      fc.property(anyText, anyText, (from, to) => {
        const splices = differences(from, to);
        expect(spliced(from, splices)).toBe(to);
        let last = -1;
        for (const { start, end, inserted } of splices) {
          expect(start > last && end >= start && (end > start || inserted !== "")).toBe(true);
          last = end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("of a text and itself are none", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(differences(text, text)).toEqual([]);
      }),
    );
  });

  test("keep words that stay between small changes, and none that stay by chance between large ones", () => {
    expect(differences("The budget is small", "A budget was small")).toEqual([
      { start: 0, end: 3, inserted: "A" },
      { start: 11, end: 12, inserted: "wa" },
    ]);
    const rewritten = differences(
      "Roads are bad in the dry season of July",
      "Nobody here ever saw the money they promised",
    );
    expect(rewritten).toHaveLength(1);
  });

  test("find a text of 50,000 words again whose lines are broken elsewhere", () => {
    const words = Array.from({ length: 50_000 }, (_, index) => `w${(Math.imul(index + 1, 2654435761) >>> 9) % 5003}`);
    const broken = words.map((word, index) => word + ((index + 1) % 11 === 0 ? "\n" : " ")).join("");
    const splices = differences(words.join(" "), broken);
    expect(splices.every(({ start, end }) => end - start <= 1)).toBe(true);
  });
});
