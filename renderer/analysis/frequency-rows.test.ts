import { expect, test } from "vitest";
import { codesOf } from "../../app/codebook/test-codebook.ts";
import type { Table } from "../../app/table/table.ts";
import { countOf, frequencyRows, type Sorting } from "./frequency-rows.ts";

const codes = new Map(codesOf("Barriers(Cost Skills) Social").map((code) => [code.id, code]));
const table: Table = {
  title: "",
  columns: ["code", "codings", "words", "codings_with_subcodes"].map((id) => ({ id, title: id, type: "count" })),
  rows: [
    { id: "Barriers", cells: ["", 0, 0, 5] },
    { id: "Cost", cells: ["", 3, 40, 3] },
    { id: "Skills", cells: ["", 3, 9, 3] },
    { id: "Social", cells: ["", 1, 20, 1] },
    { id: "deleted since", cells: ["", 9, 9, 9] },
  ],
  notes: [],
};

const order = (sorting: Sorting, withSubcodes = false) =>
  frequencyRows(table, codes, { withSubcodes, sorting }).map(({ id }) => id);

test("the lines stand in the order of the tree, as deep as in it, without codes that are gone", () => {
  const rows = frequencyRows(table, codes, { withSubcodes: false, sorting: null });
  expect(rows.map(({ path, depth }) => [path, depth])).toEqual([
    ["Barriers", 0],
    ["Barriers > Cost", 1],
    ["Barriers > Skills", 1],
    ["Social", 0],
  ]);
});

test("sorted by a figure, equals keep the order of the tree", () => {
  expect(order({ by: "codings", isDescending: true })).toEqual(["Cost", "Skills", "Social", "Barriers"]);
  expect(order({ by: "codings", isDescending: false })).toEqual(["Barriers", "Social", "Cost", "Skills"]);
  expect(order({ by: "code", isDescending: true })).toEqual(["Social", "Skills", "Cost", "Barriers"]);
});

test("with sub-codes, their figures are shown and sorted by", () => {
  expect(order({ by: "codings", isDescending: true }, true)).toEqual(["Barriers", "Cost", "Skills", "Social"]);
});

test("a count says its unit", () => {
  expect([countOf("codings", 1), countOf("words", 1200), countOf("documents", 0)]).toEqual([
    "1 coding",
    "1,200 words",
    "0 documents",
  ]);
});
