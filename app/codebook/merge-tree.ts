import type { Code, Id } from "../model/records.ts";
import { fold } from "./check-code.ts";
import { type CodeNode, codeTree, flatten } from "./tree.ts";

/** What becomes of the tree where codes are merged into one of them. */
export type MergedTree = {
  /** The code that takes the place of each code that goes, by the id of the one that goes; itself it stays. */
  readonly into: ReadonlyMap<Id, Id>;
  /** Sub-codes that move with all below them, as they were; `to` is the code under which they come. */
  readonly moved: readonly { readonly code: Code; readonly to: Id }[];
  /** Where each code that moves stands afterwards, and under which name. */
  readonly places: ReadonlyMap<Id, Pick<Code, "parentId" | "position" | "name">>;
};

/** A tree that is being taken apart: parents and children by id. */
type Growing = {
  readonly codes: ReadonlyMap<Id, Code>;
  readonly parents: Map<Id, Id | null>;
  readonly children: Map<Id | null, Id[]>;
};

/**
 * Merges codes into `survivorId`. What is below a code that goes comes after what is below the one that stays; a
 * sub-code whose name is there already is merged into the one that has it, and so on downwards. Where the survivor lies
 * below a code that goes, it first takes the place of the uppermost of them, with a number where its name is taken there.
 */
export function mergeTree(codes: readonly Code[], survivorId: Id, mergedIds: ReadonlySet<Id>): MergedTree {
  const roots = codeTree(codes);
  const tree = growing(codes, roots);
  const into = new Map<Id, Id>();
  const moved: { code: Code; to: Id }[] = [];
  const places = new Map<Id, Pick<Code, "parentId" | "position" | "name">>();
  const settle = (id: Id, parentId: Id | null, position: number, name: string) => {
    detach(tree, id);
    tree.parents.set(id, parentId);
    tree.children.set(parentId, [...(tree.children.get(parentId) ?? []), id]);
    places.set(id, { parentId, position, name });
  };
  const positionOf = (id: Id) => places.get(id)?.position ?? tree.codes.get(id)?.position ?? 0;
  const nameOf = (id: Id) => places.get(id)?.name ?? tree.codes.get(id)?.name ?? "";
  const top = uppermostAbove(tree, survivorId, mergedIds);
  if (top) {
    const siblings = (tree.children.get(top.parentId) ?? []).filter((id) => !mergedIds.has(id));
    settle(survivorId, top.parentId, top.position, freeName(nameOf(survivorId), siblings.map(nameOf)));
  }
  const known = new Map<Id, Map<string, Id>>();
  /** The codes that stay below a keeper, by their names; where a name stands twice, the first. */
  const namesBelow = (keeper: Id, siblings: readonly Id[]): Map<string, Id> => {
    const before = known.get(keeper);
    if (before) return before;
    const staying = [...siblings].reverse().filter((id) => !mergedIds.has(id));
    const names = new Map(staying.map((id) => [fold(nameOf(id)), id]));
    known.set(keeper, names);
    return names;
  };
  const absorb = (keeper: Id, gone: Id): void => {
    detach(tree, gone);
    into.set(gone, keeper);
    for (const child of [...(tree.children.get(gone) ?? [])]) {
      if (mergedIds.has(child)) continue;
      const siblings = tree.children.get(keeper) ?? [];
      const names = namesBelow(keeper, siblings);
      const twin = names.get(fold(nameOf(child)));
      if (twin !== undefined) {
        absorb(twin, child);
        continue;
      }
      const code = tree.codes.get(child);
      if (code) moved.push({ code, to: keeper });
      names.set(fold(nameOf(child)), child);
      settle(
        child,
        keeper,
        siblings.reduce((next, id) => Math.max(next, positionOf(id) + 1), 0),
        nameOf(child),
      );
    }
  };
  for (const { code } of flatten(roots)) if (mergedIds.has(code.id)) absorb(survivorId, code.id);
  return { into, moved, places };
}

function growing(codes: readonly Code[], roots: readonly CodeNode[]): Growing {
  const parents = new Map<Id, Id | null>();
  const children = new Map<Id | null, Id[]>();
  const visit = (parentId: Id | null, nodes: readonly CodeNode[]) => {
    children.set(
      parentId,
      nodes.map(({ code }) => code.id),
    );
    for (const node of nodes) {
      parents.set(node.code.id, parentId);
      visit(node.code.id, node.children);
    }
  };
  visit(null, roots);
  return { codes: new Map(codes.map((code) => [code.id, code])), parents, children };
}

function detach(tree: Growing, id: Id): void {
  const parentId = tree.parents.get(id) ?? null;
  tree.children.set(
    parentId,
    (tree.children.get(parentId) ?? []).filter((child) => child !== id),
  );
}

/** The uppermost of the codes that go above another. */
function uppermostAbove(tree: Growing, id: Id, ids: ReadonlySet<Id>): Code | null {
  let found: Code | null = null;
  for (let above = tree.parents.get(id) ?? null; above !== null; above = tree.parents.get(above) ?? null) {
    if (ids.has(above)) found = tree.codes.get(above) ?? null;
  }
  return found;
}

/** `Cost -> Cost 2`, where a sibling is called so already. */
export function freeName(name: string, taken: readonly string[]): string {
  const folded = new Set(taken.map(fold));
  if (!folded.has(fold(name))) return name;
  for (let number = 2; ; number += 1) if (!folded.has(fold(`${name} ${number}`))) return `${name} ${number}`;
}
