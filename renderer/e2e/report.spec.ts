import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import mammoth from "mammoth";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { pickNewCode, readTables, selectQuote } from "./coding.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import type { Launched } from "./launch.ts";

/** A code whose name a spreadsheet would run. */
const FORMULA = "=1+1";

/** The pictures of a report, by their titles. */
const PICTURES = [
  ...["Codings by code", "Codings in the codebook", "Codings by code and document"],
  ...["Code co-occurrence network", "Word cloud"],
];

test("a report has its quotes, codebook, tables and pictures in each format", async ({ launch, userData }) => {
  const app = await launch();
  await openWithFormula(app.page);
  const html = (await report(app, userData, "html")).toString("utf8");
  const texts = textsIn(html);
  expect(texts).toEqual(expect.arrayContaining(["Quotes by code", "Codebook", "Code frequencies", "Word list"]));
  expect(texts).toEqual(expect.arrayContaining(["Code co-occurrence", "Codings by code and document"]));
  const drawings = html.match(/<svg [\s\S]*?<\/svg>/g) ?? [];
  expect(drawings.map((drawing) => textsIn(drawing).find((text) => text.trim() !== ""))).toEqual(PICTURES);
  for (const drawing of drawings.slice(0, 4)) expect(textsIn(drawing)).toContain("Cost");
  expect(textsIn(drawings[0] ?? "")).toContain(`${FORMULA}: 1 codings`);
  expect(texts).toContain("Since February 2002");
  expect(texts).toContain(`${FORMULA} (1)`);
  // no picture repeats its heading in letters of its own
  for (const [title] of html.matchAll(/<text [^>]*font-weight="bold"[^>]*>[^<]*/g)) {
    for (const picture of PICTURES) expect(title).not.toContain(picture);
  }

  const docx = await report(app, userData, "docx");
  const images = [...(await unzipped(docx))].filter(([name]) => /^word\/media\/[^/]+\.png$/.test(name));
  expect(images.map(([, bytes]) => isPrintedPng(bytes))).toEqual(PICTURES.map(() => true));
  const { value } = await mammoth.convertToHtml({ buffer: docx });
  for (const picture of PICTURES) expect(value).toContain(`<img alt="${picture}. `);
  expect(value).toContain("<strong>Since February 2002</strong>");
  expect(value).toMatch(/<h1>Code frequencies<\/h1><table>/);

  const markdown = (await report(app, userData, "md")).toString("utf8");
  expect(markdown).toContain("**Since February 2002**");
  const pair = "Common barriers \\> Organizational | Developing-country barriers \\> Lack of legal framework";
  expect(markdown).toContain(`| ${pair} | 14 | 8 | 3 | 0.16 |`);
  expect(markdown).toMatch(/\*The first 50 of [\d,]+ words, by number\.\*/);
  expect(markdown).toMatch(/\| \*\*Out of\*\* \| {2}\| {2}\| {2}\| {2}\| \*\*\d+\*\* \| \*\*[\d,]+\*\* \| {2}\|/);
  expect(markdown).toContain("| =1+1 | 1 | 1 |");
});

test("a report has what the screens have set, and says so", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  await page.getByRole("button", { name: "Open the sample project" }).click();
  await setScreens(page);
  await openDialog(page);
  const dialog = page.getByRole("dialog", { name: "Report" });
  const part = (name: string) => dialog.locator("label").filter({ hasText: new RegExp(`^${name}`) });
  await expect(part("Code frequencies")).toContainText("Words by speaker, with sub-codes · Interviewer left out");
  await expect(part("Bars")).toContainText("Words, largest first, with sub-codes");
  await expect(part("Co-occurrence network")).toContainText(
    "Together by same turn, without sub-codes, lines from c = 0.3",
  );
  await expect(part("Word cloud")).toContainText(
    "25 most frequent words, stop words of each document’s language, at least 4 letters",
  );
  for (const name of ["Quotes", "Codebook"]) await part(name).getByRole("checkbox").uncheck({ force: true });
  for (const name of ["Document portraits", "Codelines", "Timelines"]) {
    await part(name).getByRole("checkbox").check({ force: true });
  }
  await page.keyboard.press("Escape");

  const sections = sectionsIn((await report(app, userData, "html")).toString("utf8"));
  const said = (title: string) => sections.get(title) ?? [];
  expect([...sections.keys()]).toEqual([
    ...["Code frequencies: Words by speaker", "Words by code", "Words in the codebook"],
    ...["Heat map: Words by code and document", "Similarity: Jaccard", "Code co-occurrence"],
    ...["Code co-occurrence network", "Word list", "Word cloud"],
    ...["Document portraits", "Codelines", "Codes over the documents"],
  ]);
  expect(said("Words by code")).toContain("Filters: Interviewer left out.");
  expect(said("Words by code")).toContain("Settings: Words, largest first, with sub-codes, 50 codes at most.");
  expect(said("Code co-occurrence")).toContain("No filter is on.");
  expect(said("Code co-occurrence network").join(" ")).toContain("Together by same turn, c of 0.30 or more.");
  expect(said("Word list").join(" ")).toContain("of fewer than 4 letters");
  const tables = await readTables(page);
  const documents = (tables["documents"] as { name: string }[]).map(({ name }) => name);
  for (const title of ["Document portraits", "Codelines", "Codes over the documents"]) {
    expect(
      said(title)
        .filter((text) => documents.includes(text))
        .sort(),
    ).toEqual(documents.sort());
  }

  await openDialog(page);
  await dialog.getByRole("checkbox", { name: /filters of their screens/ }).uncheck({ force: true });
  await expect(part("Code frequencies")).not.toContainText("Interviewer left out");
  await page.keyboard.press("Escape");
  const whole = sectionsIn((await report(app, userData, "html")).toString("utf8"));
  expect(whole.get("Words by code")).toContain("No filter is on.");
});

