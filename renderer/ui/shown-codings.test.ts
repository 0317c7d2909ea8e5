import { expect, test } from "vitest";
import { codesOf } from "../../app/codebook/test-codebook.ts";
import { codingsOf } from "../../app/coding/test-codings.ts";
import { ALL_SHOWN, isShown, parseShownCodings, shownOf, stillShown } from "./shown-codings.ts";

const codings = codingsOf([
  [0, 2, "Cost"],
  [0, 2, "Skills"],
  [3, 5, "Cost", "luis"],
]);

test("only the codings of the chosen codes and coders are in sight", () => {
  expect(shownOf(ALL_SHOWN, codings)).toBe(codings);
  const cost = { codeIds: ["Cost"], coderIds: null };
  expect(shownOf(cost, codings).map(({ id }) => id)).toEqual(["0", "2"]);
  expect(shownOf({ ...cost, coderIds: ["luis"] }, codings).map(({ id }) => id)).toEqual(["2"]);
  for (const coding of codings) expect(isShown(cost, coding)).toBe(shownOf(cost, codings).includes(coding));
});

test("what was remembered is taken as far as it is of use", () => {
  expect(parseShownCodings(undefined)).toEqual(ALL_SHOWN);
  expect(parseShownCodings({ codeIds: ["a", 3], coderIds: "x" })).toEqual({ codeIds: ["a"], coderIds: null });
});

test("a code deleted since hides nothing", () => {
  const codes = new Map(codesOf("Cost").map((code) => [code.id, code]));
  const coders = new Map([["ana", { id: "ana", name: "Ana" }]]);
  expect(stillShown({ codeIds: ["gone", "Cost"], coderIds: ["gone"] }, codes, coders)).toEqual({
    codeIds: ["Cost"],
    coderIds: null,
  });
});
