import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { SaxesParser } from "saxes";
import { textWidth } from "../../app/pictures/text-width.ts";
import { parseCsv } from "../../app/table/csv.ts";
import { importFiles, newProject, pickNewCode, selectQuote, transcript } from "./coding.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import type { Launched } from "./launch.ts";

async function openSample({ page }: Launched, workspace: "Frequencies" | "Portrait"): Promise<void> {
  await page.getByRole("button", { name: "Open the sample project" }).click();
  await page.getByRole("navigation").getByRole("button", { name: workspace }).click();
}

/** Looks at one of the views, and waits until it is drawn. */
async function look(page: Page, view: string): Promise<Locator> {
  await page.getByRole("radiogroup", { name: "View" }).getByRole("radio", { name: view }).click();
  const picture = page.locator("svg.picture");
  await expect(picture).toBeVisible();
  return picture;
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`${label}$`) }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

/** Fails where a text is drawn wider than the pictures take it to be, so that it might run into its neighbour. */
async function expectTextsToFit(picture: Locator): Promise<void> {
  const drawn = await picture.locator("text").evaluateAll((texts) =>
    texts.map((text) => ({
      words: text.textContent ?? "",
      size: Number(text.getAttribute("font-size")) * (text.getAttribute("font-weight") === "700" ? 1.08 : 1),
      width: (text as SVGTextContentElement).getComputedTextLength(),
    })),
  );
  expect(drawn.length).toBeGreaterThan(3);
  expect(drawn.filter(({ words, size, width }) => width > textWidth(words, size) * 1.02 + 0.5)).toEqual([]);
}

test("every picture of the frequencies is drawn, readable by all, and leads to its passages", async ({ launch }) => {
  const app = await launch();
  const { page } = app;
  await openSample(app, "Frequencies");
  const passages = page.getByRole("region", { name: "Passages" });

  const bars = await look(page, "Bars");
  await expect(bars).toHaveAttribute("aria-label", "Codings by code");
  await expectTextsToFit(bars);
  await expectNoAxeViolations(page);
  const buttons = bars.getByRole("button");
  await expect(bars.locator("[tabindex='0']")).toHaveCount(1);
  await buttons.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(buttons.nth(1)).toBeFocused();
  await expect(buttons.nth(1)).toHaveAttribute("aria-label", /Security, privacy and confidentiality: 7 codings$/);
  await expect(page.getByText("Common barriers > Security, privacy and confidentiality: 7 codings")).toBeVisible();
  await page.keyboard.press("End");
  await expect(buttons.last()).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(passages.getByRole("heading")).toHaveText("IT infrastructure: 11");
  await page.keyboard.press("Escape");
  await expect(buttons.first()).toBeFocused();

  await choose(page, "Bars", "Stacked by document");
  await expect(bars).toHaveAttribute("aria-label", "Codings by code and document");
  await expectTextsToFit(bars);
  await expectNoAxeViolations(page);
  await bars.getByRole("button", { name: "Common barriers > Cost, ONGEI chief: 6 codings" }).click();
  await expect(passages.getByRole("heading")).toHaveText("Cost: 6");

  const heat = await look(page, "Heat map");
  await expectTextsToFit(heat);
  await expectNoAxeViolations(page);
  await heat.getByRole("button", { name: "Common barriers > Cost, Municipal IT manager: 3" }).click();
  await expect(passages.getByRole("heading")).toHaveText("Cost: 3");

  const map = await look(page, "Tree map");
  await expectTextsToFit(map);
  await expectNoAxeViolations(page);
  await map.getByRole("button", { name: "Common barriers > Cost: 15 codings (9.7%)" }).press("Enter");
  await expect(passages.getByRole("heading")).toHaveText("Cost: 15");

  await page.getByRole("radio", { name: "Numbers" }).click();
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Common barriers > Cost" }) });
  await expect(row.getByRole("cell")).toHaveText(["15"]);
  await expectNoAxeViolations(page);
});

