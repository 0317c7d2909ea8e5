import type { Diff } from "../model/diff.ts";
import { groupBy } from "../model/group-by.ts";
import type { Identity } from "../model/identity.ts";
import type { Code, Id } from "../model/records.ts";
import type { CodeFields } from "./add-code.ts";
import { fold } from "./check-code.ts";

/** A code of a starter codebook: what a researcher would write of it, with the codes below it. */
export type StarterCode = CodeFields & { readonly children?: readonly StarterCode[] };

/** A codebook that any project can begin with. */
export type StarterCodebook = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly codes: readonly StarterCode[];
};

/**
 * Adds a starter codebook after the codes that there are. Where a code stands at the same place under the same name,
 * whatever the case, it stays as it is and only what is missing below it is added: planning it twice gives `{}`.
 */
export function planStarter(starter: StarterCodebook, existing: readonly Code[], identity: Identity): Diff {
  return plantCodes(starter.codes, null, existing, identity).diff;
}

/** Adds codes with those below them under a code, null for the top level, as `planStarter` does. */
export function plantCodes(
  codes: readonly StarterCode[],
  parentId: Id | null,
  existing: readonly Code[],
  identity: Identity,
): { readonly diff: Diff; readonly added: number; readonly kept: number } {
  const added: Code[] = [];
  let kept = 0;
  const createdAt = identity.now();
  const childrenOf = groupBy(existing, (code) => code.parentId);
  const plant = (planted: readonly StarterCode[], parentId: Id | null): void => {
    const siblings = childrenOf.get(parentId) ?? [];
    let position = siblings.reduce((next, sibling) => Math.max(next, sibling.position + 1), 0);
    for (const { children = [], ...fields } of planted) {
      let code = siblings.find((sibling) => fold(sibling.name) === fold(fields.name));
      if (code) kept += 1;
      else {
        code = { ...fields, id: identity.newId(), parentId, position, createdAt };
        position += 1;
        added.push(code);
      }
      plant(children, code.id);
    }
  };
  plant(codes, parentId);
  return { diff: added.length > 0 ? { codes: { added } } : {}, added: added.length, kept };
}
