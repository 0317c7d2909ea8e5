import { expect, test } from "vitest";
import type { Case, Document, Variable } from "../model/records.ts";
import { toCsv } from "../table/csv.ts";
import { casesTable } from "./cases-table.ts";

const variable = (id: string, name: string, type: Variable["type"], position: number): Variable => {
  return { id, name, type, position, createdAt: "" };
};
const variables = [variable("b", "Age (years)", "number", 1), variable("a", "Case", "yes-no", 0)];
const document: Document = {
  id: "d",
  name: "Rosa 1",
  language: "es",
  position: 0,
  length: 1,
  revision: 0,
  values: [],
  importedAt: "",
};
const cases: readonly Case[] = [
  {
    ...{ id: "1", name: "Rosa", position: 0, documentIds: ["d", "gone"], createdAt: "" },
    values: [
      { variableId: "a", value: true },
      { variableId: "b", value: 41.5 },
    ],
  },
  { id: "2", name: "=Luis", position: 1, documentIds: [], values: [{ variableId: "a", value: false }], createdAt: "" },
];

test("each case has its documents and a cell for each variable, in the order of the variables", () => {
  const table = casesTable(cases, variables, new Map([["d", document]]));
  expect(table.columns.map(({ id, type }) => [id, type])).toEqual([
    ["case", "text"],
    ["documents", "text"],
    ["case_2", "text"],
    ["age_years", "number"],
  ]);
  const options = { delimiter: ",", byteOrderMark: false, escapeFormulas: true, totals: false } as const;
  expect(toCsv(table, options).split("\r\n")).toEqual([
    "case,documents,case_2,age_years",
    "Rosa,Rosa 1,yes,41.5",
    "'=Luis,,no,",
  ]);
});
