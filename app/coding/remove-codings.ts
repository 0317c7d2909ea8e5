import { type DependentRows, withDependents } from "../model/dependents.ts";
import type { Diff } from "../model/diff.ts";
import type { Coding } from "../model/records.ts";

/** Takes the codings, and the memos on them, off their segments. */
export function removeCodings(codings: readonly Coding[], dependents: DependentRows): Diff {
  return withDependents({ codings: { removed: codings } }, dependents);
}
