import type { Diff } from "./diff.ts";
import type { Identity } from "./identity.ts";
import type { Id } from "./records.ts";

/**
 * The first change of a project: the project itself and the coder who begins it.
 * Throws where one of the two has no name.
 */
export function newProject(
  about: { readonly name: string; readonly language: string; readonly coderName: string },
  identity: Identity,
): { readonly id: Id; readonly coderId: Id; readonly diff: Diff } {
  const [name, coderName] = [about.name.trim(), about.coderName.trim()];
  if (name === "") throw new Error("A project needs a name.");
  if (coderName === "") throw new Error("The coder needs a name; it stands on every coding.");
  const [id, coderId] = [identity.newId(), identity.newId()];
  const diff: Diff = {
    project: { added: [{ id, name, language: about.language, createdAt: identity.now() }] },
    coders: { added: [{ id: coderId, name: coderName }] },
  };
  return { id, coderId, diff };
}
