import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { goTo, importFiles, newProject, readTables, transcript } from "./coding.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import type { Launched } from "./launch.ts";

test("variables and cases are made, edited, pasted, exported and taken in again by keyboard alone", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await newProject(page, "Cases", "Empty");
  const file = path.join(userData, "Rosa 1.txt");
  await writeFile(file, "Rosa: The line is slow.\n");
  await importFiles(app, [file]);
  await expect(transcript(page)).toContainText("The line is slow.");
  await goTo(page, "Cases");
  await expect(page.getByText("0 cases · 0 variables")).toBeVisible();
  await run(page, "Add a case");
  await expect(page.getByRole("rowheader", { name: "Case 1" })).toBeVisible();
  for (const [name, type] of [
    ["Age", "Number"],
    ["Trained", "Yes or no"],
    ["Visited", "Date"],
    ["Place", "Choice"],
  ] as const) {
    await addVariable(page, name, type);
  }
  await expectNoAxeViolations(page);

  await test.step("cells are edited as their types", async () => {
    const grid = page.getByRole("grid", { name: "Cases" });
    await grid.focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("Rosa");
    await page.keyboard.press("Tab");
    await expect(rowNamed(page, "Rosa")).toBeVisible();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Documents of “Rosa”" });
    await expect(dialog).toBeVisible();
    await expectNoAxeViolations(page);
    await page.keyboard.type("rosa");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await dialog.getByRole("button", { name: "Save" }).press("Enter");
    await expect(dialog).toBeHidden();
    await expect(cells(page, "Rosa")).toHaveText(["Rosa 1", "", "", "", ""]);
    await grid.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("a lot");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toHaveText(
      "Age of “Rosa”: “a lot” is no number. Write a number such as 1234.5 or 1234,5.",
    );
    await page.keyboard.press("Escape");
    await expect(cells(page, "Rosa")).toHaveText(["Rosa 1", "", "", "", ""]);
    await page.keyboard.type("99");
    await page.keyboard.press("Escape");
    await expect(cells(page, "Rosa")).toHaveText(["Rosa 1", "", "", "", ""]);
    await page.keyboard.type("41,5");
    await page.keyboard.press("Tab");
    await page.keyboard.type("s");
    await page.keyboard.type("í");
    await page.keyboard.press("Tab");
    await page.keyboard.type("3/4/2026");
    await page.keyboard.press("Enter");
    await expect(cells(page, "Rosa")).toHaveText(["Rosa 1", "41.5", "yes", "2026-04-03", ""]);
  });

  await test.step("who leaves a cell by the mouse keeps the focus where it went, and what was refused stays", async () => {
    const undo = page.getByRole("button", { name: "Undo" });
    await page.keyboard.type("soon");
    await undo.focus();
    await expect(page.getByRole("alert")).toContainText("“soon” is no date");
    await expect(undo).toBeFocused();
    await page.getByRole("grid", { name: "Cases" }).focus();
    await expect(page.getByLabel("Visited of Rosa")).toBeFocused();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("2026-04-03");
    await undo.focus();
    await expect(page.getByLabel("Visited of Rosa")).toBeHidden();
    await expect(undo).toBeFocused();
  });

  await test.step("a block of a spreadsheet is pasted, and adds rows after asking", async () => {
    const before = await readTables(page);
    await page.getByRole("grid", { name: "Cases" }).focus();
    await page.keyboard.press("Control+Home");
    await paste(
      page,
      'Rosa\tRosa 1\t42\tyes\t2026-04-03\trural\r\nLuis\t\t29\tno\t\t"two\r\nlines"\r\nEva\t\t\t\t\t\r\n',
    );
    await page
      .getByRole("alertdialog", { name: "Add cases" })
      .getByRole("button", { name: "Add 2 cases" })
      .press("Enter");
    await expect(cells(page, "Luis")).toHaveText(["", "29", "no", "", /two\s+lines/]);
    await expect(cells(page, "Rosa")).toHaveText(["Rosa 1", "42", "yes", "2026-04-03", "rural"]);
    await page.keyboard.press("Control+z");
    await expect(rowNamed(page, "Luis")).toBeHidden();
    expect(await readTables(page)).toEqual(before);
    await page.keyboard.press("Control+Shift+z");
    await expect(rowNamed(page, "Luis")).toBeVisible();
  });

  await test.step("a block with a wrong value writes nothing", async () => {
    const before = await readTables(page);
    await page.getByRole("grid", { name: "Cases" }).focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await paste(page, "50\nfew");
    const dialog = page.getByRole("alertdialog", { name: "Nothing was pasted" });
    await expect(dialog).toContainText("Age of “Luis”: “few” is no number.");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    expect(await readTables(page)).toEqual(before);
  });

  await test.step("the exported table changes nothing when it is taken in again", async () => {
    const csv = path.join(userData, "cases.csv");
    await exportTo(app, csv);
    expect((await readFile(csv, "utf8")).replace("\ufeff", "").split("\r\n")[0]).toBe(
      "case,documents,age,trained,visited,place",
    );
    const dialog = await takeIn(app, csv);
    await expect(dialog.getByRole("status")).toHaveText("0 new cases, 0 changed, 3 as they are; 0 new variables.");
    await expect(dialog.getByRole("button", { name: "Import", exact: true })).toBeDisabled();
    await expectNoAxeViolations(page);
    await page.keyboard.press("Escape");
    await writeFile(csv, `${(await readFile(csv, "utf8")).replace("Luis,,29", "Luis,Nobody,30")}\r\nAna,,50,,,\r\n`);
    const changed = await takeIn(app, csv);
    await expect(changed.getByRole("status")).toHaveText("1 new case, 1 changed, 2 as they are; 0 new variables.");
    await expect(changed).toContainText("This document is not in the project and left out: “Nobody”.");
    await changed.getByRole("button", { name: "Import", exact: true }).press("Enter");
    await expect(changed).toBeHidden();
    await expect(cells(page, "Luis")).toHaveText(["", "30", "no", "", /two/]);
    await expect(rowNamed(page, "Ana")).toBeVisible();
  });

  await test.step("numbers that may be thousands are read by the decimal sign that is chosen", async () => {
    const csv = path.join(userData, "weights.csv");
    await writeFile(csv, "Case,Weight\r\nRosa,1.234\r\nLuis,12.500\r\n");
    const dialog = await takeIn(app, csv);
    await expect(dialog.getByRole("listitem")).toHaveText(/may be 1.234 or 1234. Choose the decimal sign/);
    await dialog.getByRole("button", { name: /Decimal sign of “Weight”/ }).press("Enter");
    await page.getByRole("option", { name: "Decimal comma: “1.234” is 1234" }).press("Enter");
    await expect(dialog.getByRole("listitem")).toHaveCount(0);
    await expectNoAxeViolations(page);
    await dialog.getByRole("button", { name: "Import", exact: true }).press("Enter");
    await expect(dialog).toBeHidden();
    await expect(cells(page, "Luis").last()).toHaveText("12500");
    await page.getByRole("button", { name: "Undo" }).press("Enter");
    await expect(cells(page, "Luis").last()).toHaveText(/two/);
  });

  await test.step("another type shows what would be lost; everything comes back", async () => {
    await page.getByRole("grid", { name: "Cases" }).focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("End");
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "Edit variable…" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "Edit variable" });
    await dialog.getByRole("button", { name: /Type/ }).press("Enter");
    await page.getByRole("option", { name: "Number" }).press("Enter");
    await expect(dialog.getByRole("status")).toContainText("0 of 2 values fit the new type. The others would be lost");
    await expect(dialog.getByRole("listitem").first()).toHaveText("“rural” of Rosa");
    await dialog.getByRole("button", { name: "Save" }).press("Enter");
    await expect(cells(page, "Rosa").last()).toHaveText("");
    await page.getByRole("button", { name: "Undo" }).press("Enter");
    await expect(cells(page, "Rosa").last()).toHaveText("rural");
  });
});

