import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import type { Launched } from "./launch.ts";

/** A row of a list of codings: what is to be selected, in the answer to which question, and the code's path. */
export type CodingRow = { readonly question: number; readonly quote: string; readonly code: string };

/** Makes a project from the welcome screen. */
export async function newProject(page: Page, name: string, starter: "Empty" | "E-government barriers"): Promise<void> {
  await page.getByRole("button", { name: "New project…" }).click();
  const dialog = page.getByRole("dialog", { name: "New project" });
  await dialog.getByLabel("Project name").fill(name);
  await dialog.getByLabel("Your name").fill("Test coder");
  await dialog.getByText(starter, { exact: false }).first().click();
  await dialog.getByRole("button", { name: "Create project" }).click();
  await expect(page.getByRole("region", { name: "Codebook" })).toBeVisible();
}

/** Goes to a workspace by the key of its place in the rail, or by its button where it has no key. */
export async function goTo(page: Page, workspace: string): Promise<void> {
  // keys of the window do not answer beneath a dialog, which stays until its change is saved
  await expect(page.locator(".backdrop")).toHaveCount(0);
  const rail = page.getByRole("navigation", { name: "Main" });
  const place = (await rail.getByRole("button").allInnerTexts()).indexOf(workspace) + 1;
  if (place > 0 && place < 10) await page.keyboard.press(`Control+${place}`);
  else await rail.getByRole("button", { name: workspace, exact: true }).click();
  await expect(rail.locator("[aria-current=page]")).toHaveText(workspace);
}

/** Begins to edit the text that is open, and waits until it has the caret, which comes a frame later. */
export async function beginEditing(page: Page): Promise<void> {
  await page.keyboard.press("Control+e");
  await expect(page.locator(".being-edited")).toBeFocused();
}

/** The root of the transcript of a document. */
export function transcript(page: Page): Locator {
  return page.getByRole("region", { name: "Transcript" }).getByRole("textbox");
}

