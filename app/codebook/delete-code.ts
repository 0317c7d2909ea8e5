import type { Diff } from "../model/diff.ts";
import type { Code, Coding } from "../model/records.ts";
import { subtreeIds } from "./tree.ts";

/** Deletes a code, all codes below it, and every coding with one of them; the codings given are the project's. */
export function deleteCode(codes: readonly Code[], codings: readonly Coding[], code: Code): Diff {
  const ids = subtreeIds(codes, code.id);
  return {
    codes: { removed: codes.filter(({ id }) => ids.has(id)) },
    codings: { removed: codings.filter(({ codeId }) => ids.has(codeId)) },
  };
}
