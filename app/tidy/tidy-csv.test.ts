import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { tidyCsv } from "./tidy-csv.ts";
import { bytesTogether } from "./tidy-file.ts";
import type { TidyColumn } from "./tidy-table.ts";

const cell = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1 }),
  fc.string({ unit: fc.constantFrom('"', ",", " ", "\n", "\r", "\ufeff", "=", "a", "🌄"), minLength: 1 }),
  fc.constantFrom(null, true, false, 0, -0.5, 1e21),
);

test("[T6] CSV is, byte by byte, what another library writes", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell)), fc.nat(1200), (some, more) => {
      const rows = [...some, ...Array.from({ length: more }, (_, index) => [index, null, `"${index}"`])];
      const columns = ["a", "b", "c"].map((id): TidyColumn => ({ id, kind: "text", meaning: "" }));
      const pieces = [...tidyCsv({ name: "t", meaning: "", columns, rows }, "t.csv")];
      const csv = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytesTogether(pieces.map(({ bytes }) => bytes)));
      expect(pieces.findIndex(({ isLast }) => isLast)).toBe(pieces.length - 1);
      expect(csv).toBe(`${Papa.unparse([["a", "b", "c"], ...rows], { delimiter: ",", newline: "\n" })}\n`);
    }),
  );
});
