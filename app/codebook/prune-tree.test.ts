import { expect, test } from "vitest";
import { pruneTree } from "./prune-tree.ts";
import { codesOf, outlineOf } from "./test-codebook.ts";
import { codeTree, flatten } from "./tree.ts";

const tree = codeTree(codesOf("A(B C(D E)) F(G)"));

function pruned(...ids: string[]): string {
  return outlineOf(flatten(pruneTree(tree, new Set(ids))).map(({ code }) => code));
}

test("a code keeps those above it and loses those below it that are not asked for", () => {
  expect(pruned("D", "F")).toBe("A(C(D)) F");
});

test("nothing asked for leaves nothing, and all asked for leaves the tree as it is", () => {
  expect(pruned()).toBe("");
  expect(pruneTree(tree, new Set(["A", "B", "C", "D", "E", "F", "G"]))).toEqual(tree);
});
