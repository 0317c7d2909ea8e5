import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import mammoth from "mammoth";
import Papa from "papaparse";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import {
  clerkInterview,
  codeQuote,
  command,
  openInterview,
  readSaved,
  readTables,
  rememberedOnDisk,
  tabTo,
  transcript,
} from "./coding.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import type { Launched } from "./launch.ts";

test("summaries of cases are written by keyboard alone, undone, redone and kept; a quote is put in", async ({
  launch,
  userData,
}) => {
  let app = await launch();
  await open(app, userData);
  await makeCase(app.page, "Rosa");
  await command(app.page, "Go to Summaries");
  const { page } = app;
  await expect(page.getByRole("status").filter({ hasText: "0 of 2 cells written" })).toBeVisible();
  await expect(grid(page).getByRole("columnheader")).toHaveText(["Case", "Money", "Network"]);
  await expect(cell(page, 0)).toContainText("1 passage");

  await test.step("typing begins a summary, Ctrl+Enter saves it and leads back", async () => {
    await grid(page).focus();
    await page.keyboard.press("ArrowRight");
    await expect(pane(page).getByRole("heading", { name: "Rosa: Network" })).toBeVisible();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type("Too little money.");
    await expect(words(page)).toHaveValue("Too little money.");
    await expect(cell(page, 0)).toContainText("Unsaved");
    await page.keyboard.press("Control+Enter");
    await expect(grid(page)).toBeFocused();
    await expect(cell(page, 0)).toHaveText("Too little money.1 passage");
    await expect(page.getByRole("status").filter({ hasText: "1 of 2 cells written" })).toBeVisible();
  });

  await test.step("undo and redo", async () => {
    await page.keyboard.press("Control+z");
    await expect(cell(page, 0)).toHaveText("1 passage");
    await page.keyboard.press("Control+Shift+z");
    await expect(cell(page, 0)).toContainText("Too little money.");
  });

  await test.step("a quote goes where the caret was, with its reference", async () => {
    await page.keyboard.press("Enter");
    await expect(words(page)).toBeFocused();
    await tabTo(page, "button", "Insert quote");
    await page.keyboard.press("Enter");
    const quote = "Too little money.\n“The budget is small” [clerk, Clerk, ¶ 2]";
    await expect(words(page)).toHaveValue(quote);
    await expect(words(page)).toBeFocused();
    await page.keyboard.type(" So it is.");
    await page.keyboard.press("Control+Enter");
    await expect(cell(page, 0)).toContainText("So it is.");
    await expect
      .poll(async () => (await readTables(page))["memos"])
      .toMatchObject([{ text: `${quote} So it is.`, target: { kind: "summary" } }]);
  });

  await test.step("Escape leads back and keeps unsaved words, also over a restart", async () => {
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("No cables");
    await page.keyboard.press("Escape");
    await expect(grid(page)).toBeFocused();
    await expectNoAxeViolations(page);
    await expect.poll(() => rememberedOnDisk(page)).toContain("No cables");
    await app.close();
    app = await launch();
    await expect(cell(app.page, 1)).toContainText("Unsaved");
    await expect(cell(app.page, 0)).toContainText("So it is.");
    await expect(words(app.page)).toHaveValue("No cables");
    await words(app.page).press("Control+Enter");
    await expect(cell(app.page, 1)).toHaveText("No cables1 passage");
  });

  await test.step("the memos lead back to the cell", async () => {
    await app.page.keyboard.press("ArrowLeft");
    await command(app.page, "Go to Memos");
    const option = app.page.getByRole("listbox", { name: "Memos" }).getByRole("option", { name: /Rosa: Network/ });
    await expect(option).toHaveAccessibleName("Summary Rosa: Network: No cables");
    await option.click();
    await app.page.getByRole("button", { name: "Rosa: Network" }).click();
    await expect(pane(app.page).getByRole("heading", { name: "Rosa: Network" })).toBeVisible();
    await pane(app.page)
      .getByRole("button", { name: /^Few villages/ })
      .click();
    await expect(transcript(app.page)).toBeVisible();
    await expect.poll(() => app.page.evaluate(() => document.getSelection()?.toString())).toBe("Few villages");
  });

  await test.step("the history tells of it", async () => {
    await command(app.page, "Go to History");
    await expect(app.page.getByText("Summary of Rosa under Network written").first()).toBeVisible();
  });
});