test("documents have their variables, words and codings in a table", async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole("button", { name: "Open the sample project" }).click();
  await page.getByRole("button", { name: "Cases" }).click();
  await page.getByRole("tab", { name: "Documents" }).click();
  const row = page.getByRole("row", { name: "Rural teacher" });
  await expect(row.getByRole("gridcell").nth(1)).toHaveText(/^1\d{3}$/);
  await expect(row.getByRole("gridcell").first()).toHaveText("27");
  await addVariable(page, "Round", "Number");
  await page.getByRole("grid", { name: "Documents" }).focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("End");
  await page.keyboard.type("2");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row", { name: "ONGEI chief" }).getByRole("gridcell").last()).toHaveText("2");
  await expectNoAxeViolations(page);
});

test("five thousand cases of thirty variables scroll at the rate of the display", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  await newProject(page, "Many", "Empty");
  await page.getByRole("button", { name: "Cases" }).click();
  const names = Array.from({ length: 30 }, (_, index) => `variable ${index + 1}`);
  const rows = Array.from({ length: 5000 }, (_, row) => [`Case ${row + 1}`, ...names.map((_, index) => row * index)]);
  const file = path.join(userData, "many.csv");
  await writeFile(file, [["case", ...names], ...rows].map((cells) => cells.join(",")).join("\n"));
  const dialog = await takeIn(app, file);
  await dialog.getByRole("button", { name: "Import", exact: true }).press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("5,000 cases · 30 variables")).toBeVisible();
  const frames = await page.getByRole("grid", { name: "Cases" }).evaluate(async (grid) => {
    const next = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const lengths: number[] = [];
    let last = await next();
    for (let count = 0; count < 200; count++) {
      grid.scrollTop += 120;
      const now = await next();
      lengths.push(now - last);
      last = now;
    }
    return lengths.sort((a, b) => a - b);
  });
  // two frames at sixty a second: one is the rule, and a shared machine may miss one now and then
  expect(frames[Math.floor(frames.length / 2)]).toBeLessThan(34);
});

function rowNamed(page: Page, name: string) {
  return page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
}

function cells(page: Page, name: string) {
  return rowNamed(page, name).getByRole("gridcell");
}

/** Runs a command of the palette. */
async function run(page: Page, command: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(command);
  await page.keyboard.press("Enter");
}

async function addVariable(page: Page, name: string, type: string): Promise<void> {
  await run(page, "Add a variable");
  const dialog = page.getByRole("dialog", { name: "New variable" });
  await expect(dialog.getByLabel("Variable name")).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: type }).press("Enter");
  await dialog.getByRole("button", { name: "Add variable" }).press("Enter");
  await expect(dialog).toBeHidden();
  await page.getByRole("grid").focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("End");
  await expect(page.getByRole("columnheader", { name })).toBeVisible();
}

/** Pastes as the browser does where the clipboard holds the text. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", copied);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

async function exportTo({ page, saveNextTo }: Launched, file: string): Promise<void> {
  await run(page, "Export the cases");
  await saveNextTo(file);
  await page.getByRole("dialog", { name: "Export table" }).getByRole("button", { name: "Export" }).press("Enter");
  await expect.poll(() => existsSync(file)).toBe(true);
}

async function takeIn({ page, chooseFilesNext }: Launched, file: string) {
  await chooseFilesNext([file]);
  await run(page, "Import cases from a table");
  const dialog = page.getByRole("dialog", { name: `Import cases from “${path.basename(file)}”` });
  await expect(dialog).toBeVisible();
  return dialog;
}
