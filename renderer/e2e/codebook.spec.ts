import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { codeRow, newProject, readTables, rememberedOnDisk } from "./coding.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";

const CODEBOOK = `Path,Definition,Colour
Barriers,What holds e-government back,#d8433b
Barriers > Cost,"Money, fees",#16909f
Barriers > Skills,Nobody was trained,
Barriers > Network,,
Social,,
Social > Trust,,
Law,,no colour
`;

test("a codebook comes from a table, with a preview, and several codes are worked on by keyboard", async ({
  launch,
  userData,
}) => {
  const { page } = await launch();
  await newProject(page, "Codes", "Empty");
  const empty = await codesNow(page);
  await importCodebook(page, await fileWith(userData, "codes.csv", CODEBOOK));
  await expect(outline(page)).resolves.toBe("Barriers(Cost Skills Network) Social(Trust) Law");

  await importCodebook(page, await fileWith(userData, "again.csv", "Code,Description\nLaw,Rules\nLaw > Tax,\n"), {
    says: "1 new code, 0 here as in the file, 1 here with differences",
    choice: "Take what the file says",
    button: "Import 1 code, change 1",
  });
  await expect(outline(page)).resolves.toBe("Barriers(Cost Skills Network) Social(Trust) Law(Tax)");
  await undo(page);
  await expect(outline(page)).resolves.toBe("Barriers(Cost Skills Network) Social(Trust) Law");

  await codeRow(page, "Cost").click();
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByText("2 codes selected")).toBeVisible();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(outlineBecomes(page, "Barriers(Network Cost Skills) Social(Trust) Law")).resolves.toBe(true);
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(outlineBecomes(page, "Barriers(Network) Cost Skills Social(Trust) Law")).resolves.toBe(true);
  await undo(page);
  await undo(page);
  await expect(outlineBecomes(page, "Barriers(Cost Skills Network) Social(Trust) Law")).resolves.toBe(true);

  await codeRow(page, "Law").focus();
  await page.keyboard.press("Control+ ");
  await expect(page.getByText("3 codes selected")).toBeVisible();
  await page.keyboard.press("Delete");
  const asking = page.getByRole("alertdialog", { name: "Delete codes" });
  await expect(asking).toContainText("Delete “Cost”, “Skills” and “Law”?");
  await asking.getByRole("button", { name: "Delete codes" }).click();
  await expect(outlineBecomes(page, "Barriers(Network) Social(Trust)")).resolves.toBe(true);
  await undo(page);
  await expect(outlineBecomes(page, "Barriers(Cost Skills Network) Social(Trust) Law")).resolves.toBe(true);

  await codeRow(page, "Cost").click();
  await page.keyboard.press("F2");
  const renaming = page.getByRole("dialog", { name: "Rename code" });
  await renaming.getByRole("textbox").fill("skills");
  await page.keyboard.press("Enter");
  await expect(renaming).toContainText("There is a code “Skills” in the same place already.");
  await page.keyboard.press("Escape");

  await codeRow(page, "Law").click();
  await page.keyboard.press("Control+a");
  await expect(page.getByText("7 codes selected")).toBeVisible();
  await undo(page);
  expect(await codesNow(page)).toEqual(empty);
});

