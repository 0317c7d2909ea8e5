import { groupBy } from "../model/group-by.ts";
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
 * of parents, stands at the top with what is below it, so that no code is ever out of sight. A node that is as it was
 * in `before` is the same object, so that what is drawn of it need not be drawn anew.
 */
export function codeTree(codes: readonly Code[], before: readonly CodeNode[] = []): CodeNode[] {
  const known = new Map(flatten(before).map((node) => [node.code.id, node]));
  const byId = new Map(codes.map((code) => [code.id, code]));
  const atTop = topIds(codes, byId);
  const childrenOf = groupBy(codes, (code) => (atTop.has(code.id) ? null : code.parentId));
  const grow = (parent: Id | null, depth: number, prefix: string): CodeNode[] =>
    (childrenOf.get(parent) ?? []).sort(byPosition).map((code) => {
      const path = prefix + code.name;
      const node = { code, depth, path, children: grow(code.id, depth + 1, path + PATH_SEPARATOR) };
      const old = known.get(code.id);
      return old && isSame(old, node) ? old : node;
    });
  return grow(null, 0, "");
}

/** The codes that stand at the top: those without a parent that is there, and those in a ring of parents. */
function topIds(codes: readonly Code[], byId: ReadonlyMap<Id, Code>): ReadonlySet<Id> {
  const roots = codes.filter(({ parentId }) => parentId === null || !byId.has(parentId)).map(({ id }) => id);
  const reached = subtreesIds(codes, roots);
  if (reached.size === byId.size) return new Set(roots);
  return new Set([
    ...roots,
    ...codes.filter((code) => !reached.has(code.id) && isInRing(code, byId)).map(({ id }) => id),
  ]);
}

function isSame(one: CodeNode, other: CodeNode): boolean {
  return (
    one.code === other.code &&
    one.depth === other.depth &&
    one.path === other.path &&
    one.children.length === other.children.length &&
    one.children.every((child, index) => child === other.children[index])
  );
}

/** The nodes in the order in which the tree is read, each before its children. */
export function flatten(nodes: readonly CodeNode[]): CodeNode[] {
  const all: CodeNode[] = [];
  const visit = (node: CodeNode) => {
    all.push(node);
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return all;
}

/** The ids of a code and of all codes below it. */
export function subtreeIds(codes: readonly Code[], rootId: Id): Set<Id> {
  return subtreesIds(codes, [rootId]);
}

/** The ids of some codes and of all codes below any of them. */
export function subtreesIds(codes: readonly Code[], rootIds: Iterable<Id>): Set<Id> {
  const childrenOf = groupBy(codes, ({ parentId }) => parentId);
  const ids = new Set(rootIds);
  // a set is gone through to its end, which moves on while it grows
  for (const id of ids) for (const child of childrenOf.get(id) ?? []) ids.add(child.id);
  return ids;
}

/** Those of the codes that lie below no other of them, in the order in which the tree is read: what a deed is done to. */
export function topmost(nodes: readonly CodeNode[], ids: ReadonlySet<Id>): CodeNode[] {
  return nodes.flatMap((node) => (ids.has(node.code.id) ? [node] : topmost(node.children, ids)));
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
