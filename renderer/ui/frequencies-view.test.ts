import { expect, test } from "vitest";
import { currentDimension, parseDivision } from "./frequencies-view.ts";

test("what was remembered of the division is taken where it is of use", () => {
  const usual = { dimension: null, measure: "codings", isShaded: true };
  for (const stored of [undefined, null, 7, "set", {}, { measure: "nonsense", dimension: null }]) {
    expect(parseDivision(stored)).toEqual(usual);
  }
  const chosen = { dimension: { kind: "speaker" }, measure: "words", isShaded: false } as const;
  expect(parseDivision(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
});

test("a variable that is gone divides nothing", () => {
  const division = parseDivision({ dimension: { kind: "variable", variableId: "sex" } });
  expect(currentDimension(division, new Set(["sex"]))).toEqual({ kind: "variable", variableId: "sex" });
  expect(currentDimension(division, new Set())).toBe(null);
});
