import type { Diff } from "../model/diff.ts";
import type { Identity } from "../model/identity.ts";
import type { Code, Id } from "../model/records.ts";
import type { CodeFields } from "./add-code.ts";

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
  const added: Code[] = [];
  const createdAt = identity.now();
  const plant = (codes: readonly StarterCode[], parentId: Id | null): void => {
    const siblings = existing.filter((code) => code.parentId === parentId);
    let position = siblings.reduce((next, sibling) => Math.max(next, sibling.position + 1), 0);
    for (const { children = [], ...fields } of codes) {
      let code = siblings.find((sibling) => fold(sibling.name) === fold(fields.name));
      if (!code) {
        code = { ...fields, id: identity.newId(), parentId, position, createdAt };
        position += 1;
        added.push(code);
      }
      plant(children, code.id);
    }
  };
  plant(starter.codes, null);
  return added.length > 0 ? { codes: { added } } : {};
}

function fold(name: string): string {
  return name.trim().toLocaleLowerCase();
}
