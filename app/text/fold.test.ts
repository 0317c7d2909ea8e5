import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, foldWithPositions } from "./fold.ts";

/** Letters of many scripts with what folding makes of each, none of which joins the one before it. */
const pieces: readonly (readonly [text: string, folded: string])[] = [
  ["a", "a"],
  ["D", "d"],
  [" ", " "],
  ["Ó", "o"],
  ["O\u0301", "o"],
  ["ñ", "n"],
  ["n\u0303", "n"],
  ["ß", "ss"],
  ["ẞ", "ss"],
  ["ﬁ", "fi"],
  ["Æ", "ae"],
  ["Ł", "l"],
  ["İ", "i"],
  ["ı", "i"],
  ["ς", "σ"],
  ["Σ", "σ"],
  ["…", "..."],
  ["’", "'"],
  ["“", '"'],
  ["—", "-"],
  ["\u00a0", " "],
  ["\u00ad", ""],
  ["\u200d", ""],
  ["ــ", ""],
  ["Ａ", "a"],
  ["각", "각"],
  ["\u1100\u1161\u11a8", "각"],
  ["ㅋ", "ㅋ"],
  ["が", "が"],
  ["か\u3099", "が"],
  ["ｶﾞ", "ガ"],
  ["שָׁ", "ש"],
  ["مُ", "م"],
  ["أ", "ا"],
  ["कि", "कि"],
  ["🌄", "🌄"],
  ["☀\ufe0f", "☀"],
  ["¨", "¨"],
  ["\n", "\n"],
  ["\ud83d", "\ud83d"],
];

test.each(pieces)("%j folds to %j", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  [{ keepsCase: true }, "Educación Łódź ÆØ don’t", "Educacion Lodz AEO don't"],
  [{ keepsAccents: true }, "Educacio\u0301n Łódź Ñ", "educación łódź ñ"],
  [{ keepsCase: true, keepsAccents: true }, "Educacio\u0301n ﬁn", "Educación fin"],
])("with %j, %j folds to %j", (folding, text, folded) => {
  expect(fold(text, folding)).toBe(folded);
});

describe("the way back", () => {
  test("is that of a text whose pieces are folded one by one, wherever it begins and ends", () => {
    const anyPieces = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(anyPieces, fc.nat(), fc.nat(), (chosen, a, b) => {
        const text = chosen.map(([piece]) => piece).join("");
        const { folded, at, rangeOf } = foldWithPositions(text);
        expect(folded).toBe(chosen.map(([, piece]) => piece).join(""));
        const origins = originsOf(chosen);
        fc.pre(folded.length > 0);
        const [start, last] = [a % folded.length, b % folded.length].sort((one, other) => one - other) as [
          number,
          number,
        ];
        expect(at(start)).toBe(origins[start]?.start);
        expect(at(folded.length)).toBe(text.length);
        expect(rangeOf({ start, end: last + 1 })).toEqual({ start: origins[start]?.start, end: origins[last]?.end });
      }),
      { numRuns: 2000 },
    );
  });

  test("leads to where the folded text before it ends, in any text of Unicode", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, at, rangeOf } = foldWithPositions(text);
        for (let index = 0; index < folded.length; index++) {
          const { start, end } = rangeOf({ start: index, end: index + 1 });
          expect(start).toBe(at(index));
          const [before, after] = [fold(text.slice(0, start)), fold(text.slice(0, end))];
          expect(folded.startsWith(before) && folded.startsWith(after)).toBe(true);
          expect(before.length <= index && index < after.length).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("folding any text of Unicode", () => {
  test("gives the same with and without the way back", () => {
    fc.assert(fc.property(anyText, (text) => foldWithPositions(text).folded === fold(text)));
  });

  test("twice changes nothing more, whatever is kept", () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), fc.boolean(), (text, keepsCase, keepsAccents) => {
        const once = fold(text, { keepsCase, keepsAccents });
        expect(fold(once, { keepsCase, keepsAccents })).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  test("gives the same for a decomposed and a composed text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text.normalize("NFD"))).toBe(fold(text));
        expect(fold(text.normalize("NFC"))).toBe(fold(text));
      }),
      { numRuns: 2000 },
    );
  });
});

/** Letters of the blocks that matter most, any code point, and lone surrogates. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...pieces.map(([piece]) => piece), "\u0301", "\u0323", "\u3099", "\u1161", "\u11a8", "\u200b"),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

/** For each code unit of the folded text, the piece of the text that it came of. */
function originsOf(chosen: typeof pieces): { start: number; end: number }[] {
  let start = 0;
  return chosen.flatMap(([piece, folded]) => {
    const origin = { start, end: start + piece.length };
    start = origin.end;
    return Array.from(folded, (letter) => Array(letter.length).fill(origin)).flat();
  });
}
