import fc from "fast-check";
import { expect, test } from "vitest";
import { overlaps, type Range } from "../text/range.ts";
import { countCodes } from "./count-codes.ts";
import { type CountFilter, countEverything } from "./count-filter.ts";
import { documentSlices } from "./document-slices.ts";
import { cutsOf, without } from "./spoken.ts";
import { anyFilter, anyLittle } from "./test-any-little.ts";
import { inputOf, type Little } from "./test-input.ts";

/** The counted characters of the document, one after the other. */
function charactersOf(little: Little, filter: CountFilter): Range[] {
  const { turns, texts } = inputOf(little);
  const text = texts.get("d") ?? "";
  const kept = without({ start: 0, end: text.length }, cutsOf(turns.get("d"), text.length, filter));
  return kept.flatMap(({ start, end }) => {
    let at = start;
    return [...text.slice(start, end)].map((character) => {
      at += character.length;
      return { start: at - character.length, end: at };
    });
  });
}

test("[G1] the slices of any document hold every counted character once, in sizes that differ by one at most", () => {
  fc.assert(
    fc.property(anyLittle, anyFilter, fc.integer({ min: 1, max: 12 }), (little, filter, count) => {
      const { slices } = documentSlices(inputOf(little), filter, { documentId: "d", unit: "characters", count });
      const characters = charactersOf(little, filter);
      expect(slices.reduce((sum, { size }) => sum + size, 0)).toBe(characters.length);
      expect(slices.length).toBe(Math.min(count, characters.length));
      const sizes = slices.map(({ size }) => size);
      if (sizes.length > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      for (const { from, to, start, end } of slices) {
        expect({ start, end }).toEqual({ start: characters[from]?.start, end: characters[to - 1]?.end });
      }
      if (filter.documentIds === null || filter.documentIds.has("d")) {
        const { textCharacters } = countCodes(inputOf(little), { ...filter, documentIds: new Set(["d"]) });
        expect(characters.length).toBe(textCharacters);
      }
    }),
  );
});

test("[G2] what a code covers of each slice is what it covers character by character", () => {
  fc.assert(
    fc.property(anyLittle, anyFilter, fc.integer({ min: 1, max: 12 }), (little, some, count) => {
      const filter = { ...some, documentIds: null };
      const input = inputOf(little);
      const { slices, codes } = documentSlices(input, filter, { documentId: "d", unit: "characters", count });
      const characters = charactersOf(little, filter);
      const codings = (input.codingsByDocument.get("d") ?? []).filter(
        ({ codeId, coderId }) =>
          (!filter.codeIds || filter.codeIds.has(codeId)) && (!filter.coderIds || filter.coderIds.has(coderId)),
      );
      const covered = (slice: { from: number; to: number }, codeId: string | null) =>
        characters
          .slice(slice.from, slice.to)
          .filter((one) =>
            codings.some((coding) => (codeId ?? coding.codeId) === coding.codeId && overlaps(one, coding)),
          ).length;
      for (const [index, slice] of slices.entries()) {
        expect(slice.coded).toBe(covered(slice, null));
        for (const { id } of input.codes) {
          const found = codes.find(({ codeId }) => codeId === id)?.covered.get(index) ?? 0;
          expect(found).toBe(covered(slice, id));
        }
      }
    }),
  );
});

/** Ten letters of two turns, 0 to 10 s and 10 to 30 s, and ten of a third that has no time. */
function recorded() {
  const input = inputOf({
    texts: { d: "abcdeABCDE--without-" },
    codes: ["constructor", "__proto__"],
    codings: [
      ["d", 0, 5, "constructor"],
      ["d", 3, 7, "__proto__"],
      ["d", 4, 6, "__proto__", "luis"],
      ["d", 12, 18, "__proto__"],
    ],
    turns: {
      d: [
        [0, 5, "I", 1],
        [5, 10, "Ana", 1],
        [10, 20, "Ana", 2],
      ],
    },
  });
  const times = [{ start: 0, end: 10 }, { start: 10, end: 30 }, null];
  const turns = (input.turns.get("d")?.turns ?? []).map((turn, index) => {
    const time = times[index];
    return time ? { ...turn, time } : turn;
  });
  return { ...input, turns: new Map([["d", { id: "d", turns }]]) };
}

test("[G4] by time, letters last as long as their turn allows, and each second counts once", () => {
  const slicing = { documentId: "d", unit: "seconds", count: 3 } as const;
  const { slices, codes, timedTurns } = documentSlices(recorded(), countEverything, slicing);
  expect(timedTurns).toBe(2);
  expect(slices.map(({ from, to, size }) => [from, to, size])).toEqual([
    [0, 10, 10],
    [10, 20, 10],
    [20, 30, 10],
  ]);
  expect(codes.map(({ codeId, covered }) => [codeId, ...covered])).toEqual([
    ["constructor", [0, 10]],
    ["__proto__", [0, 4], [1, 8]],
  ]);
  expect(slices.map(({ coded }) => coded)).toEqual([10, 8, 0]);

  const filter = { ...countEverything, leaveOutInterviewer: true };
  const heard = documentSlices(recorded(), filter, slicing);
  expect(heard.slices.map(({ size, coded }) => [size, coded])).toEqual([
    [0, 0],
    [10, 8],
    [10, 0],
  ]);
  expect(heard.codes.map(({ codeId }) => codeId)).toEqual(["__proto__"]);
});

test("[G4] two who speak at once share their seconds, and no share is above one", () => {
  const input = recorded();
  const [first, second] = input.turns.get("d")?.turns ?? [];
  if (!first || !second) throw new Error("There are turns.");
  const turns = [
    { ...first, time: { start: 0, end: 10 } },
    { ...second, time: { start: 5, end: 10 } },
  ];
  const codingsByDocument = new Map([
    ["d", [0, 5].map((start) => ({ ...coding("constructor"), id: `${start}`, start, end: start + 5 }))],
  ]);
  const both = { ...input, codingsByDocument, turns: new Map([["d", { id: "d", turns }]]) };
  const { slices, codes } = documentSlices(both, countEverything, { documentId: "d", unit: "seconds", count: 2 });
  expect(slices.map(({ size }) => size)).toEqual([5, 5]);
  expect([...(codes[0]?.covered ?? [])]).toEqual([
    [0, 5],
    [1, 5],
  ]);
});

function coding(codeId: string) {
  return { codeId, documentId: "d", coderId: "ana", createdAt: "" };
}

test("[G4] a document without times has no slices", () => {
  const input = inputOf({ texts: { d: "abc" }, codes: ["c"], codings: [["d", 0, 2, "c"]] });
  expect(documentSlices(input, countEverything, { documentId: "d", unit: "seconds", count: 4 }).slices).toEqual([]);
});
