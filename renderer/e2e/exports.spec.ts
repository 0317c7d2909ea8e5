import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { parquetReadObjects } from "hyparquet";
import Papa from "papaparse";
import { parse } from "parse5";
import readExcelFile from "read-excel-file/universal";
import { pickNewCode, readTables, selectQuote } from "./coding.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import type { Launched } from "./launch.ts";

/** A code whose name a spreadsheet would run. */
const FORMULA = "=1+1";

test("every format of a table holds the same cells, and a formula stays text", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  await sampleWithFormula(page);
  await page.getByRole("button", { name: "Frequencies" }).click();
  const csv = Papa.parse(utf8(await exported(app, userData, "csv")).replace(/^\ufeff/, "")).data;
  const [head = [], ...rows] = csv;
  expect(rows.find(([code]) => code === `'${FORMULA}`)?.slice(1, 3)).toEqual(["1", "1"]);

  const tsv = Papa.parse(utf8(await exported(app, userData, "tsv")).replace(/^\ufeff/, ""), { delimiter: "\t" }).data;
  expect(tsv).toEqual(csv);

  const plain = rows.map((row) => row.map((cell) => cell.replace(/^'=/, "=")));
  const sheets = await readExcelFile(new Blob([new Uint8Array(await exported(app, userData, "xlsx"))]));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["Code frequencies", "Notes"]);
  expect(sheets[0]?.data.map((row) => row.map((cell) => String(cell ?? "")))).toEqual([head, ...plain]);
  expect(sheets[0]?.data.map((row) => typeof row[1]).slice(1)).toEqual(plain.map(() => "number"));
  expect(sheets[1]?.data.flat().join(" ")).toContain("Words and characters count once");

  const json = JSON.parse(utf8(await exported(app, userData, "json")));
  expect(json.columns.map(({ id }: { id: string }) => id)).toEqual(head);
  expect(json.rows.map((row: object) => Object.values(row).map((cell) => String(cell ?? "")))).toEqual(plain);

  const texts = textsIn(utf8(await exported(app, userData, "html")));
  expect(texts).toContain(FORMULA);
  expect(texts.filter((text) => text === "Common barriers > Cost")).toHaveLength(1);

  const markdown = utf8(await exported(app, userData, "md"));
  expect(markdown).toContain("| =1+1 | 1 | 1 |");
  expect(markdown.split("\n").filter((line) => line.startsWith("| "))).toHaveLength(rows.length + 2);
});

test("a copied table is pasted as cells and as a page", async ({ launch }) => {
  const { page } = await launch();
  await sampleWithFormula(page);
  for (const [workspace, heading] of [
    ["Frequencies", "Code\tCodings\tDocuments"],
    ["Segments", "Document\tCode\tSpeaker"],
  ] as const) {
    await page.getByRole("button", { name: workspace }).click();
    await page.getByRole("button", { name: "Copy table" }).click();
    await expect(page.getByText(/^Copied: \d+ rows/).last()).toBeVisible();
    const pasted = await paste(page);
    expect(pasted.plain.startsWith(heading)).toBe(true);
    expect(pasted.plain).toContain(`'${FORMULA}\t`);
    expect(textsIn(pasted.html)).toContain(FORMULA);
  }
});

test("the tidy data set is one zip whose tables agree", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  await sampleWithFormula(page);
  await page.getByRole("button", { name: "E-government in Peru" }).click();
  await page.getByRole("menuitem", { name: "Export tidy data set…" }).click();
  const dialog = page.getByRole("dialog", { name: "Export tidy data set" });
  await expect(dialog).toBeVisible();
  await expectNoAxeViolations(page);
  const file = path.join(userData, "tidy.zip");
  await app.saveNextTo(file);
  await dialog.getByRole("button", { name: "Export" }).click();
  await expect(dialog).toBeHidden();
  const files = await unzipped(await saved(file));
  const kept = await readTables(page);
  for (const name of ["documents", "codes", "codings", "coders"]) {
    const lines = Papa.parse(utf8(files.get(`csv/${name}.csv`)), { skipEmptyLines: true }).data.slice(1);
    const bytes = files.get(`parquet/${name}.parquet`) ?? new Uint8Array();
    const rows = await parquetReadObjects({ file: bytes.slice().buffer });
    expect(lines).toHaveLength(kept[name]?.length ?? 0);
    expect(rows.map((row) => Object.values(row)[0])).toEqual(lines.map(([id]) => id));
  }
  expect(utf8(files.get("csv/codings.csv"))).toContain(`,${FORMULA},`);
  expect(utf8(files.get("README.md"))).toContain("# E-government in Peru (sample): tidy data set");
  expect([...files.keys()]).toContain("recipes/frequencies.sql");
});

/** The sample project with one passage coded with a code that looks like a formula. */
async function sampleWithFormula(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Open the sample project" }).click();
  await selectQuote(page, { question: 1, quote: "Since February 2002", code: FORMULA });
  await pickNewCode(page, FORMULA);
}

/** Exports the table on the screen in a format through the dialog, which has no accessibility problem in any. */
async function exported(app: Launched, folder: string, format: string): Promise<Uint8Array> {
  const { page } = app;
  await page.getByRole("button", { name: "Export CSV…" }).click();
  const dialog = page.getByRole("dialog", { name: "Export table" });
  await dialog.getByRole("radio", { name: `(.${format})` }).check({ force: true });
  await expectNoAxeViolations(page);
  const file = path.join(folder, `table.${format}`);
  await app.saveNextTo(file);
  await dialog.getByRole("button", { name: "Export" }).click();
  await expect(dialog).toBeHidden();
  return await saved(file);
}

/** A file that was saved; a browser writes it when the dialog is gone already. */
async function saved(file: string): Promise<Buffer> {
  await expect.poll(() => existsSync(file)).toBe(true);
  return await readFile(file);
}

/** What a page that is pasted into gets from the clipboard. */
async function paste(page: Page): Promise<{ readonly plain: string; readonly html: string }> {
  await page.evaluate(() => {
    const board = document.createElement("textarea");
    board.id = "board";
    board.addEventListener("paste", ({ clipboardData }) => {
      board.dataset["html"] = clipboardData?.getData("text/html") ?? "";
    });
    document.body.append(board);
    board.focus();
  });
  await page.keyboard.press("Control+V");
  const read = () => {
    const board = document.querySelector<HTMLTextAreaElement>("#board");
    return { plain: board?.value ?? "", html: board?.dataset["html"] ?? "" };
  };
  await expect.poll(async () => (await page.evaluate(read)).plain).not.toBe("");
  const pasted = await page.evaluate(read);
  await page.evaluate(() => document.querySelector("#board")?.remove());
  return pasted;
}

type Node = { readonly nodeName: string; readonly childNodes?: readonly Node[]; readonly value?: string };

/** The texts of a page, each as it stands in its element. */
function textsIn(html: string): string[] {
  const all = (node: Node): string[] => [node.value ?? "", ...(node.childNodes ?? []).flatMap(all)];
  return all(parse(html));
}

async function unzipped(zip: Uint8Array): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const entry of await new ZipReader(new Uint8ArrayReader(zip), { checkSignature: true }).getEntries()) {
    if (!entry.directory) files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
  }
  return files;
}

function utf8(bytes: Uint8Array | undefined): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
