import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countEverything } from "../analysis/count-filter.ts";
import { documentMatrix } from "../analysis/document-matrix.ts";
import { frequencies } from "../analysis/frequencies.ts";
import { setParts } from "../analysis/set-parts.ts";
import { anyFilter, anyLittle } from "../analysis/test-any-little.ts";
import { inputOf } from "../analysis/test-input.ts";
import type { RecordSet } from "../model/records.ts";
import { codeBars, stackedCodeBars } from "./code-bars.ts";
import { codeNames } from "./code-names.ts";
import { readTarget, targetOf } from "./target.ts";
import { outsideOf, type Rect, targetsOf, textsOf } from "./test-marks.ts";

const all = { order: "tree", most: 500, subtitle: "" } as const;

const anySets = fc
  .array(fc.subarray(["d", "e", "f"]), { maxLength: 3 })
  .map((members) => members.map((memberIds, position) => setOf(position, memberIds)));

function setOf(position: number, memberIds: string[]): RecordSet {
  return { id: `s${position}`, kind: "documents", name: `Set ${position}`, position, memberIds, createdAt: "" };
}

test("[G6] bars are as long as their figures, whatever is counted", () => {
  const columns = ["codings", "words_with_subcodes", "characters", "share_of_text"];
  fc.assert(
    fc.property(anyLittle, anyFilter, fc.constantFrom(...columns), (little, filter, columnId) => {
      const input = inputOf(little);
      const table = frequencies(input, filter);
      const at = table.columns.findIndex(({ id }) => id === columnId);
      const picture = codeBars(table, codeNames(input.codes), { ...all, columnId });
      expect(outsideOf(picture)).toEqual([]);
      const bars = targetsOf(picture);
      const most = Math.max(...table.rows.map(({ cells }) => Number(cells[at])));
      const longest = Math.max(...[...bars.values()].map(({ width }) => width));
      for (const { id, cells } of table.rows) {
        const value = Number(cells[at]);
        const bar = bars.get(targetOf(id));
        if (value === 0) expect(bar).toBeUndefined();
        else expect((bar?.width ?? 0) / longest).toBeCloseTo(value / most, 9);
      }
    }),
    { numRuns: 60 },
  );
});

test("[G6] the parts of a stacked bar add up to the figure of all, also where documents are in several sets", () => {
  fc.assert(
    fc.property(
      ...([anyLittle, anyFilter, anySets, fc.constantFrom("codings", "words", "characters")] as const),
      fc.constantFrom("document", "set"),
      (little, filter, sets, measure, by) => {
        const input = inputOf(little);
        const matrix = documentMatrix(input, filter, { by, measure, withSubcodes: true, sets });
        const picture = stackedCodeBars(matrix, codeNames(input.codes), { ...all, title: "" });
        const widths = new Map<string, number>();
        for (const mark of picture.marks) {
          if (mark.kind !== "rect" || mark.target === undefined) continue;
          const { codeId } = readTarget(mark.target);
          widths.set(codeId, (widths.get(codeId) ?? 0) + mark.width);
        }
        const totals = matrix.rows.map(({ id, cells }) => ({ id, total: Number(cells.at(-1)) }));
        for (const { cells } of matrix.rows) {
          const parts = cells.slice(1, -1).map(Number);
          expect(parts.reduce((sum, one) => sum + one, 0)).toBe(cells.at(-1));
        }
        const most = Math.max(...totals.map(({ total }) => total));
        const longest = Math.max(...widths.values());
        for (const { id, total } of totals) {
          expect((widths.get(id) ?? 0) / (longest || 1)).toBeCloseTo(most === 0 ? 0 : total / most, 9);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("[G6] each document is in exactly one part of its sets", () => {
  fc.assert(
    fc.property(anySets, (sets) => {
      const { documents } = inputOf({ texts: { d: "", e: "", f: "" }, codes: [], codings: [] });
      const parts = setParts(documents, sets).flatMap(({ filter }) => [...(filter.documentIds ?? [])]);
      expect([...parts].sort()).toEqual(["d", "e", "f"]);
    }),
  );
});

describe("bars of many codes", () => {
  const texts = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`d${index}`, "word ".repeat(40)]));
  const codes = ["constructor", "__proto__", ...Array.from({ length: 30 }, (_, index) => `c${index}`)];
  const input = inputOf({
    ...{ texts, codes },
    codings: codes.flatMap((code, index) =>
      Object.keys(texts).flatMap((id, at) => (at <= index ? [[id, at, at + index + 1, code] as const] : [])),
    ),
  });
  const names = codeNames(input.codes);

  test("show the largest in the order asked for, and say how many there are", () => {
    const table = frequencies(input, countEverything);
    const choice = { most: 5, subtitle: "Counted.", columnId: "characters" } as const;
    const inOrder = [...targetsOf(codeBars(table, names, { ...choice, order: "tree" })).keys()];
    const largest = codeBars(table, names, { ...choice, order: "largest" });
    expect(inOrder).toEqual(["c25", "c26", "c27", "c28", "c29"].map((id) => targetOf(id)));
    expect([...targetsOf(largest).keys()]).toEqual([...inOrder].reverse());
    expect(textsOf(largest)).toContain("The 5 largest of 32 codes; the numbers have them all. Counted.");
  });

  test("name eight series at most, the last of them all others", () => {
    const matrix = documentMatrix(input, countEverything, {
      ...{ by: "document", measure: "codings", withSubcodes: false, sets: [] },
    });
    const picture = stackedCodeBars(matrix, names, { ...all, title: "Codings" });
    expect(textsOf(picture)).toContain("5 others");
    const last = picture.marks.filter(
      (mark): mark is Rect => mark.kind === "rect" && mark.label === "c29, 5 others: 5 codings",
    );
    expect(last).toHaveLength(1);
    expect(last[0]?.target).toBe(targetOf("c29"));
  });
});
