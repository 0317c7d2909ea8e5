import { open, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { endlessPdf } from "../../fixtures/endless-pdf.ts";
import { wordFile } from "../../fixtures/make-files.ts";
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

test("a file that would keep its reader busy for ever is given up, and the others come in", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await newProject(page, "Endless", "Empty");
  const at = (name: string) => path.join(userData, name);
  await writeFile(at("before.txt"), "uno");
  await writeFile(at("endless.pdf"), endlessPdf());
  await writeFile(at("after.docx"), await wordFile(["Rosa: dos"]));
  await app.chooseFilesNext(["before.txt", "endless.pdf", "after.docx"].map(at));
  await page.getByRole("button", { name: "Import documents…" }).first().click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("status")).toHaveText("2 of 3 files can be imported.", { timeout: 60_000 });
  await expect(dialog.getByRole("option", { name: "endless.pdf" })).toContainText("“endless.pdf” was given up");
  await dialog.getByRole("button", { name: "Import 2 files" }).click();
  await expect(page.getByRole("option", { name: "before" })).toBeVisible();
  await expect(page.getByRole("option", { name: "after" })).toBeVisible();
});
