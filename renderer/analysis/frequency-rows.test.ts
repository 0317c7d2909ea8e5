import { expect, test } from "vitest";
import { codesOf } from "../../app/codebook/test-codebook.ts";
import type { Table } from "../../app/table/table.ts";
import { countOf, shownFrequencies } from "./frequency-rows.ts";

const codes = new Map(codesOf("Barriers(Cost Skills) Social").map((code) => [code.id, code]));
const table: Table = {
  title: "",
  columns: ["code", "codings", "words", "codings_with_subcodes"].map((id) => ({ id, title: id, type: "count" })),
  rows: [
    { id: "Barriers", cells: ["Barriers", 0, 0, 5] },
    { id: "Cost", cells: ["Barriers > Cost", 3, 40, 3] },
    { id: "deleted since", cells: ["", 9, 9, 9] },
  ],
  totals: { id: "total", cells: ["Total", 12, 49, 17] },
  notes: [],
};

test("codes have their names and figures, without codes that are gone", () => {
  const { columns, rows, totals } = shownFrequencies(table, codes, false);
  expect(columns.map(({ title }) => title)).toEqual(["code", "Codings", "Words"]);
  expect([...rows, totals].map((row) => row?.cells)).toEqual([
    ["Barriers", 0, 0],
    ["Cost", 3, 40],
    ["All codes", 12, 49],
  ]);
});

test("with sub-codes, their figures are shown under the same names", () => {
  const { columns, rows } = shownFrequencies(table, codes, true);
  expect(columns.map(({ id, title }) => [id, title])).toEqual([
    ["code", "code"],
    ["codings", "Codings"],
  ]);
  expect(rows.map(({ cells }) => cells)).toEqual([
    ["Barriers", 5],
    ["Cost", 3],
  ]);
});

test("a count says its unit", () => {
  expect([countOf("codings", 1), countOf("words", 1200), countOf("documents", 0)]).toEqual([
    "1 coding",
    "1,200 words",
    "0 documents",
  ]);
});
