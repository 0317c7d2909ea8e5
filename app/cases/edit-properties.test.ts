import { expect, test } from "vitest";
import type { RecordSet } from "../model/records.ts";
import { editProperties } from "./edit-properties.ts";
import { testCase, testDocument } from "./test-rows.ts";

const set = (id: string, memberIds: readonly string[], kind: RecordSet["kind"] = "documents"): RecordSet => {
  return { id, kind, name: id, position: 0, memberIds, createdAt: "" };
};
const rows = {
  documents: [testDocument("d", "Rosa 1")],
  sets: [set("one", ["x", "d"]), set("two", ["x"]), set("codes", ["d"], "codes")],
  cases: [testCase("rosa", "Rosa", { documentIds: ["d"] }), testCase("luis", "Luis")],
};

test("name, language, sets and cases change together, and nothing that stays is touched", () => {
  const diff = editProperties(rows, "d", {
    ...{ name: "Rosa", language: "es", setIds: new Set(["two"]), caseIds: new Set(["rosa", "luis"]) },
  });
  expect(diff.documents?.updated?.map(([, to]) => [to.name, to.language])).toEqual([["Rosa", "es"]]);
  expect(diff.sets?.updated?.map(([, to]) => [to.id, to.memberIds])).toEqual([
    ["one", ["x"]],
    ["two", ["x", "d"]],
  ]);
  expect(diff.cases?.updated?.map(([, to]) => [to.id, to.documentIds])).toEqual([["luis", ["d"]]]);
});

test("what is so already gives nothing, and what is not named stays", () => {
  expect(editProperties(rows, "d", { name: "Rosa 1", setIds: new Set(["one"]), caseIds: new Set(["rosa"]) })).toEqual(
    {},
  );
  expect(editProperties(rows, "d", {})).toEqual({});
  expect(() => editProperties(rows, "d", { name: " " })).toThrow("A document needs a name.");
  expect(() => editProperties(rows, "gone", { name: "x" })).toThrow("deleted in the meantime");
});
