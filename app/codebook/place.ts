import type { Code, Id } from "../model/records.ts";
import type { Place } from "./move-code.ts";
import { type CodeNode, codeTree, flatten, topmost } from "./tree.ts";

/** One step of a code in the tree: among its siblings, under the sibling above it, or out beside its parent. */
export type Step = "up" | "down" | "in" | "out";

/** The place before, after or under another code; null where that code is gone. */
export function placeBeside(codes: readonly Code[], id: Id, side: "before" | "after" | "on"): Place | null {
  if (side === "on") return { parentId: id, beforeId: null };
  const found = find(codeTree(codes), id);
  if (!found) return null;
  const { parent, siblings, index } = found;
  const next = siblings[side === "before" ? index : index + 1];
  return { parentId: parent?.code.id ?? null, beforeId: next?.code.id ?? null };
}

/**
 * The place one step from where codes stand together, among them or side by side; those below others of them go with
 * these. Null where there is none, as above the first code, or where they have not all the same parent.
 */
export function placeAfterStep(codes: readonly Code[], ids: readonly Id[], step: Step): Place | null {
  const roots = codeTree(codes);
  const moved = topmost(roots, new Set(ids)).map(({ code }) => code.id);
  const found = moved[0] === undefined ? null : find(roots, moved[0]);
  if (!found) return null;
  const { parent, siblings } = found;
  const parentId = parent?.code.id ?? null;
  const chosen = new Set(moved);
  const indexes = siblings.flatMap(({ code }, index) => (chosen.has(code.id) ? [index] : []));
  const [first, last] = [indexes[0], indexes.at(-1)];
  if (first === undefined || last === undefined || indexes.length !== chosen.size) return null;
  if (step === "out") return parent && placeBeside(codes, parent.code.id, "after");
  if (step === "down") {
    const below = siblings[last + 1];
    return below ? { parentId, beforeId: siblings[last + 2]?.code.id ?? null } : null;
  }
  const above = siblings[first - 1];
  if (!above) return null;
  return step === "up" ? { parentId, beforeId: above.code.id } : { parentId: above.code.id, beforeId: null };
}

type Found = { readonly parent: CodeNode | null; readonly siblings: readonly CodeNode[]; readonly index: number };

function find(roots: readonly CodeNode[], id: Id): Found | null {
  const families = [
    { parent: null, siblings: roots },
    ...flatten(roots).map((parent) => {
      return { parent, siblings: parent.children };
    }),
  ];
  for (const family of families) {
    const index = family.siblings.findIndex(({ code }) => code.id === id);
    if (index >= 0) return { ...family, index };
  }
  return null;
}
