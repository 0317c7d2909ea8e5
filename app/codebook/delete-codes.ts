import { type DependentRows, withDependents } from "../model/dependents.ts";
import type { Diff } from "../model/diff.ts";
import type { Code, Coding, Id } from "../model/records.ts";
import { subtreesIds } from "./tree.ts";

/** Deletes codes, all codes below them, every coding with one of them, and what hangs on these; the rows are the project's. */
export function deleteCodes(
  codes: readonly Code[],
  codings: readonly Coding[],
  deleted: Iterable<Id>,
  dependents: DependentRows,
): Diff {
  const ids = subtreesIds(codes, deleted);
  const removal: Diff = {
    codes: { removed: codes.filter(({ id }) => ids.has(id)) },
    codings: { removed: codings.filter(({ codeId }) => ids.has(codeId)) },
  };
  return withDependents(removal, dependents);
}
