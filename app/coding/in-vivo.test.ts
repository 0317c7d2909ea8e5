import { describe, expect, test } from "vitest";
import { codesOf, testCode, testIdentity } from "../codebook/test-codebook.ts";
import { inVivoCode, inVivoName } from "./in-vivo.ts";

test.each([
  ["  too\n little\tmoney ", "too little money"],
  ["a".repeat(60), "a".repeat(60)],
  ["a".repeat(61), `${"a".repeat(59)}…`],
  [`${"money ".repeat(12)}`, `${"money ".repeat(9)}money…`],
  ["🌄".repeat(70), `${"🌄".repeat(59)}…`],
  [" \n ", ""],
])("%j names a code %j", (words, name) => {
  expect(inVivoName(words)).toBe(name);
});

describe("the in-vivo code", () => {
  test("is new at the top of the codebook, named as the words", () => {
    const { diff, code } = inVivoCode(codesOf("Barriers(Cost)"), "too  little money", testIdentity());
    expect(code).toMatchObject({ name: "too little money", parentId: null, position: 1 });
    expect(diff.codes?.added).toEqual([code]);
  });

  test("is the code with this name where there is one, whatever the capitals", () => {
    const codes = codesOf("Barriers(Cost)");
    expect(inVivoCode(codes, "cost", testIdentity())).toEqual({ diff: {}, code: codes[1] });
  });

  test("is rather the one at the top, and one that can be applied", () => {
    const group = testCode({ id: "g", name: "cost", isCodable: false });
    const below = testCode({ id: "b", name: "Cost", parentId: "g" });
    const top = testCode({ id: "t", name: "COST", position: 1 });
    expect(inVivoCode([group, below], "cost", testIdentity()).code.id).toBe("b");
    expect(inVivoCode([group, below, top], "cost", testIdentity()).code.id).toBe("t");
  });

  test("of no words is refused", () => {
    expect(() => inVivoCode([], " ", testIdentity())).toThrow("needs a name");
  });
});
