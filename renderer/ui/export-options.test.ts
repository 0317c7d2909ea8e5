import { expect, test } from "vitest";
import { defaultTableFileOptions } from "../../app/table/table-file.ts";
import { parseExportOptions } from "./export-options.ts";

const usual = parseExportOptions(undefined);

test("without a memory a table goes out as CSV, with commas, a byte-order mark and apostrophes", () => {
  expect(usual).toEqual({ ...defaultTableFileOptions, csv: { ...usual.csv, delimiter: ",", notes: false } });
  expect(usual.csv).toEqual({ delimiter: ",", byteOrderMark: true, escapeFormulas: true, notes: false });
});

test("what was chosen is remembered, what makes no sense is not", () => {
  const chosen = { ...usual, format: "xlsx", csv: { ...usual.csv, delimiter: ";", notes: true }, totals: true };
  expect(parseExportOptions(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
  expect(parseExportOptions({ format: "exe", csv: "no", totals: 1, notes: null })).toEqual(usual);
});
