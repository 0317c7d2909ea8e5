import type { Diff } from "../model/diff.ts";
import type { Identity } from "../model/identity.ts";
import type { Code, Id } from "../model/records.ts";
import { addCode } from "./add-code.ts";
import { fold } from "./check-code.ts";
import { type CodedRows, recode } from "./fold-codings.ts";

/** Where a coding of the code that is split goes: to a code that there is, or to a sub-code that is still to be made. */
export type SplitChoice = { readonly codeId: Id } | { readonly newName: string };

/**
 * Gives the codings of a code other codes, by the id of the coding; codings without a choice stay. New sub-codes are made
 * under the code, each once; one that was made in the meantime under the same name is used. Choices for codings that
 * are no longer the code's are passed over. Throws where a chosen code is gone.
 */
export function splitCode(
  code: Code,
  choices: ReadonlyMap<Id, SplitChoice>,
  rows: CodedRows & { readonly codes: readonly Code[] },
  identity: Identity,
): Diff {
  const codes = [...rows.codes];
  const added: Code[] = [];
  const known = new Set(codes.map(({ id }) => id));
  const subcode = (name: string): Id => {
    const found = codes.find((one) => one.parentId === code.id && fold(one.name) === fold(name));
    if (found) return found.id;
    const made = addCode(codes, code.id, { name }, identity).code;
    codes.push(made);
    added.push(made);
    return made.id;
  };
  const to = new Map<Id, Id>();
  for (const { id, codeId } of [...rows.codings, ...rows.unplaced]) {
    const choice = codeId === code.id ? choices.get(id) : undefined;
    if (!choice) continue;
    if ("codeId" in choice && !known.has(choice.codeId)) {
      throw new Error("A code that was chosen for passages was deleted in the meantime. Choose another one for them.");
    }
    to.set(id, "codeId" in choice ? choice.codeId : subcode(choice.newName));
  }
  const { diff } = recode(rows, ({ id, codeId }) => to.get(id) ?? codeId);
  return { ...diff, ...(added.length > 0 && { codes: { added } }) };
}
