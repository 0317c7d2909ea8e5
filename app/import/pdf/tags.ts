import type { StructNode } from "pdfjs-dist/legacy/build/pdf.mjs";

/** The paragraph, heading, list item or cell of a tagged page that marked content is in. */
export type Tag = { readonly id: number; readonly role: string };

const BLOCKS = /^(P|H[1-6]?|Title|LI|LBody|Lbl|TD|TH|Caption|Note|FENote|BlockQuote|TOCI|Figure|Formula)$/;
const MOST_NODES = 200_000;

/** The tags of a page by the numbers of the marked contents that they hold. */
export function tagsOf(tree: StructNode | null): Map<number, Tag> {
  const tags = new Map<number, Tag>();
  const open: { readonly node: StructNode; readonly tag: Tag | null }[] = tree ? [{ node: tree, tag: null }] : [];
  for (let next = open.pop(), seen = 0; next && seen < MOST_NODES; next = open.pop(), seen++) {
    const { node } = next;
    const tag = node.role && BLOCKS.test(node.role) ? { id: seen, role: node.role } : next.tag;
    const content = /_mc(\d+)$/.exec(node.id ?? "")?.[1];
    if (content !== undefined && tag) tags.set(Number(content), tag);
    for (const child of node.children ?? []) open.push({ node: child, tag });
  }
  return tags;
}
