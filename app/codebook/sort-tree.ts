import type { Id } from "../model/records.ts";
import type { CodeNode } from "./tree.ts";

/** How siblings stand in the tree: as the user placed them, by name, or the most used first. */
export type TreeOrder = "tree" | "name" | "use";

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/**
 * The tree with siblings in another order, each code below its parent as before; `countOf` counts codings with sub-codes.
 * Equals stay in the order of the tree, and so does all in the order `tree`.
 */
export function sortTree(
  nodes: readonly CodeNode[],
  order: TreeOrder,
  countOf: (id: Id) => number,
): readonly CodeNode[] {
  if (order === "tree") return nodes;
  const compare = (a: CodeNode, b: CodeNode) =>
    order === "name" ? collator.compare(a.code.name, b.code.name) : countOf(b.code.id) - countOf(a.code.id);
  const sort = (list: readonly CodeNode[]): CodeNode[] =>
    list.map((node) => (node.children.length > 0 ? { ...node, children: sort(node.children) } : node)).sort(compare);
  return sort(nodes);
}
