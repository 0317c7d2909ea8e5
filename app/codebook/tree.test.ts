import { expect, test } from "vitest";
import { addCodePath } from "./add-code-path.ts";
import { applyToCodes, codesOf, outlineOf, testCode, testIdentity } from "./test-codebook.ts";
import { codePath, codeTree, flatten, subtreeIds } from "./tree.ts";

test("the tree reads in the order of positions, each code before those below it", () => {
  const codes = codesOf("A(B(C) D) E");
  expect(flatten(codeTree([...codes].reverse())).map(({ path, depth }) => [path, depth])).toEqual([
    ["A", 0],
    ["A > B", 1],
    ["A > B > C", 2],
    ["A > D", 1],
    ["E", 0],
  ]);
});

test("a code whose parent is missing, and a ring of parents, stand at the top", () => {
  const codes = [
    testCode({ id: "a", name: "Orphan", parentId: "gone" }),
    testCode({ id: "b", name: "Ring one", parentId: "c" }),
    testCode({ id: "c", name: "Ring two", parentId: "b" }),
  ];
  expect(flatten(codeTree(codes)).map(({ code, depth }) => [code.name, depth])).toEqual(
    expect.arrayContaining([
      ["Orphan", 0],
      ["Ring one", 0],
      ["Ring two", 0],
    ]),
  );
  expect(codePath(codes[1] ?? testCode({ name: "" }), new Map(codes.map((code) => [code.id, code])))).toContain(
    "Ring one",
  );
});

test("the subtree of a code holds it and all below it, nothing beside it", () => {
  const codes = codesOf("A(B(C) D) E");
  const idOf = (name: string) => codes.find((code) => code.name === name)?.id ?? "";
  expect(subtreeIds(codes, idOf("A"))).toEqual(new Set(["A", "B", "C", "D"].map(idOf)));
  expect(subtreeIds(codes, idOf("B"))).toEqual(new Set(["B", "C"].map(idOf)));
});

test("a path makes the codes on it that are missing, whatever the case of those that are there", () => {
  const codes = codesOf("Barriers(Cost)");
  const { diff, code } = addCodePath(codes, "barriers > Law > Congress", testIdentity());
  expect(outlineOf(applyToCodes(codes, diff))).toBe("Barriers(Cost Law(Congress))");
  expect(code.name).toBe("Congress");
  expect(addCodePath(codes, "BARRIERS>cost", testIdentity()).diff).toEqual({});
  expect(() => addCodePath(codes, "Barriers > ", testIdentity())).toThrow("A code needs a name.");
});
