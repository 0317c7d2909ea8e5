import type { Diff } from "../model/diff.ts";
import type { Code, Id } from "../model/records.ts";
import { checkName, checkParent } from "./check-code.ts";
import { byPosition, subtreesIds } from "./tree.ts";

/** Where codes go: under a parent (null is the top level), before one of its children or, with null, last. */
export type Place = { readonly parentId: Id | null; readonly beforeId: Id | null };

/** Moves one code with all below it, as `moveCodes` does. */
export function moveCode(codes: readonly Code[], code: Code, place: Place): Diff {
  return moveCodes(codes, [code], place);
}

/**
 * Moves codes, each with all below it, to one place, in the order given, and numbers their new siblings anew; a move to
 * where they are gives an empty diff. No code may lie below another of them. Throws where the place lies below one of
 * them, its parent is gone, or a new sibling has the name of one.
 */
export function moveCodes(codes: readonly Code[], moved: readonly Code[], place: Place): Diff {
  const ids = new Set(moved.map(({ id }) => id));
  if (place.parentId !== null && subtreesIds(codes, ids).has(place.parentId)) throw new Error(belowItself(moved));
  checkParent(codes, place.parentId);
  const siblings = codes.filter(({ parentId }) => parentId === place.parentId).sort(byPosition);
  const staying = siblings.filter(({ id }) => !ids.has(id));
  moved.forEach((code, index) => {
    if (code.parentId !== place.parentId) checkName(code.name, [...staying, ...moved.slice(0, index)]);
  });
  const index = indexOf(siblings, staying, place.beforeId);
  const order = [...staying.slice(0, index), ...moved, ...staying.slice(index)];
  const updated = order
    .map((from, position) => [from, { ...from, position, parentId: place.parentId }] as const)
    .filter(([from, to]) => from.position !== to.position || from.parentId !== to.parentId);
  return updated.length > 0 ? { codes: { updated } } : {};
}

/** How many of those that stay come first; before a code that is itself moved means before the next that stays. */
function indexOf(siblings: readonly Code[], staying: readonly Code[], beforeId: Id | null): number {
  const from = siblings.findIndex(({ id }) => id === beforeId);
  const next = from < 0 ? undefined : siblings.slice(from).find((code) => staying.includes(code));
  return next ? staying.indexOf(next) : staying.length;
}

function belowItself([first, ...others]: readonly Code[]): string {
  if (!first) return "No code is chosen.";
  return others.length === 0
    ? `“${first.name}” cannot be moved below itself.`
    : "Codes cannot be moved below one of themselves.";
}
