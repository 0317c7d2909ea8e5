import type { Diff } from "./diff.ts";
import type { Identity } from "./identity.ts";
import type { Id, RecordSet } from "./records.ts";

/**
 * A new set, last among those of its kind. Throws where the name is blank or another set of the kind has it, whatever
 * the case.
 */
export function addSet(
  sets: readonly RecordSet[],
  about: Pick<RecordSet, "kind" | "name" | "memberIds">,
  identity: Identity,
): { readonly diff: Diff; readonly set: RecordSet } {
  const ofKind = sets.filter(({ kind }) => kind === about.kind);
  const set: RecordSet = {
    id: identity.newId(),
    kind: about.kind,
    name: checkSetName(about.name, ofKind),
    position: ofKind.reduce((next, { position }) => Math.max(next, position + 1), 0),
    memberIds: [...new Set(about.memberIds)],
    createdAt: identity.now(),
  };
  return { diff: { sets: { added: [set] } }, set };
}

/** Gives a set another name; its own gives an empty diff. Throws where the name is blank or another set of its kind has it. */
export function renameSet(sets: readonly RecordSet[], set: RecordSet, name: string): Diff {
  const others = sets.filter(({ id, kind }) => kind === set.kind && id !== set.id);
  const checked = checkSetName(name, others);
  return checked === set.name ? {} : { sets: { updated: [[set, { ...set, name: checked }]] } };
}

/** Puts members into a set, after those that it has, and takes others out; what is so already gives an empty diff. */
export function changeMembers(
  set: RecordSet,
  change: { readonly add?: Iterable<Id>; readonly remove?: Iterable<Id> },
): Diff {
  const removed = new Set(change.remove);
  const memberIds = [...new Set([...set.memberIds, ...(change.add ?? [])])].filter((id) => !removed.has(id));
  const isSame = memberIds.length === set.memberIds.length && memberIds.every((id, at) => id === set.memberIds[at]);
  return isSame ? {} : { sets: { updated: [[set, { ...set, memberIds }]] } };
}

/** Removes a set and none of its members; memos on it are taken along by `withDependents`. */
export function removeSet(set: RecordSet): Diff {
  return { sets: { removed: [set] } };
}

function checkSetName(name: string, others: readonly RecordSet[]): string {
  const trimmed = name.trim();
  if (trimmed === "") throw new Error("A set needs a name.");
  const folded = trimmed.toLocaleLowerCase();
  const taken = others.find((other) => other.name.toLocaleLowerCase() === folded);
  if (taken) throw new Error(`There is a set “${taken.name}” already.`);
  return trimmed;
}
