import fc from "fast-check";
import { expect, test } from "vitest";
import { frequencies } from "../analysis/frequencies.ts";
import { anyFilter, anyLittle } from "../analysis/test-any-little.ts";
import { inputOf } from "../analysis/test-input.ts";
import { targetOf } from "./target.ts";
import { outsideOf, targetsOf } from "./test-marks.ts";
import { treeMapPicture } from "./tree-map.ts";

test("[G5] areas are own figures, tiles neither overlap nor leave gaps, and those without a figure have none", () => {
  fc.assert(
    fc.property(anyLittle, anyFilter, fc.constantFrom("codings", "words", "characters"), (little, filter, columnId) => {
      const input = inputOf(little);
      const table = frequencies(input, filter);
      const at = table.columns.findIndex(({ id }) => id === columnId);
      const picture = treeMapPicture(table, input.codes, { columnId, subtitle: "" });
      const tiles = targetsOf(picture);
      const total = table.rows.reduce((sum, { cells }) => sum + Number(cells[at]), 0);
      expect(outsideOf(picture)).toEqual([]);
      for (const { id, cells } of table.rows) {
        const value = Number(cells[at]);
        const tile = tiles.get(targetOf(id));
        if (value === 0) expect(tile).toBeUndefined();
        else expect((tile?.width ?? 0) * (tile?.height ?? 0)).toBeCloseTo((720 * 460 * value) / total, 4);
      }
      const list = [...tiles.values()];
      for (const [index, one] of list.entries()) {
        for (const other of list.slice(index + 1)) {
          const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
          const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
          expect(Math.min(across, down)).toBeLessThan(1e-6);
        }
      }
    }),
    { numRuns: 60 },
  );
});