test("unsaved words of a cell that is gone come back when the project is next opened", async ({ launch, userData }) => {
  let app = await launch();
  await open(app, userData);
  await makeCase(app.page, "Rosa");
  await command(app.page, "Go to Summaries");
  await grid(app.page).focus();
  await app.page.keyboard.type("Words to keep");
  await app.page.keyboard.press("Escape");
  await command(app.page, "Go to Cases");
  await app.page.getByRole("grid", { name: "Cases" }).focus();
  await app.page.keyboard.press("Shift+F10");
  await app.page.getByRole("menuitem", { name: "Delete case…" }).click();
  await app.page
    .getByRole("alertdialog")
    .getByRole("button", { name: /^Delete/ })
    .click();
  await expect(app.page.getByRole("alertdialog")).toBeHidden();
  await expect.poll(() => rememberedOnDisk(app.page)).toContain("Words to keep");
  await app.close();
  app = await launch();
  await expect(app.page.getByRole("dialog").getByLabel("Summary", { exact: true })).toHaveValue("Words to keep");
});

test("where two codes are merged, both summaries of a document are kept in one", async ({ launch, userData }) => {
  const app = await launch();
  await open(app, userData);
  const { page } = app;
  await command(page, "Go to Summaries");
  await expect(grid(page).getByRole("columnheader")).toHaveText(["Document", "Money", "Network"]);
  await write(page, 0, "About money.");
  await write(page, 1, "About cables.");
  await command(page, "Go to Transcripts");
  const codes = page.getByRole("region", { name: "Codebook" });
  await codes.getByRole("row", { name: "Network", exact: true }).click({ modifiers: ["Control"] });
  await codes.getByRole("row", { name: "Money", exact: true }).click({ modifiers: ["Control"] });
  await command(page, "Merge codes");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("1 summary moves to the code that stays; where there is one already, the words");
  await dialog.getByRole("button", { name: "Merge", exact: false }).last().click();
  await expect(dialog).toBeHidden();
  await command(page, "Go to Summaries");
  await expect(cell(page, 0)).toContainText(/About (money|cables)\.\s*About (money|cables)\./);
  await expect(cell(page, 0)).toContainText("2 passages");
  expect((await readTables(page))["memos"]).toHaveLength(1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(cell(page, 1)).toContainText("About cables.");
});

test("the grid is exported as tables, web page and Word file, and other programs read it", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  await open(app, userData);
  const { page } = app;
  await command(page, "Go to Summaries");
  await write(page, 0, "=Money, “short”");

  await test.step("CSV", async () => {
    const [wide, long] = [path.join(userData, "wide.csv"), path.join(userData, "long.csv")];
    await app.saveNextTo(wide);
    await command(page, "Export summaries: Grid (CSV)");
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await expect(page.getByText(/^Saved “.+”: 1 rows/)).toBeVisible();
    expect(await parsed(wide)).toEqual([
      ["document", "money", "network"],
      ["clerk", "'=Money, “short”", ""],
    ]);
    await app.saveNextTo(long);
    await command(page, "Export summaries: Cells with quotes");
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await expect(page.getByText(/^Saved “.+”: 2 rows/)).toBeVisible();
    expect(await parsed(long)).toEqual([
      ["document", "code", "summary", "passages", "quotes"],
      ["clerk", "Money", "'=Money, “short”", "1", "“The budget is small” [clerk, Clerk, ¶ 2]"],
      ["clerk", "Network", "", "1", "“Few villages” [clerk, Clerk, ¶ 2]"],
    ]);
  });

  await test.step("web page", async () => {
    const file = path.join(userData, "summaries.html");
    await app.saveNextTo(file);
    await page.getByRole("button", { name: "Export…" }).click();
    await page.getByRole("menuitem", { name: "Grid with quotes (web page)…" }).click();
    await expect.poll(() => readFile(file, "utf8").catch(() => "")).toContain("</html>");
    const html = parse(await readFile(file, "utf8"));
    expect(textsOf(html, "td")).toEqual(["=Money, “short”1 passage", "1 passage"]);
    expect(textsOf(html, "blockquote")[0]).toBe("“The budget is small” [clerk, Clerk, ¶ 2]");
  });

  await test.step("Word", async () => {
    const file = path.join(userData, "summaries.docx");
    await app.saveNextTo(file);
    await command(page, "Export summaries: Grid with quotes (Word)");
    await expect
      .poll(() =>
        readFile(file).then(
          ({ length }) => length,
          () => 0,
        ),
      )
      .toBeGreaterThan(0);
    const { value } = await mammoth.extractRawText({ buffer: await readFile(file) });
    expect(value).toContain("Offices: summaries");
    expect(value).toContain("=Money, “short”");
    expect(value).toContain("“Few villages” [clerk, Clerk, ¶ 2]");
  });
});

