import type { Id } from "../model/records.ts";
import type { CodeNode } from "./tree.ts";

/** The part of the tree that leads to the codes with these ids: they and those above them, and nothing else. */
export function pruneTree(nodes: readonly CodeNode[], ids: ReadonlySet<Id>): CodeNode[] {
  return nodes.flatMap((node) => {
    const children = pruneTree(node.children, ids);
    return ids.has(node.code.id) || children.length > 0 ? [{ ...node, children }] : [];
  });
}
