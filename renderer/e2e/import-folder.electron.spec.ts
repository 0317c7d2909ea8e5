import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { makeFiles } from "../../fixtures/make-files.ts";
import { newProject, readTables } from "./coding.ts";
import { expect, test } from "./fixtures.ts";

const GOOD = ["txt", "md", "docx", "odt", "rtf", "pdf", "html", "vtt"];

test("a dropped folder comes in as its documents, its bad files get their sentences, and it is undone and redone", async ({
  launch,
  userData,
}) => {
  const folder = path.join(userData, "Round 1");
  await mkdir(path.join(folder, "later"), { recursive: true });
  const made = (await makeFiles()).filter(({ name }) => GOOD.includes(name.replace("interview.", "")));
  for (const [index, { name, bytes }] of made.entries()) {
    // the interview is the same in all; as files they are different ones
    await writeFile(path.join(folder, index < 4 ? name : `later/${name}`), bytes);
  }
  await writeFile(
    path.join(folder, "old.doc"),
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]),
  );
  await writeFile(
    path.join(folder, "later/cut.docx"),
    made.find(({ name }) => name.endsWith("docx"))?.bytes.slice(0, 900) ?? "",
  );
  await writeFile(path.join(folder, ".hidden"), "not meant");

  const { page } = await launch();
  await newProject(page, "Folder", "Empty");
  const before = await readTables(page);
  await drop(page, folder);
  const dialog = page.getByRole("dialog", { name: "Import documents" });
  await expect(dialog.getByRole("status")).toHaveText("8 of 10 files can be imported.");
  await expect(dialog.getByRole("option", { name: "Round 1/old.doc" })).toContainText("is an old Word or Excel file");
  await expect(dialog.getByRole("option", { name: "Round 1/later/cut.docx" })).toContainText("is damaged");

  await dialog.getByRole("option", { name: "Round 1/later/interview.docx" }).click();
  const detail = dialog.getByRole("region", { name: "Round 1/later/interview.docx" });
  await expect(detail).toContainText("Which barriers hold the office back?");
  await expect(detail.getByRole("row", { name: /^Interviewer 2/ })).toBeVisible();
  await expect(detail.getByRole("row", { name: /^Rosa 3/ })).toBeVisible();

  await dialog.getByRole("button", { name: "Import 8 files" }).click();
  await expect(dialog).toBeHidden();
  const totals = (count: number) => page.getByRole("contentinfo").getByText(`${count} documents ·`);
  await expect(totals(8)).toBeVisible();
  const after = await readTables(page);
  const texts = after["texts"] as { text: string }[];
  for (const { text } of texts) expect(text).toContain("Which barriers hold the office back?");

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(totals(0)).toBeVisible();
  expect(await readTables(page)).toEqual(before);
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(totals(8)).toBeVisible();
  expect(await readTables(page)).toEqual(after);
});

/** Drops a folder on the window as a file manager does. */
async function drop(page: Page, folder: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, x: 400, y: 300, data });
  }
}
