import fc from "fast-check";
import { expect, test } from "vitest";
import type { Table } from "../table/table.ts";
import { contrast, luminance } from "./colors.ts";
import { heatPicture } from "./heat.ts";
import type { Mark } from "./picture.ts";
import { targetOf } from "./target.ts";
import { outsideOf, targetsOf } from "./test-marks.ts";

const ids = ["constructor", "__proto__", "العربية", '<&"'];

function tableOf(values: readonly (readonly (number | null)[])[]): Table {
  const width = values[0]?.length ?? 0;
  return {
    title: "Any",
    columns: [
      { id: "code", title: "Code", type: "text" },
      ...Array.from({ length: width }, (_, index) => {
        return { id: `c${index}`, title: `Column ${index}`, type: "count" as const, of: ids[index] ?? `${index}` };
      }),
      { id: "all", title: "All", type: "count", of: "all" },
    ],
    rows: values.map((cells, index) => ({ id: ids[index] ?? `${index}`, cells: [`row ${index}`, ...cells, 9999] })),
    notes: [],
  };
}

const view = { subtitle: "", mostRows: 100, mostColumns: 60 };

test("[G7] cells darken with their values, carry their numbers readably, and lead to their row and column", () => {
  const anyValues = fc.integer({ min: 1, max: 4 }).chain((width) => {
    return fc.array(fc.array(fc.option(fc.nat(5000)), { minLength: width, maxLength: width }), { maxLength: 4 });
  });
  fc.assert(
    fc.property(anyValues, (values) => {
      const picture = heatPicture(tableOf(values), view);
      expect(outsideOf(picture)).toEqual([]);
      const cells = targetsOf(picture);
      const drawn = values.flatMap((row, down) =>
        row.flatMap((value, across) => {
          if (!value) return [];
          const cell = cells.get(targetOf(ids[down] ?? "", ids[across] ?? ""));
          return [{ value, fill: cell?.fill ?? "", cell }];
        }),
      );
      expect(cells.size).toBe(drawn.length);
      for (const { value, fill, cell } of drawn) {
        const number = picture.marks.find(
          (mark): mark is Extract<Mark, { kind: "text" }> =>
            mark.kind === "text" && mark.anchor === "middle" && isIn(mark, cell),
        );
        expect(number?.text).toBe(value.toLocaleString("en"));
        expect(contrast(number?.fill ?? "", fill)).toBeGreaterThan(4.5);
        for (const other of drawn) {
          if (other.value > value) expect(luminance(other.fill)).toBeLessThanOrEqual(luminance(fill));
        }
      }
    }),
  );
});

function isIn({ x, y }: { x: number; y: number }, area: Extract<Mark, { kind: "rect" }> | undefined): boolean {
  return area !== undefined && area.x < x && x < area.x + area.width && area.y < y && y < area.y + area.height;
}

test("[G7] of a large matrix the first rows and columns are drawn, and the picture says so", () => {
  const values = Array.from({ length: 30 }, (_, row) => Array.from({ length: 20 }, (_, column) => row * column));
  const picture = heatPicture(tableOf(values), { ...view, mostRows: 10, mostColumns: 5 });
  const words = picture.marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : [])).join(" ");
  expect(words).toContain("The first 10 of 30 rows; the numbers have them all. The first 5 of 20 columns");
  expect(words).toContain("Darkest: 36.");
});
