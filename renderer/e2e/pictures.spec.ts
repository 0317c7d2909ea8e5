import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { SaxesParser } from "saxes";
import { textWidth } from "../../app/pictures/text-width.ts";
import { transcript } from "./coding.ts";
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
  await choose(page, "Cells", "300 cells");
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