test("every picture of a document is drawn, and leads to its places in the transcript", async ({ launch }) => {
  const app = await launch();
  const { page } = app;
  await openSample(app, "Portrait");
  const selection = () => page.evaluate(() => document.getSelection()?.toString() ?? "");

  const portrait = await look(page, "Portrait");
  await expect(portrait.getByRole("button")).toHaveCount(1200);
  await expectTextsToFit(portrait);
  await choose(page, "Cells", "At most 300 cells");
  await expect(portrait.getByRole("button")).toHaveCount(300);
  await expectNoAxeViolations(page);
  await portrait.getByRole("button").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(portrait.getByRole("button", { name: /^Cell 42 of 300/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(transcript(page)).toBeFocused();
  await expect.poll(async () => (await selection()).length).toBeGreaterThan(10);

  await page.getByRole("button", { name: "Portrait" }).click();
  const codeline = await look(page, "Codeline");
  await expectTextsToFit(codeline);
  await expectNoAxeViolations(page);
  await page.getByText("Leave out the interviewer", { exact: true }).click();
  await expect(page.getByText("Interviewer left out")).toBeVisible();
  await codeline.getByRole("button", { name: "Common barriers > IT infrastructure: paragraph 13" }).click();
  await expect(transcript(page)).toBeFocused();
  await expect.poll(async () => (await selection()).length).toBeGreaterThan(3);

  await page.getByRole("button", { name: "Portrait" }).click();
  await expect(page.getByRole("group", { name: "Filters" }).getByRole("button", { name: "Variables" })).toHaveCount(0);
  await page.getByRole("group", { name: "Filters" }).getByRole("button", { name: "Speakers" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Interviewer" }).click();
  await page.keyboard.press("Escape");
  await page.getByText("Leave out the interviewer", { exact: true }).click();
  await expect(page.getByText("Said by Interviewer")).toBeVisible();
  await expect(page.getByText("Only the words of “Interviewer” count.", { exact: false }).first()).toBeVisible();
  await expect(codeline.getByRole("button")).toHaveCount(0);
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: /Said by Interviewer/ }).click();
  await expect(codeline.getByRole("button").first()).toBeVisible();
  const timeline = await look(page, "Timeline");
  await expectTextsToFit(timeline);
  await expectNoAxeViolations(page);
  await page.getByRole("radio", { name: "Numbers" }).click();
  await expect(page.getByRole("columnheader", { name: "Characters covered" })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("radio", { name: "Picture" }).click();
  await choose(page, "Along", "By time of the recording");
  await expect(page.getByText("No turn of this document has a time", { exact: false }).first()).toBeVisible();
});

const RECORDING = `WEBVTT

00:00:00.000 --> 00:00:10.000
<v Interviewer>What holds it back?

00:00:10.000 --> 00:00:40.000
<v Clerk>The fees are dear for farmers.

00:00:40.000 --> 00:01:40.000
<v Clerk>The office is far from every village of the valley.
`;

test("codes over a recording are drawn along its time, with the times in the numbers and in the file", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page, saveNextTo } = app;
  await newProject(page, "Recorded", "Empty");
  const file = path.join(userData, "Clerk.vtt");
  await writeFile(file, RECORDING);
  await importFiles(app, [file]);
  await expect(transcript(page)).toContainText("The fees are dear");
  // half of the thirty seconds of a turn, by its characters
  for (const [quote, code] of [
    ["The fees are de", "Cost"],
    ["The office is far from every village of the valley.", "Distance"],
  ] as const) {
    await selectQuote(page, { question: 1, quote, code });
    await pickNewCode(page, code);
  }
  await page.getByRole("navigation").getByRole("button", { name: "Portrait" }).click();
  const timeline = await look(page, "Timeline");
  await choose(page, "Along", "By time of the recording");
  await choose(page, "Slices", "20 slices");
  await expectTextsToFit(timeline);
  await expectNoAxeViolations(page);
  await expect(page.getByText("All turns have a time.", { exact: false }).first()).toBeVisible();
  const marks = timeline.getByRole("button");
  const labels = await marks.evaluateAll((buttons) => buttons.map((one) => one.getAttribute("aria-label") ?? ""));
  // slices of five seconds: Cost from 0:10 to 0:25, Distance from 0:40 to 1:40
  expect(labels.filter((label) => label.startsWith("Cost"))).toHaveLength(3);
  expect(labels.filter((label) => label.startsWith("Distance"))).toHaveLength(12);
  expect(labels[0]).toContain("0:10");

  await page.getByRole("button", { name: "Export picture…" }).click();
  const svgFile = path.join(userData, "timeline.svg");
  await saveNextTo(svgFile);
  await page.getByRole("dialog", { name: "Export picture" }).getByRole("button", { name: "Export" }).click();
  await expect.poll(() => existsSync(svgFile)).toBe(true);
  const words = wordsOf(await readFile(svgFile, "utf8"));
  expect(words).toEqual(expect.arrayContaining(["Codes over Clerk", "Cost", "Distance", "0:00", "1:30"]));

  await page.getByRole("radio", { name: "Numbers" }).click();
  await expect(page.getByRole("columnheader", { name: "From second" })).toBeVisible();
  await expectNoAxeViolations(page);
  const csvFile = path.join(userData, "timeline.csv");
  await saveNextTo(csvFile);
  await page.getByRole("button", { name: "Export CSV…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Export" }).click();
  await expect.poll(() => existsSync(csvFile)).toBe(true);
  const [head = [], ...rows] = parseCsv((await readFile(csvFile, "utf8")).replace(/^\ufeff/, "").trim());
  const at = (name: string) => head.indexOf(name);
  const coded = (code: string) => rows.filter((row) => row[at("code")] === code);
  const sum = (code: string) => coded(code).reduce((all, row) => all + Number(row[at("covered")]), 0);
  expect([sum("Cost"), sum("Distance")]).toEqual([15, 60]);
  expect(coded("Cost").map((row) => [row[at("from_second")], row[at("to_second")]])).toEqual([
    ["10", "15"],
    ["15", "20"],
    ["20", "25"],
  ]);
});

test("an exported picture is a whole SVG with its words, or a PNG of the size asked for", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page, saveNextTo } = app;
  await page.emulateMedia({ colorScheme: "dark" });
  await openSample(app, "Frequencies");
  const bars = await look(page, "Bars");
  const { width, height } = await bars.evaluate((svg) => ({
    ...{ width: Number(svg.getAttribute("width")), height: Number(svg.getAttribute("height")) },
  }));
  const dialog = page.getByRole("dialog", { name: "Export picture" });

  await page.getByRole("button", { name: "Export picture…" }).click();
  await expectNoAxeViolations(page);
  const svgFile = path.join(userData, "bars.svg");
  await saveNextTo(svgFile);
  await dialog.getByRole("button", { name: "Export" }).click();
  await expect.poll(() => existsSync(svgFile)).toBe(true);
  const words = wordsOf(await readFile(svgFile, "utf8"));
  expect(words).toEqual(expect.arrayContaining(["Codings by code", "Cost", "15", "Developing-country barriers"]));

  await page.getByRole("button", { name: "Export picture…" }).click();
  await dialog.getByText("PNG", { exact: false }).click();
  await dialog.getByText("4×", { exact: false }).click();
  await expectNoAxeViolations(page);
  const pngFile = path.join(userData, "bars.png");
  await saveNextTo(pngFile);
  await dialog.getByRole("button", { name: "Export" }).click();
  await expect.poll(() => existsSync(pngFile)).toBe(true);
  const png = await readFile(pngFile);
  expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([(width + 32) * 4, (height + 32) * 4]);
  expect(png.subarray(37, 41).toString("latin1")).toBe("pHYs");
  expect(Math.round(png.readUInt32BE(41) * 0.0254)).toBe(384);
  const { corner, colors } = await pixelsOf(page, png);
  // light, as all files are, though the screen is dark
  expect(corner).toEqual([255, 255, 255, 255]);
  expect(colors).toBeGreaterThan(20);
});

/** The words of the elements of text in an SVG; throws where it is not well-formed. */
function wordsOf(svg: string): string[] {
  const words: string[] = [];
  let isText = false;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => {
    isText = name === "text";
  });
  parser.on("text", (text) => isText && words.push(text));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(svg).close();
  return words;
}

/** The colour of the last pixel, and how many colours there are. */
async function pixelsOf(page: Page, png: Buffer): Promise<{ corner: number[]; colors: number }> {
  return await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: new Uint8ClampedArray() };
    return { corner: [...data.slice(-4)], colors: new Set(new Uint32Array(data.buffer)).size };
  }, png.toString("base64"));
}
