import type { Code, Id } from "../model/records.ts";
import type { Place } from "./move-code.ts";
import { type CodeNode, codeTree, flatten } from "./tree.ts";

/** One step of a code in the tree: among its siblings, under the sibling above it, or out beside its parent. */
export type Step = "up" | "down" | "in" | "out";

/** The place before, after or under another code; null where that code is gone. */
export function placeBeside(codes: readonly Code[], id: Id, side: "before" | "after" | "on"): Place | null {
  if (side === "on") return { parentId: id, beforeId: null };
  const found = find(codes, id);
  if (!found) return null;
  const { parent, siblings, index } = found;
  const next = siblings[side === "before" ? index : index + 1];
  return { parentId: parent?.code.id ?? null, beforeId: next?.code.id ?? null };
}

/** The place one step from where a code stands; null where there is none, as above the first code. */
export function placeAfterStep(codes: readonly Code[], id: Id, step: Step): Place | null {
  const found = find(codes, id);
  if (!found) return null;
  const { parent, siblings, index } = found;
  const parentId = parent?.code.id ?? null;
  if (step === "out") return parent && placeBeside(codes, parent.code.id, "after");
  const above = siblings[index - 1];
  if (step === "down") {
    const below = siblings[index + 1];
    return below ? { parentId, beforeId: siblings[index + 2]?.code.id ?? null } : null;
  }
  if (!above) return null;
  return step === "up" ? { parentId, beforeId: above.code.id } : { parentId: above.code.id, beforeId: null };
}

type Found = { readonly parent: CodeNode | null; readonly siblings: readonly CodeNode[]; readonly index: number };

function find(codes: readonly Code[], id: Id): Found | null {
  const roots = codeTree(codes);
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
