import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { codeQuote, expectSaved, openInterview, readTables, transcript } from "./coding.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import type { Launched } from "./launch.ts";

const INTERVIEW = `Interviewer: 1. Who are you?

Rosa: I am Rosa Quispe, the clerk of Puno. Rosa sounds like the colour rosa.

Interviewer: 2. Rosa, what would help?

Rosa: A cable, as José said. The pink Rosa roses of the square need none.
`;

async function codedProject(app: Launched, folder: string): Promise<void> {
  const { page } = app;
  await openInterview(app, { folder, project: "Names", name: "Rosa Quispe", text: INTERVIEW });
  await codeQuote(page, 1, "Rosa Quispe", "Who Rosa is");
  await codeQuote(page, 1, "Quispe, the clerk", "Office");
  await codeQuote(page, 2, "A cable", "Network");
  await expectSaved(page, 3);
}

async function openFromMenu(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: "Names", exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
}

/** Fills in the list: two names of one person, one of another; all but the roses are names. */
async function fillIn(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Pseudonyms" });
  await dialog.getByRole("button", { name: "Add Rosa", exact: true }).click();
  await page.keyboard.type("María");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Rosa Quispe");
  await page.keyboard.press("Tab");
  await page.keyboard.type("María Huamán");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Jose");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Pedro");
  await dialog.getByRole("button", { name: "Remove row 1" }).click();
}

function without(tables: Record<string, unknown[]>, names: readonly string[]) {
  return Object.fromEntries(Object.entries(tables).filter(([name]) => !names.includes(name)));
}

test("names are replaced everywhere, with the codings on them, and put back by the key file", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await codedProject(app, userData);
  const before = await readTables(page);
  await openFromMenu(page, "Pseudonyms…");
  await fillIn(page);
  const dialog = page.getByRole("dialog", { name: "Pseudonyms" });
  await expect(dialog.getByText("Found in 11 places", { exact: false })).toBeVisible();
  await dialog.getByRole("checkbox", { name: /The pink Rosa *becomes/ }).click({ force: true });
  await expect(dialog.getByText("10 of 11 places chosen.")).toBeVisible();
  await expectNoAxeViolations(page);
  const key = path.join(userData, "key.csv");
  await app.saveNextTo(key);
  await dialog.getByRole("button", { name: "Save key file and replace in 10 places…" }).click();
  await expect(dialog).toBeHidden();
  await expect(transcript(page)).toContainText("María: I am María Huamán, the clerk of Puno.");
  await expect(transcript(page)).toContainText("The pink Rosa roses");

  const after = await readTables(page);
  const [text] = after["texts"] as { text: string }[];
  const quotes = (after["codings"] as { start: number; end: number }[]).map(({ start, end }) =>
    text?.text.slice(start, end),
  );
  expect(quotes.sort()).toEqual(["A cable", "María Huamán", "María Huamán, the clerk"]);
  expect(JSON.stringify(after).match(/Rosa|Quispe|José/g)).toEqual(["Rosa"]);
  expect(await readFile(key, "utf8")).toContain("Rosa Quispe,María Huamán,Rosa Quispe,texts:");

  const csv = path.join(userData, "passages.csv");
  await page.getByRole("button", { name: "Segments" }).click();
  await page.getByRole("button", { name: "Export CSV…" }).click();
  await app.saveNextTo(csv);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  const exported = await readFile(csv, "utf8");
  expect(exported).toContain("María Huamán");
  expect(exported).not.toMatch(/Rosa|Quispe|José/);
  await page.getByRole("button", { name: "Transcripts" }).click();

  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => readTables(page)).toEqual(before);
  await page.getByRole("button", { name: "Redo" }).click();
  await expect.poll(() => readTables(page)).toEqual(after);

  await openFromMenu(page, "Put the names back…");
  const back = page.getByRole("dialog", { name: "Put the names back" });
  await app.chooseFilesNext([key]);
  await back.getByRole("button", { name: "Choose the key file…" }).click();
  await expect(back.getByText("Found in 9 places", { exact: false })).toBeVisible();
  await expectNoAxeViolations(page);
  await back.getByRole("button", { name: "Put names back" }).click();
  await expect(back).toBeHidden();
  await expect(transcript(page)).toContainText("Rosa: I am Rosa Quispe");
  const restored = await readTables(page);
  const moved = ["documents", "codings", "originals"];
  expect(without(restored, moved)).toEqual(without(before, moved));
});

test("nothing is replaced where the key file is not saved, and a list stays while the dialog is closed", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await codedProject(app, userData);
  const before = await readTables(page);
  await openFromMenu(page, "Pseudonyms…");
  await fillIn(page);
  const dialog = page.getByRole("dialog", { name: "Pseudonyms" });
  const apply = dialog.getByRole("button", { name: "Save key file and replace", exact: false });
  await expect(apply).toBeEnabled();
  await app.saveNextTo(path.join(userData, "no such folder", "key.csv"));
  await apply.click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  expect(await readTables(page)).toEqual(before);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await openFromMenu(page, "Pseudonyms…");
  await expect(dialog.getByLabel("Replacement 2")).toHaveValue("María Huamán");

  const list = path.join(userData, "list.csv");
  await writeFile(list, "name,pseudonym\nPuno,Ciudad\n");
  await app.chooseFilesNext([list]);
  await dialog.getByRole("button", { name: "Load a list…" }).click();
  await expect(dialog.getByLabel("Name 4")).toHaveValue("Puno");
  await expect(dialog.getByLabel("Replacement 4")).toHaveValue("Ciudad");
});
