import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Turn } from "../model/records.ts";
import { characterEdge, type Step, type SteppedText, stepRange, widened } from "./steps.ts";

const text = "Interviewer: Why? Is it cost?\n\nClerk: The budget is small. Few villages have it.\nNone pays.";

function turn(start: number, end: number, speaker: string): Turn {
  return { start, end, speaker, role: speaker === "Clerk" ? "respondent" : "interviewer", question: null };
}

const on: SteppedText = {
  text,
  language: "en",
  turns: [turn(0, text.indexOf("\n\n"), "Interviewer"), turn(text.indexOf("Clerk"), text.length, "Clerk")],
};

function step(quote: string, edge: Step["edge"], unit: Step["unit"], direction: Step["direction"]): string {
  const start = text.indexOf(quote);
  const { start: from, end: to } = stepRange(on, { start, end: start + quote.length }, { edge, unit, direction });
  return text.slice(from, to);
}

describe("an end of a passage moves", () => {
  test.each([
    ["budget", "end", "character", "forward", "budget "],
    ["budget", "end", "character", "back", "budge"],
    ["budget", "start", "character", "back", " budget"],
    ["budget", "start", "character", "forward", "udget"],
    ["have it.", "end", "character", "forward", "have it.\n"],
    ["None", "start", "character", "back", "\nNone"],
    ["budget", "end", "word", "forward", "budget is"],
    ["budget is", "end", "word", "back", "budget"],
    ["budget", "start", "word", "back", "The budget"],
    ["The budget", "start", "word", "forward", "budget"],
    ["have it.", "end", "word", "forward", "have it.\nNone"],
    ["None pays.", "start", "word", "back", "it.\nNone pays."],
    ["small", "end", "sentence", "forward", "small."],
    ["small.", "end", "sentence", "forward", "small. Few villages have it."],
    ["small. Few villages", "end", "sentence", "back", "small."],
    ["villages", "start", "sentence", "back", "Few villages"],
    ["small. Few villages", "start", "sentence", "forward", "Few villages"],
    ["villages", "end", "turn", "forward", "villages have it.\nNone pays."],
    ["cost?\n\nClerk: The", "end", "turn", "back", "cost?"],
    ["cost?\n\nClerk: The", "start", "turn", "forward", "Clerk: The"],
    ["Is it", "start", "turn", "back", "Interviewer: Why? Is it"],
  ] as const)("%j, its %s by a %s %s: %j", (quote, edge, unit, direction, after) => {
    expect(step(quote, edge, unit, direction)).toBe(after);
  });

  test.each([
    ["None pays.", "end", "word", "forward"],
    ["Interviewer", "start", "character", "back"],
    ["budget", "end", "word", "back"],
    ["b", "end", "character", "back"],
    ["villages", "start", "turn", "forward"],
  ] as const)("%j stays, since its %s cannot move by a %s %s", (quote, edge, unit, direction) => {
    expect(step(quote, edge, unit, direction)).toBe(quote);
  });
});

test.each([
  ["budget", "sentence", "Clerk: The budget is small."],
  ["small. Few", "sentence", "Clerk: The budget is small. Few villages have it."],
  [" Few", "sentence", "Few villages have it."],
  ["budget", "turn", "Clerk: The budget is small. Few villages have it.\nNone pays."],
  ["cost?\n\nClerk", "turn", text],
] as const)("%j widened to its %s is %j", (quote, unit, after) => {
  const start = text.indexOf(quote);
  const range = widened(on, { start, end: start + quote.length }, unit);
  expect(text.slice(range.start, range.end).trim()).toBe(after);
});

/** Emoji, families joined by ZWJ, flags, combining marks, Indic conjuncts, right-to-left letters, halves of pairs, line ends. */
const piece = fc.constantFrom(
  ...[
    "a",
    "é",
    "e\u0301",
    "\n",
    ". ",
    " ",
    "שלום",
    "مرحبا",
    "한글",
    "각",
    "🌄",
    "👩‍👩‍👧",
    "🇵🇪",
    "क्षि",
    "\u0600١",
    "\ud83d",
    "\u0301",
    "!? ",
    "字",
  ],
);
const anyText = fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join(""));
const anyStep = fc.record({
  edge: fc.constantFrom<Step["edge"]>("start", "end"),
  unit: fc.constantFrom<Step["unit"]>("character", "word", "sentence", "turn"),
  direction: fc.constantFrom<Step["direction"]>("forward", "back"),
});

/** Where the text may be cut: between its grapheme clusters, line by line. */
function cuts(of: string): number[] {
  const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
  const found: number[] = [];
  let at = 0;
  for (const line of of.split("\n")) {
    for (const { index } of segmenter.segment(line)) found.push(at + index);
    at += line.length;
    found.push(at);
    at += 1;
  }
  return [...new Set(found)].sort((a, b) => a - b);
}

const anyPassage = anyText.chain((one) => {
  const places = cuts(one);
  return fc
    .tuple(fc.constant(one), fc.constant(places), fc.nat(places.length - 1), fc.nat(places.length - 1), fc.nat(40))
    .filter(([, , a, b]) => a !== b)
    .map(([words, all, a, b, turnEnd]) => {
      const range = { start: all[Math.min(a, b)] ?? 0, end: all[Math.max(a, b)] ?? 0 };
      const middle = all[turnEnd % all.length] ?? 0;
      const turns = [turn(0, middle, "I"), turn(middle, words.length, "Clerk")];
      return { of: { text: words, language: "en", turns }, range, all };
    });
});

describe("whatever the text", () => {
  test("a step moves one end, the way it says, between two characters, and leaves something", () => {
    fc.assert(
      fc.property(anyPassage, anyStep, ({ of, range, all }, one) => {
        const moved = stepRange(of, range, one);
        const other = one.edge === "start" ? "end" : "start";
        expect(moved[other]).toBe(range[other]);
        expect(moved.start).toBeLessThan(moved.end);
        expect(all).toContain(moved[one.edge]);
        if (one.direction === "forward") expect(moved[one.edge]).toBeGreaterThanOrEqual(range[one.edge]);
        else expect(moved[one.edge]).toBeLessThanOrEqual(range[one.edge]);
      }),
    );
  });

  test("characters forward go through every place between two characters, and back again", () => {
    fc.assert(
      fc.property(anyText, (one) => {
        const of = { text: one, language: "en", turns: [] };
        const walk = (from: number, direction: Step["direction"]) => {
          const seen = [from];
          for (;;) {
            const range = { start: -1, end: seen.at(-1) ?? 0 };
            const { end } = stepRange(of, range, { edge: "end", unit: "character", direction });
            if (end === range.end) return seen;
            seen.push(end);
          }
        };
        expect(walk(0, "forward")).toEqual(cuts(one));
        expect(walk(one.length, "back").reverse()).toEqual(cuts(one));
      }),
    );
  });

  test("a widened passage holds the passage", () => {
    fc.assert(
      fc.property(anyPassage, fc.constantFrom("sentence" as const, "turn" as const), ({ of, range }, unit) => {
        const { start, end } = widened(of, range, unit);
        expect(start).toBeLessThanOrEqual(range.start);
        expect(end).toBeGreaterThanOrEqual(range.end);
      }),
    );
  });

  test("a position in the middle of a character goes to one of its ends", () => {
    fc.assert(
      fc.property(anyText, fc.nat(80), (one, at) => {
        const position = Math.min(at, one.length);
        const edge = characterEdge({ text: one, language: "en" }, position);
        const all = cuts(one);
        expect(all).toContain(edge);
        if (all.includes(position)) expect(edge).toBe(position);
      }),
    );
  });
});
