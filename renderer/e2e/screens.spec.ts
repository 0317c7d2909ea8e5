import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { makeFiles } from "../../fixtures/make-files.ts";
import { selectQuote, transcript } from "./coding.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import type { Launched } from "./launch.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test(`no screen breaks an accessibility rule in ${colorScheme} colours`, async ({ launch, userData }) => {
    const app = await launch();
    const { page } = app;
    await page.emulateMedia({ colorScheme });
    await expect(page.getByRole("button", { name: "New project…" })).toBeVisible();
    await expectNoAxeViolations(page);
    await checkDialog(page, "New project…", "New project");
    await page.getByRole("button", { name: "Open the sample project" }).click();
    await expect(transcript(page)).toBeVisible();
    await expect(page.getByRole("region", { name: "Codings" }).getByRole("button").first()).toBeVisible();
    await expectNoAxeViolations(page);

    await checkDialog(page, "Paste text…");
    await checkDialog(page, "New code", "New code");
    await page.keyboard.press("F1");
    await expect(page.getByRole("dialog", { name: "Help" })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectNoAxeViolations(page);
    await page.keyboard.press("Escape");

    await selectFirstAnswer(page);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("combobox", { name: "Code" })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.keyboard.press("Escape");
    await page.getByRole("region", { name: "Codings" }).getByRole("button").first().click();
    await expect(page.getByRole("menu")).toBeVisible();
    await expectNoAxeViolations(page);
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "Frequencies" }).click();
    await expect(page.getByRole("table").or(page.getByRole("grid")).first()).toBeVisible();
    await expectNoAxeViolations(page);
    await checkDialog(page, "Export CSV…");
    await page.getByRole("button", { name: "Summaries" }).click();
    await expect(page.getByRole("grid", { name: "Summaries" })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "Transcripts" }).click();
    await checkImport(app, userData);
    await page.getByRole("button", { name: "Segments" }).click();
    await expect(page.getByRole("region", { name: "Passages" }).or(page.getByRole("main")).first()).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "Words", exact: true }).click();
    await expect(page.getByRole("rowheader").first()).toBeVisible();
    await expectNoAxeViolations(page);
    await checkDialog(page, "Words left out…");
    await page.getByRole("radio", { name: "Cloud" }).click();
    await expect(page.getByRole("group", { name: "Word cloud" }).getByRole("button").first()).toBeVisible();
    await expectNoAxeViolations(page);
  });
}

/** The import dialog with a text, a table and a file that cannot be read, and the cases that come of the table. */
async function checkImport({ page, chooseFilesNext }: Launched, folder: string): Promise<void> {
  const files = (await makeFiles()).filter(({ name }) => /interview.(docx|pdf|latin.txt)|survey.xlsx/.test(name));
  const bad = { name: "film.mov", bytes: new Uint8Array([1, 2]) };
  for (const { name, bytes } of [...files, bad]) await writeFile(path.join(folder, name), bytes);
  await chooseFilesNext([...files, bad].map(({ name }) => path.join(folder, name)));
  await page.getByRole("button", { name: "Import documents…" }).click();
  const dialog = page.getByRole("dialog", { name: "Import documents" });
  await expect(dialog.getByRole("status").first()).toHaveText("4 of 5 files can be imported.");
  for (const name of ["film.mov", "interview.docx", "interview.pdf", "interview.latin.txt", "survey.xlsx"]) {
    await dialog.getByRole("option", { name }).click();
    await expect(dialog.getByRole("region", { name })).toBeVisible();
    await expectNoAxeViolations(page);
  }
  await dialog.getByRole("button", { name: "Import 4 files" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Cases" }).click();
  await expect(page.getByRole("rowheader", { name: "P1" })).toBeVisible();
  await expectNoAxeViolations(page);
}

async function checkDialog(page: Page, button: string, name?: string): Promise<void> {
  await page.getByRole("button", { name: button }).first().click();
  const dialog = page.getByRole("dialog", name === undefined ? {} : { name });
  await expect(dialog).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
}

async function selectFirstAnswer(page: Page): Promise<void> {
  const text = await transcript(page).evaluate((root) => {
    const lines = [...root.querySelectorAll("p")].map((line) => line.textContent ?? "");
    const answer = lines.find((line) => /^ONGEI chief: /.test(line));
    return answer?.slice("ONGEI chief: ".length, "ONGEI chief: ".length + 30).trim() ?? "";
  });
  await selectQuote(page, { question: 1, quote: text, code: "" });
}
