import fc from "fast-check";
import { expect, test } from "vitest";
import { addCodePath } from "./add-code-path.ts";
import { applyToCodes, codesOf, outlineOf, testCode, testIdentity } from "./test-codebook.ts";
import { byPosition, codePath, codeTree, flatten, PATH_SEPARATOR, subtreeIds } from "./tree.ts";

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

test("a code whose parent is missing, and a ring of parents, stand at the top with what is below them", () => {
  const codes = [
    testCode({ id: "a", name: "Orphan", parentId: "gone" }),
    testCode({ id: "b", name: "Child", parentId: "a" }),
    testCode({ id: "c", name: "Ring one", parentId: "d", position: 1 }),
    testCode({ id: "d", name: "Ring two", parentId: "c", position: 2 }),
    testCode({ id: "e", name: "Pendant", parentId: "d" }),
    testCode({ id: "f", name: "Own parent", parentId: "f", position: 3 }),
  ];
  expect(flatten(codeTree(codes)).map(({ path }) => path)).toEqual([
    "Orphan",
    "Orphan > Child",
    "Ring one",
    "Ring two",
    "Ring two > Pendant",
    "Own parent",
  ]);
  const byId = new Map(codes.map((code) => [code.id, code]));
  expect(codes.map((code) => codePath(code, byId).split(PATH_SEPARATOR).length)).toEqual([1, 2, 2, 2, 3, 1]);
});

test("whatever the parents, each code stands in the tree once, below its parent unless it is in a ring", () => {
  const ids = ["a", "b", "c", "d", "e", "f"];
  const anyCodes = fc
    .array(fc.tuple(fc.option(fc.constantFrom(...ids, "gone")), fc.nat(3)), { maxLength: ids.length })
    .map((places) =>
      places.map(([parentId, position], index) => testCode({ name: ids[index] ?? "", parentId, position })),
    );
  fc.assert(
    fc.property(anyCodes, (codes) => {
      const nodes = flatten(codeTree(codes));
      expect(nodes.map(({ code }) => code.id).sort()).toEqual(codes.map(({ id }) => id).sort());
      for (const { code, children } of nodes) {
        expect(children.map((child) => child.code)).toEqual(children.map((child) => child.code).sort(byPosition));
        for (const child of children) expect(child.code.parentId).toBe(code.id);
        const { id, parentId } = code;
        const isTop = !codes.some((one) => one.id === parentId) || subtreeIds(codes, id).has(parentId ?? "");
        expect(codeTree(codes).some((top) => top.code === code)).toBe(isTop);
      }
    }),
    { numRuns: 300 },
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
