import fc from "fast-check";
import { expect, test } from "vitest";
import { type ColumnCells, CsvCells } from "./csv-cells.ts";
import { tidyCsv } from "./tidy-csv.ts";
import type { TidyCell, TidyColumn } from "./tidy-table.ts";

const columns = (["text", "integer", "number", "boolean", "timestamp", "text"] as const).map(
  (kind, index): TidyColumn => ({ id: `c${index}`, kind, meaning: "" }),
);

const text = fc
  .array(fc.constantFrom('"', ",", " ", "\n", "\r", "\ufeff", "\0", "a", "é", "서", "\ud83c", "🌄"), { minLength: 1 })
  .map((parts) => parts.join(""));
const row = fc.tuple(
  ...[fc.option(text), fc.option(fc.integer()), fc.option(fc.double({ noNaN: true }))],
  ...[fc.option(fc.boolean()), fc.option(fc.date({ noInvalidDate: true }).map((date) => date.toISOString()))],
  fc.option(fc.constantFrom("Ana", "Luis", '"Ana"')),
);

test("CSV read back is every cell that was written, whatever is in it", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 1200, size: "max" }), (rows) => {
      const cells = new CsvCells(columns.map(({ kind }) => kind));
      for (const { bytes } of tidyCsv({ name: "t", meaning: "", columns, rows }, "t.csv")) cells.add(bytes);
      expect(cells.rows).toBe(rows.length);
      const written = columns.map((_, index) => rows.map((cells) => asParquet(cells[index] ?? null, index)));
      expect(cells.take()).toEqual(written);
    }),
    { numRuns: 60 },
  );
});

function asParquet(cell: TidyCell, index: number): ColumnCells[number] {
  if (typeof cell !== "string") return Object.is(cell, -0) ? 0 : cell;
  return columns[index]?.kind === "timestamp" ? new Date(cell) : new TextEncoder().encode(cell);
}
