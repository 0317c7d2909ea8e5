import { expect, test } from "vitest";
import { retypeVariable } from "./retype-variable.ts";
import { testCase, testDocument, testValues, testVariable } from "./test-rows.ts";

const variable = testVariable("v", "Answer", "text");
const rows = (...values: (string | number | boolean)[]) => ({
  cases: values.map((value, index) =>
    testCase(`${index}`, `Case ${index}`, { values: testValues({ v: value, w: 1 }) }),
  ),
  documents: [],
});

test("values are read as the other type, and those that cannot be are named", () => {
  const { diff, lost, valueCount } = retypeVariable(variable, "number", rows("12", "3,5", "a lot"));
  expect(valueCount).toBe(3);
  expect(lost).toEqual([{ of: "Case 2", text: "a lot" }]);
  expect(diff.variables?.updated).toEqual([[variable, { ...variable, type: "number" }]]);
  expect(diff.cases?.updated?.map(([, to]) => to.values)).toEqual([
    testValues({ v: 12, w: 1 }),
    testValues({ v: 3.5, w: 1 }),
    testValues({ w: 1 }),
  ]);
});

test("yes and no become 1 and 0, and come back", () => {
  const truth = testVariable("v", "Trained", "yes-no");
  const { diff, lost } = retypeVariable(truth, "number", rows(true, false));
  const numbers = diff.cases?.updated?.map(([, to]) => to) ?? [];
  expect(lost).toEqual([]);
  expect(numbers.map(({ values }) => values[0]?.value)).toEqual([1, 0]);
  const back = retypeVariable({ ...truth, type: "number" }, "yes-no", { cases: numbers, documents: [] });
  expect(back.diff.cases?.updated?.map(([, to]) => to.values[0]?.value)).toEqual([true, false]);
});

test("values of documents are read along, and what stays the same is left alone", () => {
  const documents = [testDocument("d", "Rosa 1", { values: testValues({ v: "rural" }) })];
  expect(retypeVariable(variable, "choice", { cases: [], documents }).diff.documents).toBeUndefined();
  expect(retypeVariable(variable, "date", { cases: [], documents }).lost).toEqual([{ of: "Rosa 1", text: "rural" }]);
  expect(retypeVariable(variable, "text", { cases: [], documents })).toEqual({ diff: {}, valueCount: 0, lost: [] });
});
