import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import {
  clerkInterview,
  command,
  goTo,
  openInterview,
  pickNewCode,
  readSaved,
  readTables,
  rememberedOnDisk,
  selectQuote,
  transcript,
} from "./coding.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";

test("memos on passage, coding, code, document and project are written by keyboard and found again", async ({
  launch,
  userData,
}) => {
  let app = await launch();
  await openInterview(app, { folder: userData, project: "Offices", text: clerkInterview });
  const { page } = app;

  await selectQuote(page, { question: 1, quote: "Few villages", code: "" });
  await page.keyboard.press("m");
  await writeMemo(page, "Which villages? Ask again.");
  // the passage is still selected, so it takes a code next
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe("Few villages");
  await pickNewCode(page, "Network");
  const coding = page.getByRole("region", { name: "Codings" }).getByRole("button", { name: /^Network/ });
  await coding.focus();
  await page.keyboard.press("m");
  await writeMemo(page, "Distance, not cost.");
  await expect(coding).toHaveAccessibleName("Network: “Few villages”, with a memo");

  await command(page, "Memo on this document");
  await writeMemo(page, "Told in a hurry.");
  await command(page, "Project memo");
  await writeMemo(page, "A pilot.", "Aims");

  await goTo(page, "Memos");
  await expect(page.getByRole("status").filter({ hasText: "4 memos" })).toBeVisible();
  await command(page, "New memo on…");
  await page
    .getByRole("dialog", { name: "New memo on" })
    .getByRole("searchbox")
    .or(page.getByPlaceholder("A document, code"))
    .first()
    .fill("network");
  await page.keyboard.press("Enter");
  await writeMemo(page, "Wires and signal.");
  await command(page, "New journal entry");
  const title = page.getByRole("dialog", { name: "New journal entry" }).getByLabel("Title");
  await expect(title).toHaveValue(/^\d{4}-\d\d-\d\d$/);
  await writeMemo(page, "Coded the first interview.");
  await expect(page.getByRole("status").filter({ hasText: "6 memos" })).toBeVisible();
  await expect(list(page).getByRole("option", { selected: true })).toHaveAccessibleName(/^Journal/);
  await expectNoAxeViolations(page);

  await find(page, "VILLAGES ask", /^Passage clerk: Which villages/);
  await page.getByRole("region", { name: "Memo", exact: true }).getByRole("button", { name: "clerk" }).press("Enter");
  await expect(transcript(page)).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe("Few villages");

  await app.close();
  app = await launch();
  const before = await readTables(app.page);
  expect(before["memos"]).toHaveLength(6);
});

test("a memo is changed in the list, undone, redone and removed; unsaved words outlive the window", async ({
  launch,
  userData,
}) => {
  let app = await launch();
  await openInterview(app, { folder: userData, project: "Offices", text: clerkInterview });
  await command(app.page, "Memo on this document");
  await writeMemo(app.page, "First words");
  await goTo(app.page, "Memos");
  const text = (page: Page) =>
    page.getByRole("region", { name: "Memo", exact: true }).getByLabel("Memo", { exact: true });
  await text(app.page).fill("Other words");
  await text(app.page).press("Control+Enter");
  await expect(list(app.page).getByRole("option")).toHaveAccessibleName(/Other words/);
  await app.page.getByRole("button", { name: "Undo" }).click();
  await expect(text(app.page)).toHaveValue("First words");
  await app.page.getByRole("button", { name: "Redo" }).click();
  await expect(text(app.page)).toHaveValue("Other words");

  await text(app.page).press("End");
  await text(app.page).press("Control+;");
  await expect(text(app.page)).toHaveValue(/^Other words\d{4}-\d\d-\d\d \d\d:\d\d $/);
  await expect(list(app.page).getByRole("option")).toContainText("Unsaved");
  await app.page.getByRole("button", { name: "Discard" }).click();
  await expect(text(app.page)).toHaveValue("Other words");

  await command(app.page, "New journal entry");
  const dialog = () => app.page.getByRole("dialog", { name: "New journal entry" });
  await dialog().getByLabel("Memo", { exact: true }).fill("Not saved yet");
  await app.page.keyboard.press("Escape");
  const asking = app.page.getByRole("alertdialog", { name: "Save what you wrote?" });
  await expect(asking.getByRole("button", { name: "Save" })).toBeFocused();
  await expectNoAxeViolations(app.page);
  await app.page.keyboard.press("Escape");
  await expect(asking).toBeHidden();
  // what the window remembers of itself is on disk
  await expect.poll(() => rememberedOnDisk(app.page)).toContain("Not saved yet");
  await app.close();
  app = await launch();
  await expect(dialog().getByLabel("Memo", { exact: true })).toHaveValue("Not saved yet");
  await expect(dialog()).toContainText("These words were not saved yet.");
  await app.page.keyboard.press("Control+Enter");
  await expect(dialog()).toBeHidden();
  await expect(list(app.page).getByRole("option")).toHaveCount(2);

  await find(app.page, "other", /Other words/);
  await app.page.getByRole("button", { name: "Remove memo" }).click();
  await expect(app.page.getByText("No memo fits.")).toBeVisible();
  await expect.poll(async () => (await readTables(app.page))["memos"]).toHaveLength(1);
});