test("rows and columns are chosen, each choice stands as a chip, and what is missing says what to do", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  await open(app, userData);
  const { page } = app;
  await command(page, "Go to Summaries");
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Codes" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Network" }).click();
  await page.keyboard.press("Escape");
  await expect(grid(page).getByRole("columnheader")).toHaveText(["Document", "Money"]);
  await page.getByRole("button", { name: "Take off the filter “1 of 2 codes”" }).click();
  await expect(grid(page).getByRole("columnheader")).toHaveCount(3);
  await page.getByRole("button", { name: /Rows/ }).click();
  await page.getByRole("option", { name: "Cases in rows" }).click();
  await expect(page.getByRole("heading", { name: "No cases yet" })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Documents in rows" }).last().click();
  await expect(grid(page).getByRole("rowheader")).toHaveText(["clerk"]);
});

async function open(app: Launched, folder: string): Promise<void> {
  await openInterview(app, { folder, project: "Offices", text: clerkInterview });
  await codeQuote(app.page, 1, "The budget is small", "Money");
  await codeQuote(app.page, 1, "Few villages", "Network");
}

async function makeCase(page: Page, name: string): Promise<void> {
  await command(page, "Go to Cases");
  await command(page, "Add a case");
  await expect(page.getByRole("rowheader", { name: "Case 1" })).toBeVisible();
  const cases = page.getByRole("grid", { name: "Cases" });
  await cases.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type(name);
  await page.keyboard.press("Tab");
  await expect(cases.getByRole("rowheader", { name })).toBeVisible();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: `Documents of “${name}”` });
  await dialog.getByText("clerk").click();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
}

async function write(page: Page, column: number, text: string): Promise<void> {
  await cell(page, column).click();
  await page.keyboard.press("Enter");
  await words(page).fill(text);
  await words(page).press("Control+Enter");
  await expect(cell(page, column)).toContainText(text);
}

async function parsed(file: string): Promise<unknown[]> {
  return Papa.parse((await readSaved(file)).replace("\ufeff", "").trimEnd()).data;
}

/** What stands in the elements of a name, element by element. */
function textsOf(node: DefaultTreeAdapterTypes.Node, name: string): string[] {
  if (node.nodeName === name) return [textOf(node)];
  return "childNodes" in node ? node.childNodes.flatMap((child) => textsOf(child, name)) : [];
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

function grid(page: Page): Locator {
  return page.getByRole("grid", { name: "Summaries" });
}

/** A cell of the first row; 0 is the first code's. */
function cell(page: Page, column: number): Locator {
  return grid(page).getByRole("gridcell").nth(column);
}

function pane(page: Page): Locator {
  return page.getByRole("region", { name: "Summary", exact: true });
}

function words(page: Page): Locator {
  return pane(page).getByLabel("Summary", { exact: true });
}
