import { expect, test } from "vitest";
import { gridRows } from "../../app/analysis/summary-grid.ts";
import { documentOf } from "../../app/analysis/test-things.ts";
import type { Case } from "../../app/model/records.ts";
import { valueKey } from "../../app/search/wanted-documents.ts";
import { wantedRows } from "./wanted-rows.ts";

const value = (variableId: string, of: string | number) => ({ variableId, value: of });
const caseOf = (id: string, documentIds: string[], values: Case["values"]): Case => {
  return { id, name: id, position: 0, documentIds, values, createdAt: "" };
};
const documents = [
  documentOf("d1", { values: [value("place", "Cusco")] }),
  documentOf("d2", { values: [value("place", "Lima")] }),
  documentOf("d3"),
];
const cases = [
  caseOf("rosa", ["d1", "d2"], [value("age", 40)]),
  caseOf("luis", ["d3"], [value("age", 50)]),
  caseOf("none", [], []),
];
const sets = [{ id: "s", kind: "documents" as const, name: "s", position: 0, memberIds: ["d2", "d3"], createdAt: "" }];
const snapshot = { documents, cases, sets };
const all = { rowIds: null, setIds: null, values: null };
const [forty, fifty] = [valueKey(value("age", 40)), valueKey(value("age", 50))];
const [cusco, lima] = [valueKey(value("place", "Cusco")), valueKey(value("place", "Lima"))];

test.each([
  [{}, ["rosa", "luis", "none"], ["d1", "d2", "d3"]],
  [{ rowIds: ["luis", "d3"] }, ["luis"], ["d3"]],
  [{ setIds: ["s"] }, ["rosa", "luis"], ["d2", "d3"]],
  [{ values: [forty] }, ["rosa"], ["d1", "d2"]],
  [{ values: [forty, fifty] }, ["rosa", "luis"], ["d1", "d2", "d3"]],
  [{ values: [forty, lima] }, ["rosa"], ["d2"]],
  [{ values: [fifty, cusco] }, [], []],
  [{ rowIds: ["gone"], setIds: ["gone"] }, ["rosa", "luis", "none"], ["d1", "d2", "d3"]],
  [{ values: ["gone 1"] }, ["rosa", "luis", "none"], ["d1", "d2", "d3"]],
])("the filter %j leaves the cases %j and the documents %j", (filter, wantedCases, wantedDocuments) => {
  const ids = (kind: "case" | "document") =>
    wantedRows(gridRows(kind, snapshot), snapshot, { ...all, ...filter }).map(({ id }) => id);
  expect(ids("case")).toEqual(wantedCases);
  expect(ids("document")).toEqual(wantedDocuments);
});
