import { describe, expect, test } from "vitest";
import { isPageNumber, keepsStep, numberApart, shapeOf } from "./page-numbers.ts";

const onPages = (...texts: string[]) => texts.map((text, index) => ({ text, page: index + 3 }));

test.each(["3", "- 3 -", "Page 3", "page 3 of 10", "3 / 10", "[12]", "iv", "Página 3 de 10", "Seite 3", "第3页"])(
  "%j is a page's number",
  (text) => {
    expect(isPageNumber(text)).toBe(true);
  },
);

test.each(["Question 3", "3 nurses", "Table 3", "mix", "2 of the nurses", "Rosa"])("%j is none", (text) => {
  expect(isPageNumber(text)).toBe(false);
});

test.each([
  ["Rosa | 3", 3],
  ["Clinics\t12", 12],
  ["12 · Clinics", 12],
  ["Rosa, page 3 of 10", 3],
  ["Question 3", null],
  ["Interview 3 of Rosa", null],
] as const)("the number that stands apart in %j is %j", (text, number) => {
  expect(numberApart(text)).toBe(number);
});

test("lines that differ in their numbers have the same shape", () => {
  expect(shapeOf("Interview 3 –  page 12")).toBe(shapeOf("interview 14 – page 1"));
});

describe("numbers of lines on several pages", () => {
  test("keep step with the pages, or stay the same", () => {
    expect(keepsStep(onPages("3", "4", "5"))).toBe(true);
    expect(keepsStep(onPages("Rosa 12 | 7", "Rosa 12 | 8"))).toBe(true);
    expect(keepsStep(onPages("Interview 3", "Interview 3", "Interview 3"))).toBe(true);
    expect(keepsStep(onPages("iii", "iv", "v"))).toBe(true);
  });

  test("do not, where they count something else", () => {
    expect(keepsStep(onPages("Question 3", "Question 4", "Question 5"))).toBe(false);
    expect(keepsStep(onPages("3", "17", "5", "90"))).toBe(false);
    expect(keepsStep(onPages("12", "12"))).toBe(false);
  });
});
