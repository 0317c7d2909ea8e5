import type { Page } from "@playwright/test";
import { newProject, readTables } from "./coding.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";

const [FIRST, SECOND, THIRD] = ["ONGEI chief", "Municipal IT manager", "Rural teacher"] as const;

test("documents are grouped in sets, searched, sorted, moved and deleted together", async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole("button", { name: "Open the sample project" }).click();
  await expect(option(page, SECOND)).toBeVisible();
  const before = await readTables(page);
  const undo = async () => {
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("All changes saved")).toBeVisible();
  };

  await test.step("a set is made of the selected documents", async () => {
    await option(page, FIRST).click();
    await page.keyboard.press("Shift+ArrowDown");
    await option(page, SECOND).click({ button: "right" });
    await page.getByRole("menuitem", { name: "Add to set" }).press("ArrowRight");
    await page.getByRole("menuitem", { name: "New set…" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "New set" });
    await dialog.getByRole("button", { name: "Add set" }).press("Enter");
    await expect(dialog).toContainText("A set needs a name.");
    await dialog.getByLabel("Set name").fill("Round 1");
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(option(page, "Set Round 1, 2 documents, open")).toBeVisible();
    await expectNoAxeViolations(page);
  });

  await test.step("a set closes and opens, and is renamed and deleted by its keys", async () => {
    await option(page, "Set Round 1, 2 documents, open").press("ArrowLeft");
    await expect(option(page, "Set Round 1, 2 documents, closed")).toBeVisible();
    await expect(option(page, FIRST)).toBeHidden();
    await option(page, "Set Round 1, 2 documents, closed").press("ArrowRight");
    await option(page, "Set Round 1, 2 documents, open").press("F2");
    await page.getByLabel("Set name").fill("First round");
    await page.keyboard.press("Enter");
    await option(page, "Set First round, 2 documents, open").press("Delete");
    await page.getByRole("button", { name: "Delete set" }).press("Enter");
    await expect(page.getByRole("option", { name: /^Set / })).toHaveCount(0);
    for (const _ of ["delete", "rename", "add"]) await undo();
    await expect(page.getByRole("option", { name: /^Set / })).toHaveCount(0);
    expect(await readTables(page)).toEqual(before);
  });

  await test.step("a search finds by name, whatever accents and capitals", async () => {
    const search = page.getByRole("searchbox", { name: "Find documents" });
    await search.fill("TEACHÉR");
    await expect(page.getByRole("region", { name: "Documents" }).getByRole("option")).toHaveCount(1);
    await expect(option(page, THIRD)).toBeVisible();
    await search.fill("nobody");
    await expect(page.getByText("No document has this name.")).toBeVisible();
    await search.fill("");
    await expect(option(page, FIRST)).toBeVisible();
  });

  await test.step("the list is sorted, and is moved by keys in its own order", async () => {
    await sort(page, "Name");
    await expect.poll(() => firstTwo(page)).toEqual(["Bank manager", "Citizen of Lima"]);
    await sort(page, "List order");
    await expect.poll(() => firstTwo(page)).toEqual([FIRST, SECOND]);
    await option(page, THIRD).press("Alt+ArrowUp");
    await expect.poll(() => firstTwo(page)).toEqual([FIRST, THIRD]);
    await undo();
    await expect.poll(() => firstTwo(page)).toEqual([FIRST, SECOND]);
    expect(await readTables(page)).toEqual(before);
  });

  await test.step("several are deleted at once, and Undo brings them back", async () => {
    await option(page, FIRST).click();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Delete");
    const dialog = page.getByRole("alertdialog", { name: "Delete documents" });
    await expect(dialog).toContainText(
      /^Delete documentsDelete 2 documents from the project\? Their \d+ codings go with them/,
    );
    await dialog.getByRole("button", { name: "Delete documents" }).click();
    await expect(option(page, FIRST)).toBeHidden();
    await expect(page.getByText("4 documents")).toBeVisible();
    await undo();
    await expect.poll(() => firstTwo(page)).toEqual([FIRST, SECOND]);
    expect(await readTables(page)).toEqual(before);
  });
});

test("the properties of a document are shown and changed in one step, and its words follow its language", async ({
  launch,
}) => {
  const { page } = await launch();
  await newProject(page, "Properties", "Empty");
  await page.getByRole("button", { name: "Paste text…" }).click();
  const pasting = page.getByRole("dialog", { name: "Paste text" });
  await pasting.getByLabel("Document name").fill("Notes");
  await pasting.getByLabel("Text", { exact: true }).fill("我喜欢学习。\n第二段。");
  await pasting.getByRole("button", { name: "Continue" }).click();
  const importing = page.getByRole("button", { name: "Import 1 file" });
  await expect(importing).toBeEnabled();
  await importing.click();
  await expect(option(page, "Notes")).toBeVisible();
  const before = await readTables(page);
  await openProperties(page, "Notes");
  const dialog = page.getByRole("dialog", { name: "Properties of “Notes”" });
  const fact = (name: string) =>
    dialog
      .locator("dl div")
      .filter({ has: page.getByText(name, { exact: true }) })
      .locator("dd");
  await expect(fact("Original file")).toHaveText("Notes.txt");
  await expect(fact("Paragraphs")).toHaveText("2");
  await expect(fact("SHA-256")).toHaveText(/^[0-9a-f]{64}$/);
  await expectNoAxeViolations(page);
  await dialog.getByLabel("Name", { exact: true }).fill("Field notes");
  await dialog.getByRole("button", { name: /Language/ }).click();
  await page.getByRole("option", { name: "Chinese" }).click();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await expect(option(page, "Field notes")).toBeVisible();
  expect((await readTables(page))["documents"]).toMatchObject([{ name: "Field notes", language: "zh", revision: 0 }]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(option(page, "Notes")).toBeVisible();
  expect(await readTables(page)).toEqual(before);
});

function option(page: Page, name: string) {
  return page.getByRole("region", { name: "Documents" }).getByRole("option", { name, exact: true });
}

/** The two lines at the top of the list; further ones may not be drawn. */
async function firstTwo(page: Page): Promise<string[]> {
  const options = page.getByRole("region", { name: "Documents" }).getByRole("option");
  return await options.evaluateAll((all) => {
    const placed = all.map((one) => ({ name: one.ariaLabel ?? "", top: one.getBoundingClientRect().top }));
    placed.sort((a, b) => a.top - b.top);
    return placed.slice(0, 2).map(({ name }) => name);
  });
}

async function sort(page: Page, by: string): Promise<void> {
  await page.getByRole("button", { name: /^Sort documents/ }).click();
  await page.getByRole("menuitemradio", { name: by }).click();
  await page.keyboard.press("Escape");
}

async function openProperties(page: Page, name: string): Promise<void> {
  await option(page, name).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Properties…" }).click();
}
