import { type DependentRows, withDependents } from "../model/dependents.ts";
import type { Diff } from "../model/diff.ts";
import type { Case } from "../model/records.ts";

/** Takes cases, and the memos on them, out of the project; their documents stay. */
export function removeCases(cases: readonly Case[], dependents: DependentRows): Diff {
  return cases.length === 0 ? {} : withDependents({ cases: { removed: cases } }, dependents);
}
