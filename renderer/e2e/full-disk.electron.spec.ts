import { spawnSync } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { newProject, readTables } from "./coding.ts";
import { expect, test } from "./fixtures.ts";

test.use({ allowsErrors: true });

test("on a full disk the import says so and leaves nothing; with space it goes through", async ({
  launch,
  userData,
}) => {
  // a disk of its own, which only root can make
  test.skip(process.getuid?.() !== 0, "needs root to make a small disk");
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=60m", "tmpfs", userData]);
  expect(`${mounted.stderr}`).toBe("");
  const ballast = path.join(userData, "ballast");
  try {
    const app = await launch();
    const { page } = app;
    await newProject(page, "Full", "Empty");
    const before = await readTables(page);
    const file = path.join(userData, "long.txt");
    await writeFile(file, Array.from({ length: 150_000 }, (_, line) => `${line} the line is slow`).join("\n"));
    await app.chooseFilesNext([file]);
    await page.getByRole("button", { name: "Import documents…" }).first().click();
    const button = page.getByRole("button", { name: "Import 1 file" });
    await expect(button).toBeEnabled();
    // until nothing goes in any more
    await writeFile(ballast, Buffer.alloc(60_000_000, 7)).catch(() => {});
    await button.click();
    await expect(page.getByRole("dialog").getByRole("alert")).toContainText("The disk did not take the change");
    await rm(ballast);
    expect(await readTables(page)).toEqual(before);
    await button.click();
    const again = page.getByRole("dialog").getByText("import the files once more");
    // Chromium 114 may not open the project again where it was refused; the sentence then says what to do
    await expect(again.or(page.getByText("Documents 1"))).toBeVisible();
    if (await again.isVisible()) {
      await page.getByRole("button", { name: "Cancel" }).click();
      await app.chooseFilesNext([file]);
      await page.getByRole("button", { name: "Import documents…" }).first().click();
      await button.click();
    }
    await expect(page.getByRole("dialog")).toBeHidden();
    expect((await readTables(page))["documents"]).toHaveLength(1);
    await app.close();
  } finally {
    spawnSync("umount", ["--lazy", userData]);
  }
});
