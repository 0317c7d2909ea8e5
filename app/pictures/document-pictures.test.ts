import fc from "fast-check";
import { expect, test } from "vitest";
import { codeline } from "../analysis/codeline.ts";
import { countEverything } from "../analysis/count-filter.ts";
import { documentSlices } from "../analysis/document-slices.ts";
import { anyFilter, anyLittle } from "../analysis/test-any-little.ts";
import { inputOf } from "../analysis/test-input.ts";
import { numberedParagraphs } from "../text/numbered-paragraphs.ts";
import { codeNames } from "./code-names.ts";
import { roundSteps } from "./code-rows.ts";
import { codelinePicture } from "./codeline.ts";
import { codelineTable, slicesTable } from "./document-tables.ts";
import { portraitPicture } from "./portrait.ts";
import { outsideOf, type Rect, targetsOf, textsOf } from "./test-marks.ts";
import { timelinePicture } from "./timeline.ts";

const caption = { documentName: '<&"', subtitle: "" };
const about = { title: "Any", notes: [] };

test("[G2] the cells of a portrait are filled as far as they are coded, their codes in proportion", () => {
  fc.assert(
    fc.property(anyLittle, anyFilter, fc.integer({ min: 1, max: 90 }), (little, some, count) => {
      const filter = { ...some, documentIds: null };
      const input = inputOf(little);
      const slices = documentSlices(input, filter, { documentId: "d", unit: "characters", count });
      const picture = portraitPicture(slices, codeNames(input.codes), caption);
      expect(outsideOf(picture)).toEqual([]);
      const cells = targetsOf(picture);
      expect(cells.size).toBe(slices.slices.length);
      const strips = picture.marks.filter(
        (mark): mark is Rect =>
          mark.kind === "rect" &&
          mark.height === 16 &&
          mark.width <= 16 &&
          mark.fill !== undefined &&
          mark.target === undefined,
      );
      for (const [index, slice] of slices.slices.entries()) {
        const cell = cells.get(`${slice.start} ${slice.end}`);
        const within = strips.filter(
          (strip) => cell && strip.y === cell.y && strip.x >= cell.x && strip.x < cell.x + 16,
        );
        const amounts = slices.codes.flatMap(({ covered }) => covered.get(index) ?? []);
        const sum = amounts.reduce((all, one) => all + one, 0);
        expect(within).toHaveLength(amounts.length);
        for (const [at, amount] of amounts.entries()) {
          expect(within[at]?.width).toBeCloseTo((16 * (slice.coded / slice.size) * amount) / sum, 6);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("[G3] the runs of a codeline lie at their columns, and the numbers have them all", () => {
  fc.assert(
    fc.property(anyLittle, anyFilter, (little, some) => {
      const filter = { ...some, documentIds: null };
      const input = inputOf(little);
      const columns = numberedParagraphs(little.texts["d"] ?? "");
      const line = codeline(input, filter, { documentId: "d", columns });
      const names = codeNames(input.codes);
      const picture = codelinePicture(line, names, { ...caption, noun: "Paragraph" });
      const runs = line.codes.flatMap((code) => code.runs);
      const rects = picture.marks.filter((mark): mark is Rect => mark.kind === "rect");
      expect(rects).toHaveLength(runs.length);
      const [first] = rects;
      const [firstRun] = runs;
      if (!first || !firstRun) return;
      const width = first.width / (firstRun.last - firstRun.first + 1);
      const left = first.x - firstRun.first * width;
      for (const [index, run] of runs.entries()) {
        expect(((rects[index]?.x ?? 0) - left) / width).toBeCloseTo(run.first, 6);
        expect((rects[index]?.width ?? 0) / width).toBeCloseTo(run.last - run.first + 1, 6);
      }
      const table = codelineTable(line, names, { ...about, noun: "Paragraph" });
      expect(table.rows.map(({ cells }) => cells.slice(1))).toEqual(
        runs.map((run) => [run.first + 1, run.last + 1, run.last - run.first + 1]),
      );
    }),
    { numRuns: 60 },
  );
});

test("[G2] the columns of a timeline are as high as their shares, all on one scale that the picture names", () => {
  const input = inputOf({
    texts: { d: "abcdefghij" },
    codes: ["constructor", "__proto__"],
    codings: [
      ["d", 0, 4, "constructor"],
      ["d", 4, 5, "__proto__"],
      ["d", 9, 10, "__proto__"],
    ],
  });
  const slices = documentSlices(input, countEverything, { documentId: "d", unit: "characters", count: 2 });
  const names = codeNames(input.codes);
  const picture = timelinePicture(slices, names, caption);
  expect(textsOf(picture)).toContain("Full height: 100% of a slice.");
  const heights = picture.marks.flatMap((mark) => (mark.kind === "rect" ? [[mark.label, mark.height]] : []));
  expect(heights).toEqual([
    ["constructor: 80% of characters 1–5", 26 * 0.8],
    ["__proto__: 20% of characters 1–5", 26 * 0.2],
    ["__proto__: 20% of characters 6–10", 26 * 0.2],
  ]);
  expect(slicesTable(slices, names, { ...about, noun: "Slice" }).rows.map(({ cells }) => cells)).toEqual([
    [1, 1, 5, 5, "constructor", 4, 0.8],
    [1, 1, 5, 5, "__proto__", 1, 0.2],
    [2, 6, 10, 5, "__proto__", 1, 0.2],
  ]);
});

test("an axis has round steps", () => {
  expect(roundSteps(0, 5424, 7)).toEqual([0, 1000, 2000, 3000, 4000, 5000]);
  expect(roundSteps(1, 33, 8)).toEqual([5, 10, 15, 20, 25, 30]);
  expect(roundSteps(1, 3, 8)).toEqual([1, 2, 3]);
});
