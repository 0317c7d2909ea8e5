import type { ProjectSession } from "../use-project.tsx";
import { createProject, listProjects, openProject } from "../use-projects.ts";

/** Opens the sample project; makes it the first time. */
export async function openSample(): Promise<ProjectSession> {
  const about = { name: "E-government in Peru", language: "en", coderName: "You" };
  const made = (await listProjects()).find(({ name }) => name === about.name);
  return made ? await openProject(made.id) : await createProject(about);
}
