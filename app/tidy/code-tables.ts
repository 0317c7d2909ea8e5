import type { CodeNode } from "../codebook/tree.ts";
import { references, type TidyCell, type TidyTable, textCell } from "./tidy-table.ts";

/** A row a code, unused ones too. [T1] */
export function codesTable(nodes: readonly CodeNode[]): TidyTable {
  return {
    name: "codes",
    meaning: "A code of the codebook",
    columns: [
      { id: "code_id", kind: "text", key: "primary", meaning: "The code" },
      { id: "code_name", kind: "text", meaning: "Its name" },
      { id: "code_path", kind: "text", meaning: "The names from the top down, with > between them" },
      { id: "parent_id", kind: "text", key: "codes.code_id", meaning: "The code above; empty at the top" },
      { id: "place", kind: "integer", meaning: "Its place in the order in which the tree is read, from 1" },
      { id: "depth", kind: "integer", meaning: "How many codes are above it" },
      { id: "color", kind: "text", meaning: "#rrggbb" },
      { id: "is_codable", kind: "boolean", meaning: "Whether it can be applied; false where it only groups others" },
      { id: "definition", kind: "text", meaning: "Definition" },
      { id: "inclusion", kind: "text", meaning: "When to use it" },
      { id: "exclusion", kind: "text", meaning: "When not to use it" },
      { id: "example", kind: "text", meaning: "Example" },
      { id: "created_at", kind: "timestamp", unit: "UTC", meaning: "When it was made" },
    ],
    rows: withParents(nodes).map(({ node, parentId }, index): TidyCell[] => {
      const { code, path, depth } = node;
      const texts = [code.definition, code.inclusion, code.exclusion, code.example, code.createdAt];
      return [
        ...[code.id, code.name, path, parentId, index + 1, depth, code.color, code.isCodable],
        ...texts.map(textCell),
      ];
    }),
  };
}

/** A row a code and each code it lies below, itself included: what counts with sub-codes are joined by. */
export function codeTreeTable(nodes: readonly CodeNode[]): TidyTable {
  const rows: TidyCell[][] = [];
  const visit = ({ code, children }: CodeNode, above: readonly string[]) => {
    const line = [code.id, ...above];
    for (const [distance, ancestor] of line.entries()) rows.push([ancestor, code.id, distance]);
    for (const child of children) visit(child, line);
  };
  for (const node of nodes) visit(node, []);
  return {
    name: "code_tree",
    meaning: "A code with a code above it, or with itself: joining codings to it gives counts with sub-codes",
    columns: [
      { id: "ancestor_id", kind: "text", key: "codes.code_id", meaning: "The code above, or the code itself" },
      references("code_id", "codes", "The code"),
      { id: "distance", kind: "integer", meaning: "How many steps lie between them; 0 for the code itself" },
    ],
    rows,
  };
}

/** The nodes as the tree is read, with the code that each stands below there. */
function withParents(
  nodes: readonly CodeNode[],
  parentId: string | null = null,
): { node: CodeNode; parentId: string | null }[] {
  return nodes.flatMap((node) => [{ node, parentId }, ...withParents(node.children, node.code.id)]);
}
