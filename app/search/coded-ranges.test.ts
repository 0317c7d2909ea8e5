import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Turn } from "../model/records.ts";
import type { Range } from "../text/range.ts";
import { findTurns } from "../text/turns.ts";
import { type CodedUnit, codedRanges } from "./coded-ranges.ts";

const text = [
  "Interviewer: 1. What does it cost?",
  "",
  "Ana: A lot. The cost is high. We pay.",
  "",
  "Luis: No cost at all.",
  "",
  "Interviewer: 2. And the price?",
  "",
  "Ana: The price is fine.",
  "It costs nothing.",
].join("\n");
const turns = findTurns(text);

function coded(unit: CodedUnit, ...words: readonly string[]): string[] {
  const matches = words.map((word): Range => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
  return codedRanges({ text, language: "en", turns }, matches, unit).map(({ start, end }) => text.slice(start, end));
}

describe("what is coded for matches", () => {
  it("is the match, overlapping ones joined", () => {
    expect(coded("match", "A lot", "lot. The", "pay")).toEqual(["A lot. The", "pay"]);
  });

  it("is the sentence without its speaker's name, once for all that lie in it", () => {
    expect(coded("sentence", "lot", "is high", "The cost")).toEqual(["A lot.", "The cost is high."]);
    expect(coded("sentence", "lot. The cost")).toEqual(["A lot. The cost is high."]);
    expect(coded("sentence", "Luis")).toEqual(["Luis: No cost at all."]);
  });

  it("is the paragraph", () => {
    expect(coded("paragraph", "nothing", "pay")).toEqual([
      "Ana: A lot. The cost is high. We pay.",
      "It costs nothing.",
    ]);
  });

  it("is the turn, with all its paragraphs", () => {
    expect(coded("turn", "nothing")).toEqual(["Ana: The price is fine.\nIt costs nothing."]);
  });

  it("is the answer, turns that follow each other as one, also for a match in the question", () => {
    const answer = "Ana: A lot. The cost is high. We pay.\n\nLuis: No cost at all.";
    expect(coded("answer", "pay")).toEqual([answer]);
    expect(coded("answer", "What does")).toEqual([answer]);
    expect(coded("answer", "pay", "No cost", "What does")).toEqual([answer]);
  });

  it("is the paragraph where there are no turns", () => {
    const matches = [{ start: 0, end: 3 }];
    for (const unit of ["turn", "answer"] as const) {
      expect(codedRanges({ text: "One.\nTwo.", language: "en", turns: [] }, matches, unit)).toEqual([
        { start: 0, end: 4 },
      ]);
    }
  });
});

const letters = fc.array(fc.constantFrom("a", "b. ", "C", "\n", " ", "é", "電", "。"), { minLength: 1, maxLength: 60 });
const texts = letters.map((parts) => parts.join(""));
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { minLength: 2, maxLength: 12 });
const codedUnits = fc.constantFrom<CodedUnit>("match", "sentence", "paragraph", "turn", "answer");

function places(text: string, shares: readonly number[]): number[] {
  return [...new Set(shares.map((share) => Math.floor(share * (text.length + 1))))].sort((a, b) => a - b);
}

describe("on any text and matches, the ranges to code", () => {
  it("hold every match but those that ask for their answer, are in order and apart, and coding them again changes nothing", () => {
    const property = fc.property(texts, shares, shares, codedUnits, (text, cuts, ends, unit) => {
      const borders = places(text, cuts);
      const turns = borders.slice(1).map((end, index): Turn => {
        const role = index % 3 === 0 ? "interviewer" : "respondent";
        return { start: borders[index] ?? 0, end, speaker: "a", role, question: index % 2 === 0 ? null : 1 };
      });
      const at = places(text, ends);
      const matches = at.slice(1).map((end, index): Range => ({ start: at[index] ?? 0, end }));
      const source = { text, language: "en", turns };
      const ranges = codedRanges(source, matches, unit);
      for (const [index, { start, end }] of ranges.entries()) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(start).toBeGreaterThanOrEqual(ranges[index - 1]?.end ?? 0);
      }
      const isHeld = (match: Range) => ranges.some(({ start, end }) => start <= match.start && match.end <= end);
      const isBlank = ({ start, end }: Range) => text.slice(start, end).trim() === "";
      if (unit === "match" || unit === "sentence") expect(matches.every(isHeld)).toBe(true);
      if (unit === "turn") {
        const spoken = matches.filter((match) =>
          turns.some(({ start, end }) => start <= match.start && match.end <= end),
        );
        expect(spoken.every((match) => isHeld(match) || isBlank(match))).toBe(true);
      }
    });
    fc.assert(property, { numRuns: 1000 });
  });
});
