import { expect, test } from "vitest";
import { parseSummariesView, viewOf } from "./summaries-view.ts";

const nothing = parseSummariesView(undefined);

test("what was remembered is taken where it is of use", () => {
  expect(nothing).toEqual({ rowKind: null, rowIds: null, setIds: null, values: null, codeIds: null, at: null });
  expect(parseSummariesView({ rowKind: "set", rowIds: [], codeIds: ["a", 3], at: { rowId: "r" } })).toEqual({
    ...nothing,
    codeIds: ["a"],
  });
  const whole = { ...nothing, rowKind: "document" as const, values: ["age 40"], at: { rowId: "r", codeId: "a" } };
  expect(parseSummariesView(whole)).toEqual(whole);
});

test("a summary that is gone to is in sight: no filter of rows, and its code a column", () => {
  const filtered = { ...nothing, rowIds: ["other"], setIds: ["s"], values: ["v"] };
  const target = { kind: "summary", caseId: "rosa", codeId: "below" } as const;
  expect(viewOf(filtered, target, ["top", "law"])).toEqual({
    ...{ ...nothing, rowKind: "case", codeIds: ["top", "law", "below"], at: { rowId: "rosa", codeId: "below" } },
  });
  expect(viewOf(filtered, { ...target, codeId: "top" }, ["top", "law"]).codeIds).toBeNull();
  const ofDocument = { kind: "summary", documentId: "d", codeId: "top" } as const;
  expect(viewOf({ ...filtered, codeIds: ["x"] }, ofDocument, [])).toMatchObject({
    ...{ rowKind: "document", codeIds: ["x", "top"], at: { rowId: "d" } },
  });
});
