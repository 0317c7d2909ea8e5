import fc from "fast-check";
import { expect, test } from "vitest";
import type { Id } from "../model/records.ts";
import { coOccurrences } from "./co-occurrence.ts";
import { coOccurringCodings } from "./co-occurrence-passages.ts";
import type { CountFilter } from "./count-filter.ts";
import { measureOf, pairFinder } from "./pair-figures.ts";
import { everything, interviewsOf, type LittleInterviews } from "./test-co-occurrence.ts";
import { isRelated, naive, naiveCodings } from "./test-naive-co-occurrence.ts";

const codePaths = ["p", "p/q", "p/q/r", "p/s", "constructor", "__proto__"];
const anyText = fc
  .array(fc.constantFrom("ab", "c ", " ", "🌄", "\n", "\n\n", "\n \n"), { maxLength: 14 })
  .map((pieces) => pieces.join(""));

/** Any texts with any codings, empty ones too, and any turns, which need not touch. */
const anyLittle: fc.Arbitrary<LittleInterviews> = fc.record({ d: anyText, e: anyText }).chain((texts) => {
  const codingsOf = (id: string, text: string) =>
    fc.array(
      fc
        .tuple(
          ...([fc.nat(text.length), fc.oneof(fc.nat(3), fc.nat(text.length))] as const),
          ...([fc.constantFrom(...codePaths), fc.constantFrom("ana", "luis")] as const),
        )
        .map(([start, length, code, coder]) => {
          return [id, start, Math.min(start + length, text.length), code, coder] as const;
        }),
      { maxLength: 18 },
    );
  const turnsOf = (text: string) =>
    fc
      .tuple(
        fc.uniqueArray(fc.nat(text.length), { maxLength: 10 }),
        fc.array(fc.tuple(fc.constantFrom("I", "R"), fc.option(fc.nat(2))), { minLength: 10, maxLength: 10 }),
      )
      .map(([places, who]) => {
        const sorted = [...places].sort((a, b) => a - b);
        return sorted.flatMap((start, index) => {
          const [end, one] = [sorted[index + 1], who[index]];
          return index % 3 < 2 && end !== undefined && one ? [[start, end, one[0] as "I" | "R", one[1]] as const] : [];
        });
      });
  return fc.record({
    texts: fc.constant(texts),
    codes: fc.constant(codePaths),
    codings: fc.tuple(codingsOf("d", texts.d), codingsOf("e", texts.e)).map((all) => all.flat()),
    turns: fc.record({ d: turnsOf(texts.d), e: turnsOf(texts.e) }),
  });
});

const anyFilter: fc.Arbitrary<CountFilter> = fc
  .record({
    documentIds: fc.option(fc.subarray(["d", "e"]).map((ids) => new Set(ids))),
    codeIds: fc.option(
      fc.subarray(codePaths).map((ids) => new Set(ids)),
      { freq: 3 },
    ),
    leaveOutInterviewer: fc.boolean(),
    coderIds: fc.option(fc.constantFrom(new Set(["ana"]), new Set(["luis"])), { freq: 3 }),
    speakers: fc.option(
      fc.subarray(["I", "R", null]).map((names) => new Set(names)),
      { freq: 3 },
    ),
    questions: fc.option(
      fc.subarray([0, 1, 2, null]).map((numbers) => new Set(numbers)),
      { freq: 3 },
    ),
  })
  .map((some) => ({ ...everything, ...some }));

const ways = ["overlap", "turn", "answer", "document", "paragraphs"] as const;

test.each(ways)(
  "[K1] [K2] [K3] [K5] [K6] [K8] by %s, any codings give the figures of a character-by-character model",
  { timeout: 120_000 },
  (by) => {
    fc.assert(
      fc.property(anyLittle, anyFilter, fc.boolean(), fc.nat(3), (little, filter, withSubcodes, paragraphs) => {
        const options = { by, paragraphs, withSubcodes };
        const found = coOccurrences(interviewsOf(little), filter, options);
        expect(found.codes.map(({ id }) => id)).toEqual(codePaths.filter((id) => filter.codeIds?.has(id) ?? true));
        const figuresOf = pairFinder(found);
        for (const [place, first] of found.codes.entries()) {
          for (const [other, second] of found.codes.entries()) {
            expect([first.id, second.id, figuresOf(place, other)]).toEqual([
              first.id,
              second.id,
              naive(little, filter, options, [first.id, second.id]),
            ]);
          }
        }
      }),
      { numRuns: 300 },
    );
  },
);

test("[K3] [K4] n12 is no more than n1 and n2, c lies within 0 and 1, and the order of two codes does not matter", () => {
  fc.assert(
    fc.property(anyLittle, fc.constantFrom(...ways), fc.nat(20), (little, by, paragraphs) => {
      const found = coOccurrences(interviewsOf(little), everything, { by, paragraphs, withSubcodes: false });
      const figuresOf = pairFinder(found);
      for (const one of found.codes.keys()) {
        for (const other of found.codes.keys()) {
          const [there, back] = [figuresOf(one, other), figuresOf(other, one)];
          if (!there || !back) throw new Error("Without sub-codes every pair has its figures.");
          expect(back).toEqual({ n1: there.n2, n2: there.n1, n12: there.n12 });
          expect(there.n12).toBeLessThanOrEqual(Math.min(there.n1, there.n2));
          const c = measureOf(there, "c");
          expect(c === null || (c >= 0 && c <= 1)).toBe(true);
          expect(c === null).toBe(there.n1 + there.n2 === 0);
        }
      }
    }),
  );
});

test.each(ways)("[K9] by %s, the codings behind a cell are those of a character-by-character model", (by) => {
  fc.assert(
    fc.property(anyLittle, anyFilter, fc.boolean(), fc.nat(3), (little, filter, withSubcodes, paragraphs) => {
      const options = { by, paragraphs, withSubcodes };
      const input = interviewsOf(little);
      for (const [first, second] of pairs) {
        if (isRelated(options, first, second) || [first, second].some((id) => !(filter.codeIds?.has(id) ?? true)))
          continue;
        const found = coOccurringCodings(input, filter, { pair: { first, second }, options });
        const ids = [...found.values()].flat().map(({ id }) => Number(id));
        expect(ids.sort((a, b) => a - b)).toEqual(naiveCodings(little, filter, options, [first, second]));
      }
    }),
    { numRuns: 100 },
  );
});

const pairs: readonly (readonly [Id, Id])[] = [
  ["p", "constructor"],
  ["p/q", "p/s"],
  ["__proto__", "p/q/r"],
  ["p", "p/q"],
  ["p", "p"],
];
