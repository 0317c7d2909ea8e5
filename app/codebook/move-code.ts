import type { Diff } from "../model/diff.ts";
import type { Code, Id } from "../model/records.ts";
import { checkName, checkParent } from "./check-code.ts";
import { byPosition, subtreeIds } from "./tree.ts";

/** Where a code goes: under a parent (null is the top level), before one of its children or, with null, last. */
export type Place = { readonly parentId: Id | null; readonly beforeId: Id | null };

/**
 * Moves a code with all below it and numbers its new siblings anew; a move to where it is gives an empty diff.
 * Throws where the place lies below the code itself, its parent is gone, or a new sibling has the code's name.
 */
export function moveCode(codes: readonly Code[], code: Code, place: Place): Diff {
  if (place.parentId !== null && subtreeIds(codes, code.id).has(place.parentId)) {
    throw new Error(`“${code.name}” cannot be moved below itself.`);
  }
  checkParent(codes, place.parentId);
  if (place.beforeId === code.id) return {};
  const siblings = codes.filter(({ id, parentId }) => parentId === place.parentId && id !== code.id).sort(byPosition);
  if (code.parentId !== place.parentId) checkName(code.name, siblings);
  const found = siblings.findIndex(({ id }) => id === place.beforeId);
  const index = found < 0 ? siblings.length : found;
  const order = [...siblings.slice(0, index), code, ...siblings.slice(index)];
  const updated = order
    .map((from, position) => [from, { ...from, position, ...(from === code && { parentId: place.parentId }) }] as const)
    .filter(([from, to]) => from.position !== to.position || from.parentId !== to.parentId);
  return updated.length > 0 ? { codes: { updated } } : {};
}
