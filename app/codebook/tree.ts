import type { Code, Id } from "../model/records.ts";

/** Between the names of a code's path, as in `Common barriers > Cost`. */
export const PATH_SEPARATOR = " > ";

/** A code with its place in the tree; `depth` is 0 for a top-level code. */
export type CodeNode = {
  readonly code: Code;
  readonly depth: number;
  readonly path: string;
  readonly children: readonly CodeNode[];
};

/**
 * The codebook as a forest, siblings by position. A code whose parent is missing, or that lies in a ring
 * of parents, stands at the top with what is below it, so that no code is ever out of sight.
 */
export function codeTree(codes: readonly Code[]): CodeNode[] {
  const childrenOf = new Map<Id | null, Code[]>();
  const byId = new Map(codes.map((code) => [code.id, code]));
  for (const code of codes) {
    const parent = code.parentId !== null && byId.has(code.parentId) && !isInRing(code, byId) ? code.parentId : null;
    const siblings = childrenOf.get(parent);
    if (siblings) siblings.push(code);
    else childrenOf.set(parent, [code]);
  }
  const grow = (parent: Id | null, depth: number, prefix: string): CodeNode[] =>
    (childrenOf.get(parent) ?? []).sort(byPosition).map((code) => {
      const path = prefix + code.name;
      return { code, depth, path, children: grow(code.id, depth + 1, path + PATH_SEPARATOR) };
    });
  return grow(null, 0, "");
}

/** The nodes in the order in which the tree is read, each before its children. */
export function flatten(nodes: readonly CodeNode[]): CodeNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}

/** The ids of a code and of all codes below it. */
export function subtreeIds(codes: readonly Code[], rootId: Id): Set<Id> {
  const ids = new Set([rootId]);
  let size = 0;
  while (size !== ids.size) {
    size = ids.size;
    for (const code of codes) if (code.parentId !== null && ids.has(code.parentId)) ids.add(code.id);
  }
  return ids;
}

/** The names from the top down to the code, joined: `Common barriers > Cost`. */
export function codePath(code: Code, byId: ReadonlyMap<Id, Code>): string {
  const names = [code.name];
  const seen = new Set([code.id]);
  let parent = code.parentId === null ? undefined : byId.get(code.parentId);
  while (parent && !seen.has(parent.id)) {
    seen.add(parent.id);
    names.unshift(parent.name);
    parent = parent.parentId === null ? undefined : byId.get(parent.parentId);
  }
  return names.join(PATH_SEPARATOR);
}

/** The order of siblings: by position, then the older first, then by id. */
export function byPosition(a: Code, b: Code): number {
  return a.position - b.position || compare(a.createdAt, b.createdAt) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether the code is above itself. */
function isInRing(code: Code, byId: ReadonlyMap<Id, Code>): boolean {
  const seen = new Set<Id>();
  let above = code.parentId;
  while (above !== null && above !== code.id && !seen.has(above)) {
    seen.add(above);
    above = byId.get(above)?.parentId ?? null;
  }
  return above === code.id;
}
