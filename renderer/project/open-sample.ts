import { systemIdentity } from "../../app/model/identity.ts";
import type { ProjectSession } from "../use-project.tsx";
import { createProject, listProjects, openProject } from "../use-projects.ts";
import { sampleContent } from "./sample-content.ts";

const CODER_NAME = "Researcher";

/** Opens the sample project; makes it where no project has its name. */
export async function openSample(): Promise<ProjectSession> {
  const { sample } = await import("../../fixtures/sample/sample.ts");
  const made = (await listProjects()).find(({ name }) => name === sample.name);
  if (made) return await openProject(made.id);
  const { name, language } = sample;
  return await createProject({ name, language, coderName: CODER_NAME }, async (coderId) => {
    return await sampleContent(sample, { id: coderId, name: CODER_NAME }, systemIdentity);
  });
}
