import type { Diff } from "./diff.ts";
import type { Project } from "./records.ts";

/** Gives the project another name; the same name gives an empty diff. Throws where the name is blank. */
export function renameProject(project: Project, name: string): Diff {
  const trimmed = name.trim();
  if (trimmed === "") throw new Error("A project needs a name.");
  return trimmed === project.name ? {} : { project: { updated: [[project, { ...project, name: trimmed }]] } };
}