test("codes are dragged, coloured and put into sets together, sorted, found and shown by set", async ({
  launch,
  userData,
}) => {
  const { page } = await launch();
  await newProject(page, "Sets", "Empty");
  await importCodebook(page, await fileWith(userData, "codes.csv", CODEBOOK));
  await codeRow(page, "Cost").click();
  await codeRow(page, "Trust").click({ modifiers: ["Control"] });
  await codeRow(page, "Trust").dragTo(codeRow(page, "Law"));
  await expect(outlineBecomes(page, "Barriers(Skills Network) Social Law(Cost Trust)")).resolves.toBe(true);
  await undo(page);
  await expect(outlineBecomes(page, "Barriers(Cost Skills Network) Social(Trust) Law")).resolves.toBe(true);

  await page.getByRole("button", { name: "Do with them" }).click();
  await page.getByRole("menuitem", { name: "Colour" }).click();
  await page.getByRole("menu", { name: "Colour" }).getByRole("menuitemradio", { name: "Violet" }).click();
  await expect.poll(() => colorsOf(page, ["Cost", "Trust"])).toEqual(["#8a63d2", "#8a63d2"]);
  await undo(page);
  await expect.poll(() => colorsOf(page, ["Cost"])).toEqual(["#16909f"]);

  await page.getByRole("button", { name: "Do with them" }).click();
  await page.getByRole("menuitem", { name: "Sets" }).click();
  await page.getByRole("menu", { name: "Sets" }).getByRole("menuitem", { name: "New set…" }).click();
  await page.getByRole("dialog", { name: "New set of codes" }).getByRole("textbox").fill("Chapter 3");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await codeRow(page, "Law").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Sets" }).click();
  await page.getByRole("menuitem", { name: "Chapter 3, not in the set" }).click();

  await codebookMenu(page, "Sets of codes…");
  const sets = page.getByRole("dialog", { name: "Sets of codes" });
  await expect(sets.getByRole("listitem")).toContainText("3 codes");
  await expectNoAxeViolations(page);
  await sets.getByRole("button", { name: "Rename Chapter 3" }).click();
  await page.getByRole("dialog", { name: "Rename set" }).getByRole("textbox").fill("Compared");
  await page.keyboard.press("Enter");
  await sets.getByRole("button", { name: "Show only Compared" }).click();
  await expect(codeRow(page, "Skills")).toBeHidden();
  await expect(codeRow(page, "Law")).toBeVisible();
  await page.getByRole("button", { name: "Take off the filter “Only set “Compared””" }).click();
  await expect(codeRow(page, "Skills")).toBeVisible();

  await codebookMenu(page, "Sort by");
  await page.getByRole("menuitemradio", { name: "Name" }).click();
  await expect(page.getByText("Codes are moved in tree order only.")).toBeVisible();
  await expect.poll(() => rowNames(page)).toEqual(["Barriers", "Cost", "Network", "Skills", "Law", "Social", "Trust"]);
  await page.getByRole("button", { name: "Take off “Sorted: name”" }).click();

  await page.getByRole("button", { name: "Find codes" }).click();
  await page.getByRole("searchbox", { name: "Find codes" }).fill("fees");
  await expect(page.getByText("No code has these words.")).toBeVisible();
  await page.getByText("In definitions and examples, too").click();
  await expect.poll(() => rowNames(page)).toEqual(["Barriers", "Cost"]);
  await page.getByRole("searchbox", { name: "Find codes" }).fill("cos");
  await expect(codeRow(page, "Cost").locator("mark")).toHaveText("Cos");
});

