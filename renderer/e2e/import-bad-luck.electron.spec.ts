import { open, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { newProject } from "./coding.ts";
import { expect, test } from "./fixtures.ts";

test("files that are gone, too large, or a folder's worth of letters get their sentences beside a good one", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await newProject(page, "Bad luck", "Empty");
  const at = (name: string) => path.join(userData, name);
  await writeFile(at("good.txt"), "uno");
  await writeFile(at("huge.txt"), "");
  await truncate(at("huge.txt"), 301_000_000);
  const large = await open(at("large.txt"), "w");
  const piece = Buffer.alloc(1_000_000, "the line is slow ");
  for (let written = 0; written < 299; written++) await large.write(piece);
  await large.close();
  await app.chooseFilesNext(["gone.txt", "huge.txt", "large.txt", "good.txt"].map(at));
  await page.getByRole("button", { name: "Import documents…" }).first().click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("status")).toHaveText("1 of 4 files can be imported.", { timeout: 60_000 });
  const state = (name: string) => dialog.getByRole("option", { name });
  await expect(state("gone.txt")).toContainText("is no longer where it was");
  await expect(state("huge.txt")).toContainText("has 301 MB, and the limit is 300 MB");
  await expect(state("large.txt")).toContainText("has more than 20,000,000 characters");
  await dialog.getByRole("button", { name: "Import 1 file" }).click();
  await expect(page.getByRole("option", { name: "good" })).toBeVisible();
});
