import { type DependentRows, withDependents } from "../model/dependents.ts";
import type { Diff } from "../model/diff.ts";
import type { Code, Coding } from "../model/records.ts";
import { subtreeIds } from "./tree.ts";

/** Deletes a code, all codes below it, every coding with one of them, and what hangs on these; the rows are the project's. */
export function deleteCode(
  codes: readonly Code[],
  codings: readonly Coding[],
  code: Code,
  dependents: DependentRows,
): Diff {
  const ids = subtreeIds(codes, code.id);
  const removal: Diff = {
    codes: { removed: codes.filter(({ id }) => ids.has(id)) },
    codings: { removed: codings.filter(({ codeId }) => ids.has(codeId)) },
  };
  return withDependents(removal, dependents);
}
