import type { Diff } from "./diff.ts";
import type { Identity } from "./identity.ts";

/** The first change of a project: the project itself and the coder who begins it. */
export function newProject(
  about: { readonly name: string; readonly language: string; readonly coderName: string },
  identity: Identity,
): Diff {
  const { name, language, coderName } = about;
  return {
    project: { added: [{ id: identity.newId(), name, language, createdAt: identity.now() }] },
    coders: { added: [{ id: identity.newId(), name: coderName }] },
  };
}
