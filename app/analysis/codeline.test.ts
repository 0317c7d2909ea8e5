import fc from "fast-check";
import { expect, test } from "vitest";
import { numberedParagraphs } from "../text/numbered-paragraphs.ts";
import { overlaps } from "../text/range.ts";
import { codeline } from "./codeline.ts";
import { countEverything } from "./count-filter.ts";
import { cutsOf } from "./spoken.ts";
import { anyFilter, anyLittle } from "./test-any-little.ts";
import { inputOf } from "./test-input.ts";

test("[G3] a code stands at the paragraphs of which it covers a counted character, and at no other", () => {
  fc.assert(
    fc.property(anyLittle, anyFilter, (little, some) => {
      const filter = { ...some, documentIds: null };
      const input = inputOf(little);
      const text = little.texts["d"] ?? "";
      const columns = numberedParagraphs(text);
      const cuts = cutsOf(input.turns.get("d"), text.length, filter);
      const { codes } = codeline(input, filter, { documentId: "d", columns });
      for (const { id } of input.codes) {
        const codings = (input.codingsByDocument.get("d") ?? []).filter(
          ({ codeId, coderId }) =>
            codeId === id &&
            (!filter.codeIds || filter.codeIds.has(id)) &&
            (!filter.coderIds || filter.coderIds.has(coderId)),
        );
        const stands = columns.map(({ start, end }) =>
          Array.from({ length: end - start }, (_, at) => ({ start: start + at, end: start + at + 1 })).some(
            (unit) => !cuts.some((cut) => overlaps(cut, unit)) && codings.some((coding) => overlaps(coding, unit)),
          ),
        );
        const runs = codes.find(({ codeId }) => codeId === id)?.runs ?? [];
        const found = columns.map((_, index) => runs.some(({ first, last }) => first <= index && index <= last));
        expect(found).toEqual(stands);
        // runs neither overlap nor meet
        for (const [index, run] of runs.entries()) expect(run.first).toBeGreaterThan((runs[index - 1]?.last ?? -2) + 1);
      }
    }),
  );
});

test("[G3] a run leads to where its codings lie", () => {
  const input = inputOf({
    texts: { d: "one two\n\nthree\nfour\nfive" },
    codes: ["constructor"],
    codings: [
      ["d", 4, 11, "constructor"],
      ["d", 20, 24, "constructor"],
    ],
  });
  const columns = numberedParagraphs("one two\n\nthree\nfour\nfive");
  const { codes, columnCount } = codeline(input, countEverything, { documentId: "d", columns });
  expect(columnCount).toBe(4);
  expect(codes).toEqual([
    {
      codeId: "constructor",
      runs: [
        { first: 0, last: 1, start: 4, end: 11 },
        { first: 3, last: 3, start: 20, end: 24 },
      ],
    },
  ]);
});
