import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import {
  codeRow,
  expectSaved,
  importFiles,
  newProject,
  pickCode,
  pickNewCode,
  selectQuote,
  transcript,
} from "./coding.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import type { Launched } from "./launch.ts";

const INTERVIEW = `Interviewer: 1. What holds e-government back?

Clerk: The budget is small and few villages are connected to the network.
`;

test("codes that overlap are all named and painted, and hovering or focusing one isolates it", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  const codings = await codeOverlaps(app, userData);
  await expect(codings).toHaveText(["Budget", "Villages", "Distance", "Places"]);
  await expect.poll(() => paintedColors(page)).toBe(4);
  await expectNoAxeViolations(page);

  await codings.nth(3).hover();
  await expect.poll(() => paintedTexts(page)).toEqual(["villages"]);
  await page.mouse.move(5, 5);
  await expect.poll(() => paintedColors(page)).toBe(4);
  await codings.first().focus();
  await expect.poll(() => paintedTexts(page)).toEqual(["The budget is small"]);
  await page.keyboard.press("ArrowDown");
  await expect(codings.nth(1)).toBeFocused();
  await expect.poll(() => paintedTexts(page)).toEqual(["small and few villages"]);
  await transcript(page).focus();
  await expect.poll(() => paintedColors(page)).toBe(4);
});

test("the menu of a coding selects its passage, shows its code's passages and removes it", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  const codings = await codeOverlaps(app, userData);
  await chooseOf(codings.first(), "Select this passage");
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe("The budget is small");
  await pickCode(page, "Places");
  await expectSaved(page, 5);

  await chooseOf(codings.getByText("Villages"), "Show all passages with “Villages”");
  const passages = page.getByRole("list", { name: "Passages" }).getByRole("listitem");
  await expect(passages).toHaveCount(1);
  await expect(passages).toContainText("small and few villages");
  await expect(page.locator(".operand-name")).toHaveText("Villages");
  await page.getByRole("button", { name: "Transcripts" }).click();
  await chooseOf(codings.getByText("Villages"), "Remove this coding");
  await expect(codings).toHaveText(["Budget", "Places", "Distance", "Places"]);
  await expectSaved(page, 4);
});

test("Delete removes codings one after the other, and leaves the others painted", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  const codings = await codeOverlaps(app, userData);
  await codings.nth(1).focus();
  await page.keyboard.press("Delete");
  await expect(codings).toHaveText(["Budget", "Distance", "Places"]);
  await expect(codings.nth(1)).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(codings).toHaveText(["Budget", "Places"]);
  await expect(codings.nth(1)).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(codings).toHaveText(["Budget"]);
  await page.keyboard.press("Delete");
  await expect(codings).toHaveCount(0);
  await expect(transcript(page)).toBeFocused();

  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(codings).toHaveText(["Budget", "Places"]);
  await expect.poll(() => paintedColors(page)).toBe(2);
});

test("a removed coding that the mouse was on leaves the others painted", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  const codings = await codeOverlaps(app, userData);
  await codings.nth(0).hover();
  await expect.poll(() => paintedTexts(page)).toEqual(["The budget is small"]);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(codings).toHaveCount(0);
  await page.keyboard.press("Control+Shift+z");
  await page.keyboard.press("Control+Shift+z");
  await page.mouse.move(5, 5);
  await expect.poll(() => paintedColors(page)).toBe(2);
});

test("a code dragged onto the transcript is put on the selected passage", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  const codings = await codeOverlaps(app, userData);
  await selectQuote(page, { question: 1, quote: "network", code: "" });
  await codeRow(page, "Budget").dragTo(transcript(page));
  await expect(codings).toHaveText(["Budget", "Villages", "Distance", "Places", "Budget"]);
});

/** Two codes on one passage, a third that begins before it ends, and a fourth inside it; gives their labels. */
async function codeOverlaps(app: Launched, folder: string): Promise<Locator> {
  const { page } = app;
  await newProject(page, "Overlap", "Empty");
  const file = path.join(folder, "clerk.txt");
  await writeFile(file, INTERVIEW);
  await importFiles(app, [file]);
  await expect(transcript(page)).toContainText("The budget");
  const passages = [
    ["The budget is small", "Budget"],
    ["small and few villages", "Villages"],
    ["small and few villages", "Distance"],
    ["villages", "Places"],
  ] as const;
  for (const [index, [quote, code]] of passages.entries()) {
    await selectQuote(page, { question: 1, quote, code });
    await pickNewCode(page, code);
    await expectSaved(page, index + 1);
  }
  // the passage still selected is painted, too, and counts as no coding
  await page.keyboard.press("Escape");
  const codings = page.getByRole("region", { name: "Codings" }).getByRole("button");
  await expect(codings).toHaveCount(passages.length);
  return codings;
}

async function chooseOf(coding: Locator, item: string): Promise<void> {
  await coding.click();
  await coding.page().getByRole("menuitem", { name: item }).click();
}

/** In how many colours of codes something is painted. */
async function paintedColors(page: Page): Promise<number> {
  return await page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith("code-")).length);
}

/** The texts that are painted in the colours of codes. */
async function paintedTexts(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const ranges = [...CSS.highlights].filter(([name]) => name.startsWith("code-")).flatMap(([, marks]) => [...marks]);
    return ranges.map((marked) => {
      const range = document.createRange();
      range.setStart(marked.startContainer, marked.startOffset);
      range.setEnd(marked.endContainer, marked.endOffset);
      return range.toString();
    });
  });
}