test("words typed while a memo is saved stay in its dialog, and go on in the same memo", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await openInterview(app, { folder: userData, project: "Offices", text: clerkInterview });
  await command(page, "New journal entry");
  const dialog = page.getByRole("dialog", { name: /journal entry/i });
  const area = dialog.getByLabel("Memo", { exact: true });
  await area.fill("Begun");
  await holdWrites(page);
  await area.press("Control+Enter");
  await area.pressSequentially(" and gone on");
  await page.evaluate(() => Reflect.set(window, "isHeld", false));
  await expect.poll(async () => (await readTables(page))["memos"]).toMatchObject([{ text: "Begun" }]);
  await expect(dialog).toBeVisible();
  await expect(area).toBeFocused();
  await expect(area).toHaveValue("Begun and gone on");
  await area.pressSequentially("!");
  await expect(area).toHaveValue("Begun and gone on!");
  await expectNoAxeViolations(page);
  await area.press("Control+Enter");
  await expect(dialog).toBeHidden();
  expect((await readTables(page))["memos"]).toMatchObject([{ text: "Begun and gone on!" }]);
});

/** Keeps whatever is written to the project waiting until the window's `isHeld` is false. */
async function holdWrites(page: Page): Promise<void> {
  await page.evaluate(async () => {
    Reflect.set(window, "isHeld", true);
    const found = (await indexedDB.databases()).map(({ name }) => name ?? "");
    for (const name of found) {
      const request = indexedDB.open(name);
      await new Promise((resolve) => {
        request.onsuccess = resolve;
      });
      const stores = [...request.result.objectStoreNames];
      if (!stores.includes("memos")) continue;
      const store = request.result.transaction(stores, "readwrite").objectStore("memos");
      const hold = () => {
        store.count().onsuccess = () => Reflect.get(window, "isHeld") && hold();
      };
      hold();
    }
  });
}

test("the signs of annotations show their words and open them; a second memo on a passage is another", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  await openInterview(app, { folder: userData, project: "Offices", text: clerkInterview });
  const { page } = app;
  await selectQuote(page, { question: 1, quote: "budget", code: "" });
  await page.getByRole("button", { name: "Memo M" }).click();
  await writeMemo(page, "Figures?");
  await page.keyboard.press("m");
  await page.getByRole("dialog").getByRole("button", { name: "Another on this passage" }).click();
  await writeMemo(page, "Says so twice.");
  const signs = page.getByRole("toolbar", { name: "Memos in view" }).getByRole("button");
  await expect(signs).toHaveCount(2);
  await signs.first().focus();
  await expect(page.getByRole("tooltip")).toContainText("Figures?");
  expect(await page.evaluate(() => CSS.highlights.has("annotation"))).toBe(true);
  await expectNoAxeViolations(page);
  await page.keyboard.press("Enter");
  const words = page.getByRole("dialog").getByLabel("Memo", { exact: true });
  await expect(words).toHaveValue("Figures?");
  await expectNoAxeViolations(page);
  await words.fill("");
  await page.keyboard.press("Control+Enter");
  await expect(signs).toHaveCount(1);
});

test("the listed memos are exported as a table and as a text", async ({ launch, userData }) => {
  const app = await launch();
  await openInterview(app, { folder: userData, project: "Offices", text: clerkInterview });
  const { page } = app;
  await selectQuote(page, { question: 1, quote: "budget", code: "" });
  await page.keyboard.press("m");
  await writeMemo(page, "Figures, please; “all” of them", "To ask");
  await command(page, "Project memo");
  await writeMemo(page, "A pilot.");
  await goTo(page, "Memos");
  await page.getByRole("button", { name: "Passages 1" }).click();
  const csv = path.join(userData, "memos.csv");
  await app.saveNextTo(csv);
  await command(page, "Export memos as CSV");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expect(page.getByText("Saved “memos.csv”: 1 rows.").or(page.getByText(/^Saved “.+”: 1 rows/))).toBeVisible();
  const lines = (await readSaved(csv)).trim().split("\r\n");
  expect(lines[0]).toContain("kind,on,title,text,coder,created,changed,document,speaker,paragraph,start,end,quote");
  expect(lines[1]).toMatch(
    /^Passage,clerk,To ask,"Figures, please; “all” of them",Test coder,.+,clerk,Clerk,2,58,64,budget$/,
  );

  const markdown = path.join(userData, "memos.md");
  await app.saveNextTo(markdown);
  await command(page, "Export memos as Markdown");
  await expect(page.getByText(/^Saved “.+”: 1 memo/)).toBeVisible();
  const written = await readSaved(markdown);
  expect(written).toContain("## To ask\n\nPassage: clerk\n\n> budget\n");
  expect(written).toContain("Figures, please; “all” of them");
  expect(written).not.toContain("A pilot.");
});

async function writeMemo(page: Page, text: string, title?: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  const area = dialog.getByLabel("Memo", { exact: true });
  await expect(area).toBeFocused();
  await expect(area).toHaveValue("");
  if (title !== undefined) await dialog.getByLabel("Title").fill(title);
  await area.fill(text);
  await area.press("Control+Enter");
  await expect(dialog).toBeHidden();
}

function list(page: Page): Locator {
  return page.getByRole("listbox", { name: "Memos" });
}

async function find(page: Page, words: string, name: RegExp): Promise<void> {
  await page.getByRole("searchbox", { name: "Find in memos" }).fill(words);
  const option = list(page).getByRole("option");
  await expect(option).toHaveCount(1);
  await expect(option).toHaveAccessibleName(name);
  await option.click();
}
