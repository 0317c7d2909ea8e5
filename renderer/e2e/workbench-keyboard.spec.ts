import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { beginEditing, command, expectSaved, newProject, readTables, tabTo, transcript } from "./coding.ts";
import { expect, test } from "./fixtures.ts";

const INTERVIEW = `Interviewer: 1. What holds e-government back?

Clerk: The budget is small. Few villages are connected to the network. We carry every form up the stairs.

Interviewer: 2. What would help?

Clerk: A cable to the villages, and a person who repairs it.
`;

const CORRECTED = INTERVIEW.replace("Few villages", "Very few villages")
  .replace(" We carry every form up the stairs.", " Nothing else.")
  .replace("The budget", "The monthly budget");

type Coded = { readonly start: number; readonly end: number; readonly codeId: string };
type Tables = {
  readonly texts: readonly { readonly text: string }[];
  readonly codes: readonly { readonly id: string; readonly name: string }[];
  readonly codings: readonly Coded[];
  readonly unplaced: readonly { readonly quote: string }[];
};

test("code, extend, recode, merge, edit, replace, undo it all and redo it all, without a mouse", async ({
  launch,
  userData,
}) => {
  let app = await launch();
  const { page } = app;
  await newProject(page, "By keyboard", "Empty");
  const file = path.join(userData, "clerk.txt");
  await writeFile(file, INTERVIEW);
  await app.chooseFilesNext([file]);
  await page.keyboard.press("Control+i");
  await tabTo(page, "button", "Import 1 file");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(transcript(page)).toContainText("The budget is small.");
  await tabTo(page, "textbox", "clerk");
  const steps = [await readTables(page)];
  const step = async (about: string, seen: (quotes: readonly string[]) => void) => {
    await expect.poll(async () => JSON.stringify(await readTables(page)), about).not.toBe(JSON.stringify(steps.at(-1)));
    steps.push(await readTables(page));
    seen(quotesOf(steps.at(-1)));
  };

  await code(page, "budget is small", "Cost");
  await step("code", (quotes) => expect(quotes).toEqual(["Cost: budget is small"]));
  await code(page, "Few villages are connected", "Network");
  await step("code with another", () => undefined);
  await code(page, "We carry every form", "Paper");
  await step("code with a third", () => undefined);

  await find(page, "budget is small");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("o");
  await expect(page.getByRole("button", { name: "Cost: “budget is small”" })).toBeFocused();
  await page.keyboard.press("Control+Alt+ArrowLeft");
  await step("extend", (quotes) => expect(quotes).toContain("Cost: The budget is small"));
  await page.keyboard.press("r");
  await page.keyboard.type("Money");
  await page.keyboard.press("Enter");
  await step("recode", (quotes) => expect(quotes).toContain("Money: The budget is small"));

  await focusCode(page, "Network");
  await command(page, "Merge the selected code");
  await page.keyboard.type("Money");
  await page.keyboard.press("Enter");
  await tabTo(page, "button", "Merge 2 codes");
  await page.keyboard.press("Enter");
  await step("merge", (quotes) => expect(quotes).toContain("Money: Few villages are connected"));

  await tabTo(page, "textbox", "clerk");
  await find(page, "budget");
  await page.keyboard.press("ArrowRight");
  await beginEditing(page);
  await expect(page.getByText("Editing the text.", { exact: false })).toBeVisible();
  await page.keyboard.type(" for paper");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog", { name: "What the edit does to the codings" }).waitFor();
  await page.keyboard.press("Enter");
  await step("edit the text", (quotes) => expect(quotes).toContain("Money: The budget for paper is small"));

  const corrected = path.join(userData, "corrected.txt");
  await writeFile(corrected, CORRECTED);
  await command(page, "Replace the text of the document");
  await app.chooseFilesNext([corrected]);
  await tabTo(page, "button", "Choose a file…");
  await page.keyboard.press("Enter");
  await tabTo(page, "button", "Replace text");
  await page.keyboard.press("Enter");
  await step("replace the file", (quotes) => {
    expect(quotes).toEqual(["Money: The monthly budget is small", "Money: Very few villages are connected"]);
  });
  expect((steps.at(-1) as Tables | undefined)?.unplaced).toMatchObject([{ quote: "We carry every form" }]);

  for (let at = steps.length - 2; at >= 0; at--) {
    await page.keyboard.press("Control+z");
    await expect.poll(() => readTables(page), `undo to ${at}`).toEqual(steps[at]);
  }
  for (let at = 1; at < steps.length; at++) {
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(() => readTables(page), `redo to ${at}`).toEqual(steps[at]);
  }
  await app.close();
  app = await launch();
  await expect(app.page.getByRole("region", { name: "Codebook" })).toBeVisible();
  expect(await readTables(app.page)).toEqual(steps.at(-1));
  await expectSaved(app.page, 2);
});

/** Each coding as its code and its words. */
function quotesOf(tables: unknown): string[] {
  const { texts, codes, codings } = tables as Tables;
  const names = new Map(codes.map(({ id, name }) => [id, name]));
  return [...codings]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, codeId }) => `${names.get(codeId)}: ${texts[0]?.text.slice(start, end)}`);
}

/** Selects words of the open document. */
async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+f");
  await expect(page.getByPlaceholder("Find in this document")).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(words);
  await expect(page.getByText("1 of 1")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(transcript(page)).toBeFocused();
}

async function code(page: Page, words: string, name: string): Promise<void> {
  await find(page, words);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Code" })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Code" })).toBeHidden();
}

/** Goes to a code in the tree and selects it. */
async function focusCode(page: Page, name: string): Promise<void> {
  const row = page.getByRole("treegrid", { name: "Codebook" }).getByRole("row", { name });
  const isThere = () => row.evaluate((element) => element === document.activeElement);
  const isInTree = () => page.evaluate(() => document.activeElement?.closest("[role=treegrid]") !== null);
  for (let presses = 0; presses < 80 && !(await isInTree()); presses++) await page.keyboard.press("Tab");
  await page.keyboard.press("Home");
  for (let presses = 0; presses < 20 && !(await isThere()); presses++) await page.keyboard.press("ArrowDown");
  await expect(row).toBeFocused();
  await expect(row).toHaveAttribute("aria-selected", "true");
}
