import { expect, test } from "vitest";
import { editCode } from "./edit-code.ts";
import { testCode } from "./test-codebook.ts";

const cost = testCode({ name: "Cost" });
const skills = testCode({ name: "Skills", position: 1 });
const below = testCode({ name: "Law", parentId: "Skills" });
const codes = [cost, skills, below];

test("an edit changes what it names and nothing else", () => {
  expect(editCode(codes, cost, { definition: "Money is short.", isCodable: false })).toEqual({
    codes: { updated: [[cost, { ...cost, definition: "Money is short.", isCodable: false }]] },
  });
});

test("an edit that says nothing new changes nothing", () => {
  expect(editCode(codes, cost, { name: " Cost ", color: cost.color })).toEqual({});
});

test("a code can change the case of its own name", () => {
  expect(editCode(codes, cost, { name: "COST" })).toEqual({ codes: { updated: [[cost, { ...cost, name: "COST" }]] } });
});

test("a sibling's name is refused, the name of a code elsewhere is not", () => {
  expect(() => editCode(codes, cost, { name: "skills" })).toThrow("There is a code “Skills” in the same place");
  expect(editCode(codes, cost, { name: "Law" })).toEqual({ codes: { updated: [[cost, { ...cost, name: "Law" }]] } });
});

test("a blank name is refused", () => {
  expect(() => editCode(codes, cost, { name: "" })).toThrow("A code needs a name.");
});

test("a code that shares its name with a sibling, as an imported one may, can still be recoloured", () => {
  const twin = testCode({ name: "Cost", id: "twin" });
  expect(editCode([cost, twin], cost, { color: "#000000" }).codes?.updated).toHaveLength(1);
});
