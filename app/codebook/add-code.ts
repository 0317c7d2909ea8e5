import type { Diff } from "../model/diff.ts";
import type { Identity } from "../model/identity.ts";
import type { Code, Id } from "../model/records.ts";
import { checkName, checkParent } from "./check-code.ts";
import { nextColor } from "./palette.ts";

/** What a user says of a code; what is left out is empty. */
export type CodeFields = Pick<
  Code,
  "name" | "color" | "definition" | "inclusion" | "exclusion" | "example" | "isCodable"
>;

/**
 * A new code, last among its siblings; without a colour it takes its parent's, at the top level the least used one.
 * Throws where the name is blank or a sibling has it, or the parent is gone.
 */
export function addCode(
  codes: readonly Code[],
  parentId: Id | null,
  fields: Partial<CodeFields> & Pick<CodeFields, "name">,
  identity: Identity,
): { readonly diff: Diff; readonly code: Code } {
  checkParent(codes, parentId);
  const siblings = codes.filter((code) => code.parentId === parentId);
  const parent = codes.find((code) => code.id === parentId);
  const code: Code = {
    color: parent?.color ?? nextColor(codes),
    definition: "",
    inclusion: "",
    exclusion: "",
    example: "",
    isCodable: true,
    ...fields,
    name: checkName(fields.name, siblings),
    id: identity.newId(),
    parentId,
    position: siblings.reduce((next, sibling) => Math.max(next, sibling.position + 1), 0),
    createdAt: identity.now(),
  };
  return { diff: { codes: { added: [code] } }, code };
}