test("codes are merged with a preview, and a code is split passage by passage; each is one step of Undo", async ({
  launch,
}) => {
  const { page } = await launch();
  await page.getByRole("button", { name: "Open the sample project" }).click();
  await expect(page.getByRole("region", { name: "Codebook" })).toBeVisible();
  const before = await tablesNow(page);

  await codeRow(page, "Cost").click();
  await page.keyboard.press("Shift+ArrowUp");
  await expect(page.getByText("2 codes selected")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await codeRow(page, "Cost").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Merge with…" }).click();
  const dialog = page.getByRole("dialog", { name: "Merge codes" });
  await dialog.getByRole("combobox").fill("organ");
  await page.keyboard.press("Escape");
  await expect(dialog.getByRole("combobox")).toHaveValue("");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await codeRow(page, "Cost").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Merge with…" }).click();
  await dialog.getByRole("combobox").fill("Organizational");
  await page.getByRole("listbox", { name: /Merge/ }).getByRole("option").first().click();
  await expect(dialog.getByRole("row")).toHaveCount(2);
  const said = dialog.getByRole("list", { name: "What the merge does" });
  await expect(said).toContainText(/“Organizational” has \d+ codings? now and \d+ afterwards/);
  const [, own = "", after = ""] = /has (\d+) codings? now and (\d+) afterwards/.exec(await said.innerText()) ?? [];
  const gone = Number(await dialog.getByRole("cell").nth(1).innerText());
  expect(Number(after)).toBeLessThanOrEqual(Number(own) + gone);
  await expectNoAxeViolations(page);
  await dialog.getByRole("button", { name: "Merge 2 codes" }).click();
  await expect(dialog).toBeHidden();
  await expect(codeRow(page, "Cost")).toBeHidden();
  await expect.poll(async () => (await codingsOf(page, "Organizational")).length).toBe(Number(after));
  await undo(page);
  expect(await tablesNow(page)).toEqual(before);

  await codeRow(page, "Cost").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Split by passages…" }).click();
  const desk = page.getByRole("dialog", { name: "Split “Cost”" });
  const count = (await codingsOf(page, "Cost")).length;
  await expect(desk.getByRole("status")).toHaveText(`1 of ${count}`);
  await expect(desk.getByRole("region", { name: "Passage in its context" }).locator("mark")).not.toBeEmpty();
  await page.keyboard.press("n");
  await page.keyboard.type("Fees");
  await page.keyboard.press("Enter");
  await expect(desk.getByRole("status")).toHaveText(`${Math.min(2, count)} of ${count}`);
  await page.keyboard.press("1");
  await expect(desk.getByRole("region", { name: "Passage in its context" }).locator("mark")).toBeInViewport();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("0");
  await expectNoAxeViolations(page);
  // neither another workspace nor the end of the window takes the choices
  await page.keyboard.press("Control+3");
  await page.keyboard.press("Control+z");
  await expect(desk).toBeVisible();
  await expect.poll(() => rememberedOnDisk(page)).toContain('"newName":"Fees"');
  expect(await tablesNow(page)).toEqual(before);
  await page.keyboard.press("Escape");
  await desk.getByRole("button", { name: "Keep as draft" }).click();
  await expect(desk).toBeHidden();
  expect(await tablesNow(page)).toEqual(before);
  await codeRow(page, "Cost").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Split by passages…" }).click();
  await desk.getByRole("button", { name: "Save 1 choice" }).click();
  await expect(desk).toBeHidden();
  await expect.poll(async () => (await codingsOf(page, "Fees")).length).toBe(1);
  expect(await codingsOf(page, "Cost")).toHaveLength(count - 1);
  await undo(page);
  expect(await tablesNow(page)).toEqual(before);
});

test("the codebook page prints and exports in every format, and what is exported comes in again", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await newProject(page, "Pages", "E-government barriers");
  const codes = await codesNow(page);
  await codebookMenu(page, "Codebook page");
  await expect(page.getByRole("heading", { name: "1 Common barriers" })).toBeVisible();
  await expectNoAxeViolations(page);

  await page.evaluate(() => {
    window.print = () => window.dispatchEvent(new Event("beforeprint"));
  });
  await page.getByRole("button", { name: "Print…" }).click();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("article")).toHaveCount(codes.length);
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));

  const files = new Map<string, Buffer>();
  for (const [format, label] of [
    ["csv", "CSV table…"],
    ["xlsx", "Excel workbook (.xlsx)…"],
    ["html", "Web page (.html)…"],
    ["docx", "Word document (.docx)…"],
    ["qdc", "REFI-QDA codebook (.qdc)…"],
  ] as const) {
    const file = path.join(userData, `out.${format}`);
    await app.saveNextTo(file);
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("menuitem", { name: label }).click();
    await expect.poll(() => existsSync(file)).toBe(true);
    files.set(format, await readFile(file));
  }
  expect(files.get("csv")?.toString()).toMatch(/^\ufeffpath,name,parent,level,color,codable,definition/);
  expect(files.get("html")?.toString()).toContain("<h2>");
  const word = unzipSync(new Uint8Array(files.get("docx") ?? []))["word/document.xml"];
  expect(word && strFromU8(word)).toContain("Heading1");
  expect(files.get("qdc")?.toString()).toContain('xmlns="urn:QDA-XML:codebook:1.0"');

  for (const format of ["csv", "xlsx", "qdc"]) {
    await page.getByRole("button", { name: "Transcripts" }).click();
    await importCodebook(page, path.join(userData, `out.${format}`), {
      says: `0 new codes, ${codes.length} here as in the file, 0 here with differences`,
      button: null,
    });
  }
});