/** Sets other than the usual ways to count on the screens. */
async function setScreens(page: Page): Promise<void> {
  const go = (name: string) => page.getByRole("navigation").getByRole("button", { name, exact: true }).click();
  await go("Frequencies");
  await page.getByText("Leave out the interviewer").click();
  await page.getByText("Count sub-codes with their code").click();
  await page.getByRole("radiogroup", { name: "View" }).getByRole("radio", { name: "Bars" }).click();
  await choose(page, "Figure", "Words");
  await choose(page, "Order", "Largest first");
  await page.getByRole("radiogroup", { name: "View" }).getByRole("radio", { name: "Table" }).click();
  await choose(page, "By", "Speakers");
  await choose(page, "Measure", "Words");
  await go("Compare");
  await page.getByRole("radiogroup", { name: "Way of comparing" }).getByRole("radio", { name: "Similarity" }).click();
  await go("Co-occurrence");
  await page.getByLabel("Together by").selectOption("Same turn");
  await page.getByLabel("Show", { exact: true }).selectOption("Coefficient c");
  await page.getByRole("radiogroup", { name: "Shown as" }).getByRole("radio", { name: "Network" }).click();
  await page.getByRole("slider").fill("0.3");
  await go("Words");
  await choose(page, "Shortest word", "At least 4 letters");
  await page.getByRole("radiogroup", { name: "Show as" }).getByRole("radio", { name: "Cloud" }).click();
  await choose(page, "Words in the cloud", "25 most frequent words");
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`${label}$`) }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

async function openDialog(page: Page): Promise<void> {
  await page.getByRole("button", { name: "E-government in Peru" }).click();
  await page.getByRole("menuitem", { name: "Report…" }).click();
}

/** A report in a format, as its dialog stands, which has no accessibility problem. */
async function report(app: Launched, folder: string, format: string): Promise<Buffer> {
  const { page } = app;
  await openDialog(page);
  const dialog = page.getByRole("dialog", { name: "Report" });
  await dialog.getByRole("radio", { name: `(.${format})` }).check({ force: true });
  await expectNoAxeViolations(page);
  const file = path.join(folder, `report ${Date.now()}.${format}`);
  await app.saveNextTo(file);
  await dialog.getByRole("button", { name: "Save report…" }).click();
  await expect(dialog).toBeHidden();
  // a browser writes it when the dialog is gone already
  await expect.poll(() => existsSync(file)).toBe(true);
  return await readFile(file);
}

/** The sample project with one passage coded with a code that looks like a formula. */
async function openWithFormula(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Open the sample project" }).click();
  await selectQuote(page, { question: 1, quote: "Since February 2002", code: FORMULA });
  await pickNewCode(page, FORMULA);
}

/** Whether it is a PNG of at least 1,500 pixels a line, 300 dots an inch over five, with something drawn. */
function isPrintedPng(bytes: Uint8Array): boolean {
  const signature = [137, 80, 78, 71, 13, 10, 26, 10];
  const width = new DataView(bytes.buffer, bytes.byteOffset).getUint32(16);
  return signature.every((byte, index) => bytes[index] === byte) && width >= 1500 && bytes.length > 20_000;
}

type Node = DefaultTreeAdapterTypes.Node;

function childrenOf(node: Node): readonly Node[] {
  return "childNodes" in node ? node.childNodes : [];
}

/** The texts of a page, each as it stands in its element. */
function textsIn(html: string): string[] {
  return textsOf(parse(html));
}

function textsOf(node: Node): string[] {
  return ["value" in node ? node.value : "", ...childrenOf(node).flatMap(textsOf)];
}

/** The texts of each chapter of a report, by its heading. */
function sectionsIn(html: string): Map<string, string[]> {
  const all = (node: Node): Node[] => [node, ...childrenOf(node).flatMap(all)];
  const sections = all(parse(html)).filter(({ nodeName }) => nodeName === "section");
  return new Map(
    sections.map((section) => {
      const texts = textsOf(section).filter((text) => text.trim() !== "");
      return [texts[0] ?? "", texts];
    }),
  );
}

async function unzipped(zip: Uint8Array): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const entry of await new ZipReader(new Uint8ArrayReader(zip), { checkSignature: true }).getEntries()) {
    if (!entry.directory) files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
  }
  return files;
}