/** Drags the mouse over the quote in the answer to the question, as a reader would. */
export async function selectQuote(page: Page, { question, quote }: CodingRow): Promise<void> {
  const ends = await transcript(page).evaluate(
    (root, { question, quote }) => {
      const paragraphs = [...root.querySelectorAll("p")];
      const lines = paragraphs.map((line) => line.textContent ?? "");
      const isQuestion = (line: string, number: number) => new RegExp(`^(Interviewer: )?${number}\\. `).test(line);
      const first = lines.findIndex((line) => isQuestion(line, question));
      const next = lines.findIndex((line, index) => index > first && isQuestion(line, question + 1));
      const answer = { from: first + 1, to: next < 0 ? lines.length : next };
      for (let index = answer.from; index < answer.to; index++) {
        const at = lines[index]?.indexOf(quote) ?? -1;
        const text = paragraphs[index]?.firstChild?.firstChild;
        if (at < 0 || !text) continue;
        paragraphs[index]?.scrollIntoView({ block: "center" });
        const point = (offset: number, side: "left" | "right") => {
          const range = document.createRange();
          range.setStart(text, offset);
          range.setEnd(text, offset + 1);
          const rect = range.getClientRects()[0];
          if (!rect) throw new Error(`“${quote}” is not on the screen`);
          return { x: rect[side], y: (rect.top + rect.bottom) / 2 };
        };
        return { start: point(at, "left"), end: point(at + quote.length - 1, "right") };
      }
      throw new Error(`“${quote}” is not in the answer to question ${question}`);
    },
    { question, quote },
  );
  await page.mouse.move(ends.start.x, ends.start.y);
  await page.mouse.down();
  await page.mouse.move(ends.end.x, ends.end.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe(quote);
}

/** Puts a code on the selected passage through the quick picker. */
export async function pickCode(page: Page, path: string): Promise<void> {
  await page.keyboard.press("Enter");
  const picker = page.getByRole("combobox", { name: "Code" });
  await picker.fill(path);
  const first = page.getByRole("listbox", { name: "Codes" }).getByRole("option").first();
  await expect(first).toContainText(path.split(" > ").at(-1) ?? path);
  await page.keyboard.press("Enter");
  await expect(picker).toBeHidden();
}

/** Puts a code that does not exist yet on the selected passage; a path makes those above it, too. */
export async function pickNewCode(page: Page, path: string): Promise<void> {
  await page.keyboard.press("Enter");
  const picker = page.getByRole("combobox", { name: "Code" });
  await picker.fill(path);
  await page
    .getByRole("listbox", { name: "Codes" })
    .getByRole("option", { name: `New code “${path}”` })
    .click();
  await expect(picker).toBeHidden();
}

/** The row of a code in the tree of the codebook. */
export function codeRow(page: Page, name: string): Locator {
  return page.getByRole("region", { name: "Codebook" }).getByRole("row", { name, exact: true });
}

/** Imports files through the native dialog, all that it offers. */
export async function importFiles(app: Launched, files: readonly string[], good = files.length): Promise<void> {
  await app.chooseFilesNext(files);
  await app.page.getByRole("button", { name: "Import documents…" }).first().click();
  const button = app.page.getByRole("button", { name: `Import ${good} file${good === 1 ? "" : "s"}` });
  await expect(button).toBeEnabled();
  await button.click();
  await expect(button).toBeHidden();
}

/** A short interview, with one question. */
export const clerkInterview = `Interviewer: 1. What holds e-government back?

Clerk: The budget is small. Few villages are connected to the network.
`;

/** A new project with one interview, which is open; gives the path of its file. */
export async function openInterview(
  app: Launched,
  interview: { readonly folder: string; readonly project: string; readonly name?: string; readonly text: string },
): Promise<string> {
  const { folder, project, name = "clerk", text } = interview;
  const file = path.join(folder, `${name}.txt`);
  await writeFile(file, text);
  await newProject(app.page, project, "Empty");
  await importFiles(app, [file]);
  await expect(transcript(app.page)).toHaveAccessibleName(name);
  return file;
}

/** Runs a command of the palette, by keyboard. */
export async function command(page: Page, words: string): Promise<void> {
  const palette = page.getByRole("dialog", { name: "Commands" });
  await page.keyboard.press("Control+k");
  await expect(palette.getByRole("combobox")).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await expect(palette).toBeHidden();
}

/** Every record of the open project, by table, in the order of their ids. */
export async function readTables(page: Page): Promise<Record<string, unknown[]>> {
  return await page.evaluate(async () => {
    const [info] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith("quipu-project-"));
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(info?.name ?? "");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const names = [
      ...["project", "coders", "documents", "texts", "originals", "turns", "marks", "variables", "cases", "codes"],
      ...["codings", "unplaced", "memos", "sets", "queries"],
    ];
    const transaction = db.transaction(names);
    const rows = (name: string) =>
      new Promise<unknown[]>((resolve) => {
        const request = transaction.objectStore(name).getAll();
        request.onsuccess = () => resolve(request.result);
      });
    const tables = await Promise.all(names.map(async (name) => [name, await rows(name)] as const));
    db.close();
    return Object.fromEntries(tables);
  });
}

/** What the window remembers of itself on disk, unsaved words among it, as JSON. */
export async function rememberedOnDisk(page: Page): Promise<string> {
  return await page.evaluate(async () => {
    const [info] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith("quipu-project-"));
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await answer(indexedDB.open(info?.name ?? ""));
    const rows = await answer(db.transaction("view").objectStore("view").getAll());
    db.close();
    return JSON.stringify(rows);
  });
}

/** Codes words in the answer to a question with a new code. */
export async function codeQuote(page: Page, question: number, quote: string, code: string): Promise<void> {
  await selectQuote(page, { question, quote, code });
  await pickNewCode(page, code);
}

/** The text of a file that the app saves, once it is there: in Chromium it comes a moment after the app has said so. */
export async function readSaved(file: string): Promise<string> {
  await expect.poll(() => readFile(file, "utf8").catch(() => "")).not.toBe("");
  return await readFile(file, "utf8");
}

/** Waits until so many codings are on disk. */
export async function expectSaved(page: Page, codingCount: number): Promise<void> {
  await expect(
    page.getByText(`${codingCount} coding${codingCount === 1 ? "" : "s"}`, { exact: false }).last(),
  ).toBeVisible();
  await expect(page.getByText("All changes saved")).toBeVisible();
}

/** Presses Tab, as a keyboard user would, until the element is reached. */
export async function tabTo(page: Page, role: "button" | "textbox", name: string | RegExp): Promise<void> {
  const goal = page.getByRole(role, { name, exact: typeof name === "string" });
  await expect(goal.first()).toBeEnabled();
  for (let presses = 0; presses < 80; presses++) {
    if (await goal.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${role} ${name}`);
}
