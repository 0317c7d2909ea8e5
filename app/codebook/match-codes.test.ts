import { expect, test } from "vitest";
import { codeEntries, isNamed, matchCodes } from "./match-codes.ts";
import { testCode } from "./test-codebook.ts";
import { codeTree } from "./tree.ts";

const entries = codeEntries(
  codeTree([
    testCode({ name: "Common barriers" }),
    testCode({ name: "Cost of upkeep", parentId: "Common barriers", position: 0 }),
    testCode({ name: "Low cost", parentId: "Common barriers", position: 1 }),
    testCode({ name: "Educación", parentId: "Common barriers", position: 2 }),
    testCode({ name: "Social barriers", position: 1 }),
    testCode({ name: "Cost", parentId: "Social barriers", position: 0 }),
    testCode({ name: "Poverty/hunger", parentId: "Social barriers", position: 1 }),
    testCode({ name: "Accosting", parentId: "Social barriers", position: 2 }),
  ]),
);

function found(typed: string): string[] {
  return matchCodes(entries, typed).map(({ code }) => code.name);
}

test("with nothing typed every code is offered in tree order", () => {
  expect(matchCodes(entries, "  ")).toBe(entries);
  expect(entries.map(({ parentPath }) => parentPath).slice(0, 2)).toEqual(["", "Common barriers"]);
});

test("the exact name comes first, then names that start so, then words that start so, then the rest", () => {
  expect(found("cost")).toEqual(["Cost", "Cost of upkeep", "Low cost", "Accosting"]);
});

test("capitals and accents make no difference, on either side", () => {
  expect(found("EDUCACION")).toEqual(["Educación"]);
  expect(found("pövèrty")).toEqual(["Poverty/hunger"]);
});

test("every typed word must occur somewhere in the path", () => {
  expect(found("soc pov")).toEqual(["Poverty/hunger"]);
  expect(found("common cost")).toEqual(["Cost of upkeep", "Low cost"]);
  expect(found("common pov")).toEqual([]);
});

test("a typed path finds its code, and a word in the middle of a name counts as a word", () => {
  expect(found("Social barriers > Cost")[0]).toBe("Cost");
  expect(found("hunger")).toEqual(["Poverty/hunger"]);
});

test("a name or path that a code has already is known, whatever the capitals, accents and spaces", () => {
  const isKnown = (typed: string) => entries.some((entry) => isNamed(entry, typed));
  expect(isKnown(" educacion ")).toBe(true);
  expect(isKnown("social barriers>cost")).toBe(true);
  expect(isKnown("Common barriers > Cost")).toBe(false);
  expect(isKnown("Cos")).toBe(false);
});