test("a branch is copied into another project, which keeps what it has", async ({ launch, userData }) => {
  const { page } = await launch();
  await newProject(page, "Target", "Empty");
  await importCodebook(page, await fileWith(userData, "codes.csv", "Code\nImported\nImported > Barriers > Cost\n"));
  await page.getByRole("button", { name: "Target" }).first().click();
  await page.getByRole("menuitem", { name: "Close project" }).click();
  await newProject(page, "Source", "Empty");
  await importCodebook(page, await fileWith(userData, "more.csv", CODEBOOK));
  await codeRow(page, "Barriers").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Copy to another project…" }).click();
  const dialog = page.getByRole("dialog", { name: "Copy to another project" });
  await dialog.getByText("Target", { exact: true }).click();
  await dialog.getByRole("combobox", { name: "Under the code" }).fill("Imported");
  await page.getByRole("listbox", { name: "Under the code" }).getByRole("option").first().click();
  await expect(dialog.getByRole("status")).toHaveText("Adds 2 codes; 2 that are there already stay as they are.");
  await expectNoAxeViolations(page);
  await dialog.getByRole("button", { name: "Copy" }).click();
  await expect(page.getByText("Copied 2 codes; 2 that are there already stay as they are to “Target”.")).toBeVisible();

  await page.getByRole("button", { name: "Source" }).first().click();
  await page.getByRole("menuitem", { name: "Close project" }).click();
  await page.getByRole("button", { name: /^Target/ }).click();
  await expect(codeRow(page, "Skills")).toBeVisible();
  await expect.poll(() => rowNames(page)).toEqual(["Imported", "Barriers", "Cost", "Skills", "Network"]);
  await undo(page);
  await expect.poll(() => rowNames(page)).toEqual(["Imported", "Barriers", "Cost"]);
});

async function fileWith(folder: string, name: string, text: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
}

async function codebookMenu(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: "Menu of the codebook" }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

/** Imports a codebook; `button` is null where nothing is to be imported. */
async function importCodebook(
  page: Page,
  file: string,
  expected: { says?: string; choice?: string; button?: string | null } = {},
): Promise<void> {
  await codebookMenu(page, "Import a codebook…");
  const asking = page.getByRole("dialog", { name: "Import a codebook" });
  await expect(asking.getByRole("button", { name: "Choose a file…" })).toBeFocused();
  await asking.locator("input[type=file]").setInputFiles(file);
  const preview = page.getByRole("dialog", { name: `Import the codebook “${path.basename(file)}”` });
  if (expected.says !== undefined) await expect(preview.getByRole("status")).toContainText(expected.says);
  if (expected.choice !== undefined) await preview.getByText(expected.choice).click();
  await expectNoAxeViolations(page);
  if (expected.button === null) {
    await expect(preview.getByRole("button", { name: "Nothing to import" })).toBeDisabled();
    await page.keyboard.press("Escape");
  } else await preview.getByRole("button", { name: expected.button ?? /^Import \d+ codes?$/ }).click();
  await expect(preview).toBeHidden();
}

async function undo(page: Page): Promise<void> {
  const tip = page.getByRole("button", { name: "Undo" });
  await tip.click();
  await expect(page.getByText("All changes saved")).toBeVisible();
}

type CodeRow = { id: string; name: string; parentId: string | null; position: number; color: string };

async function codesNow(page: Page): Promise<CodeRow[]> {
  return (await readTables(page))["codes"] as CodeRow[];
}

async function tablesNow(page: Page): Promise<unknown> {
  await expect(page.getByText("All changes saved")).toBeVisible();
  return await readTables(page);
}

/** `Barriers(Cost Skills) Social` */
async function outline(page: Page): Promise<string> {
  const codes = await codesNow(page);
  const write = (parentId: string | null): string =>
    codes
      .filter((code) => code.parentId === parentId)
      .sort((a, b) => a.position - b.position)
      .map(({ id, name }) => {
        const below = write(id);
        return below === "" ? name : `${name}(${below})`;
      })
      .join(" ");
  return write(null);
}

async function outlineBecomes(page: Page, expected: string): Promise<boolean> {
  await expect.poll(() => outline(page)).toBe(expected);
  return true;
}

async function colorsOf(page: Page, names: readonly string[]): Promise<string[]> {
  const codes = await codesNow(page);
  return names.flatMap((name) => codes.filter((code) => code.name === name).map(({ color }) => color));
}

async function codingsOf(page: Page, name: string): Promise<unknown[]> {
  const { codes, codings } = (await readTables(page)) as {
    codes: CodeRow[];
    codings: { codeId: string }[];
  };
  const ids = codes.filter((code) => code.name === name).map(({ id }) => id);
  return codings.filter(({ codeId }) => ids.includes(codeId));
}

/** The rows of the tree in their order on the screen. */
async function rowNames(page: Page): Promise<string[]> {
  const rows: Locator = page.getByRole("treegrid", { name: "Codebook" }).locator(".code-name");
  return await rows.allInnerTexts();
}
