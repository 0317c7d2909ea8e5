import { expect, test } from "vitest";
import { sortTree, type TreeOrder } from "./sort-tree.ts";
import { codesOf } from "./test-codebook.ts";
import { type CodeNode, codeTree } from "./tree.ts";

const nodes = codeTree(codesOf("b10(z a) B2 Á c"));
const uses = new Map([
  ["c", 5],
  ["B2", 5],
  ["a", 3],
  ["b10", 4],
]);
const write = (list: readonly CodeNode[]): string =>
  list.map(({ code, children }) => code.name + (children.length > 0 ? `(${write(children)})` : "")).join(" ");

test.each([
  ["tree", "b10(z a) B2 Á c"],
  ["name", "Á B2 b10(a z) c"],
  ["use", "B2 c b10(a z) Á"],
] as const)("in the order %s siblings stand as %s", (order: TreeOrder, outline) => {
  expect(write(sortTree(nodes, order, (id) => uses.get(id) ?? 0))).toBe(outline);
});
