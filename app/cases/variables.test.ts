import { expect, test } from "vitest";
import { testCase, testDocument, testIdentity, testValues, testVariable } from "./test-rows.ts";
import { addVariable, editVariable, moveVariable, removeVariable } from "./variables.ts";

const variables = [testVariable("a", "Age", "number"), testVariable("t", "Trained", "yes-no", 1)];
const [age, trained] = variables as [(typeof variables)[0], (typeof variables)[0]];

test("a variable comes last under a name that no other has", () => {
  const { diff } = addVariable(variables, { name: " Place  of work ", type: "choice" }, testIdentity());
  expect(diff.variables?.added).toEqual([
    { id: "new-1", name: "Place of work", type: "choice", position: 2, createdAt: "2026-01-31T00:00:00.000Z" },
  ]);
  expect(() => addVariable(variables, { name: "AGE", type: "text" }, testIdentity())).toThrow("“Age” already");
  expect(() => addVariable(variables, { name: " ", type: "text" }, testIdentity())).toThrow("needs a name");
});

test("a variable is renamed and retyped in one change; its own name and type change nothing", () => {
  const cases = [testCase("1", "Rosa", { values: testValues({ a: 3 }) })];
  const edit = (name: string, type: "number" | "text") => {
    return editVariable(variables, age, { name, type }, { cases, documents: [] });
  };
  expect(edit("Age", "number").diff).toEqual({});
  expect(edit("age", "text").diff).toEqual({
    variables: { updated: [[age, { ...age, name: "age", type: "text" }]] },
    cases: { updated: [[cases[0], { ...cases[0], values: testValues({ a: "3" }) }]] },
  });
  expect(() => edit("trained", "number")).toThrow("“Trained” already");
});

test("moving changes positions alone", () => {
  expect(moveVariable(variables, "t", "a").variables?.updated?.map(([, to]) => [to.id, to.position])).toEqual([
    ["t", 0],
    ["a", 1],
  ]);
  expect(moveVariable(variables, "a", "t")).toEqual({});
});

test("a variable goes with its values everywhere and its memo", () => {
  const memo = { title: "", text: "x", coderId: "c", createdAt: "", changedAt: "" };
  const dependents = {
    documents: [testDocument("d", "Rosa 1", { values: testValues({ t: true }) })],
    cases: [testCase("1", "Rosa", { values: testValues({ t: true, a: 3 }) }), testCase("2", "Luis")],
    unplaced: [],
    memos: [{ ...memo, id: "m", target: { kind: "variable", variableId: "t" } } as const],
    sets: [],
    queries: [],
  };
  const diff = removeVariable(trained, dependents);
  expect(diff.variables?.removed).toEqual([trained]);
  expect(diff.cases?.updated?.map(([, to]) => to.values)).toEqual([testValues({ a: 3 })]);
  expect(diff.documents?.updated?.map(([, to]) => to.values)).toEqual([[]]);
  expect(diff.memos?.removed).toHaveLength(1);
});
