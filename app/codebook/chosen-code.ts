import type { Diff } from "../model/diff.ts";
import type { Identity } from "../model/identity.ts";
import type { Code, Id } from "../model/records.ts";
import { addCodePath } from "./add-code-path.ts";

/** A code that is there, or the path of one that is made when it is used. */
export type CodeChoice = { readonly codeId: Id } | { readonly path: string };

/** The code that was chosen, and what makes it where it is new. Throws where it is gone. */
export function chosenCode(
  codes: readonly Code[],
  choice: CodeChoice,
  identity: Identity,
): { readonly code: Code; readonly diff: Diff } {
  if ("path" in choice) return addCodePath(codes, choice.path, identity);
  const code = codes.find(({ id }) => id === choice.codeId);
  if (!code) throw new Error("This code was deleted in the meantime.");
  return { code, diff: {} };
}
