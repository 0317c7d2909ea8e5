import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/**
 * Opens the window on data of its own with a new, empty project, and closes it when the body is done.
 * @param {(userData: string, report: (error: string) => void) => Promise<any>} launch
 * @param {(launched: any) => Promise<any>} body
 */
export async function inNewProject(launch, body) {
  const userData = await mkdtemp(path.join(os.tmpdir(), "quipu-bench-"));
  const launched = await launch(userData, (error) => console.error(error));
  try {
    const { page } = launched;
    await page.getByRole("button", { name: "New project…" }).click();
    await page.getByLabel("Project name").fill("Bench");
    await page.getByLabel("Your name").fill("Bench");
    await page.getByRole("button", { name: "Create project" }).click();
    await page.getByRole("region", { name: "Codebook" }).waitFor();
    return await body(launched);
  } finally {
    await launched.close();
    await rm(userData, { recursive: true, force: true });
  }
}
