import path from "node:path";
import type { Page } from "@playwright/test";
import { beginEditing, goTo, openInterview, pickNewCode, readTables, rememberedOnDisk, transcript } from "./coding.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";

const INTERVIEW = `Interviewer: 1. What holds e-government back?
Clerk: The bugdet is small and few villages are connected.
Clerk: Nobody answers the phone. The form is on paper.
Interviewer: 2. What would help?
Clark: A school in each village.
`;

test("an edited text takes its codings along, and one Undo takes everything back", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  await openInterview(app, { folder: userData, project: "Edit", text: INTERVIEW });
  await codeQuote(page, "bugdet is small", "Budget");
  await codeQuote(page, "Nobody answers the phone.", "Service");
  await codeQuote(page, "A school in each village", "Training");
  const before = await readTables(page);

  await beginEditing(page);
  await expect(page.getByText("Editing the text.", { exact: false })).toBeVisible();
  await expectNoAxeViolations(page);
  await select(page, "bugdet");
  await page.keyboard.type("budget of most towns");
  await select(page, "Nobody answers the phone. ");
  await page.keyboard.press("Delete");
  await select(page, " and few");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await select(page, "What would help?");
  await page.keyboard.press("End");
  await nextFrame(page);
  await page.keyboard.press("Delete");
  await expect(page.getByRole("region", { name: "Codings" }).getByText("Service")).toBeHidden();
  await expect(page.getByRole("region", { name: "Codings" }).getByText("Budget")).toBeVisible();

  await page.keyboard.press("Control+Enter");
  const summary = page.getByRole("dialog", { name: "What the edit does to the codings" });
  await expect(summary.getByRole("heading", { name: "1 coding loses its words" })).toBeVisible();
  await expect(summary.getByRole("heading", { name: "1 coding goes on to other words" })).toBeVisible();
  await expect(summary.getByText("“Nobody answers the phone.”")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Saved", { exact: false }).first()).toContainText("1 coding lost its words");
  const edited = `Interviewer: 1. What holds e-government back?
Clerk: The budget of most towns is small
 and few villages are connected.
Clerk: The form is on paper.
Interviewer: 2. What would help?Clark: A school in each village.
`;
  const after = await readTables(page);
  expect(after["texts"]).toMatchObject([{ text: edited }]);
  expect(quotesOf(after)).toEqual(["budget of most towns is small", "A school in each village"]);
  expect(after["unplaced"]).toMatchObject([{ quote: "Nobody answers the phone." }]);
  await expect(transcript(page)).toBeFocused();

  await page.keyboard.press("Control+z");
  await expect(transcript(page)).toContainText("bugdet");
  const { documents, ...undone } = await readTables(page);
  expect({ ...undone, documents }).toEqual(before);
  await page.keyboard.press("Control+Shift+z");
  await expect(transcript(page)).toContainText("budget of most towns");
  expect(await readTables(page)).toEqual(after);
  await app.close();
  const { page: again } = await launch();
  await expect(transcript(again)).toContainText("budget of most towns");
  expect(await readTables(again)).toEqual(after);
});

test("a corrected label changes the speaker, and what only moves is saved without a question", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await openInterview(app, { folder: userData, project: "Edit", text: INTERVIEW });
  await codeQuote(page, "A school in each village", "Training");
  await expect(page.getByRole("list", { name: "Turns in view" }).getByText("Clark")).toBeVisible();
  await beginEditing(page);
  await select(page, "Clark");
  await page.keyboard.type("Clerk Maria");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Saved 1 change to the text; 1 coding moved along.")).toBeVisible();
  await expect(page.getByRole("list", { name: "Turns in view" }).getByText("Clerk Maria")).toBeVisible();
  await expect(page.getByRole("list", { name: "Turns in view" }).getByText("Clark")).toBeHidden();
  expect(quotesOf(await readTables(page))).toEqual(["A school in each village"]);
});

test("pasted lines become paragraphs, and typing is taken back step by step", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  await openInterview(app, { folder: userData, project: "Edit", text: INTERVIEW });
  await beginEditing(page);
  await select(page, "on paper");
  await page.keyboard.press("ArrowRight");
  await paste(page, ", they say.\r\n\r\nClerk: And it\tis 한국어 😀", "<b>never this</b>");
  await page.keyboard.type("!");
  const pasted = INTERVIEW.replace("on paper.", "on paper, they say.\n\nClerk: And it\tis 한국어 😀!.");
  expect(await shownText(page)).toBe(pasted);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  expect(await shownText(page)).toBe(INTERVIEW);
  await page.getByRole("button", { name: "Redo" }).click();
  await page.getByRole("button", { name: "Redo" }).click();
  expect(await shownText(page)).toBe(pasted);

  // select all, cut, paste: the same text
  await transcript(page).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+x");
  expect(await shownText(page)).toBe("");
  await page.keyboard.press("Control+v");
  expect(await shownText(page)).toBe(pasted);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("to the text; no coding moved.")).toBeVisible();
  expect((await readTables(page))["texts"]).toMatchObject([{ text: pasted }]);
});

test("letters composed with an input method are taken in", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  await openInterview(app, { folder: userData, project: "Edit", text: INTERVIEW });
  await codeQuote(page, "on paper", "Paper");
  await beginEditing(page);
  await select(page, "n paper");
  await page.keyboard.press("ArrowLeft");
  const cdp = await page.context().newCDPSession(page);
  for (const text of ["ㅎ", "하", "한"]) {
    await cdp.send("Input.imeSetComposition", { text, selectionStart: 1, selectionEnd: 1 });
  }
  await cdp.send("Input.insertText", { text: "한" });
  await cdp.send("Input.imeSetComposition", { text: "ㄱ", selectionStart: 1, selectionEnd: 1 });
  await cdp.send("Input.insertText", { text: "글" });
  expect(await shownText(page)).toBe(INTERVIEW.replace("on paper", "o한글n paper"));
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Save the text" }).click();
  await expect(page.getByText("1 coding went on to other words", { exact: false })).toBeVisible();
  expect(quotesOf(await readTables(page))).toEqual(["o한글n paper"]);
});

test("what was typed and not saved is there again after leaving, and after closing", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  await openInterview(app, { folder: userData, project: "Edit", text: INTERVIEW });
  await beginEditing(page);
  await select(page, "Clark");
  await page.keyboard.type("Clerk");
  await goTo(page, "Frequencies");
  await goTo(page, "Transcripts");
  await expect(page.getByText("You began to edit this text: 1 change not saved yet.")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Go on editing" }).click();
  await expect(transcript(page)).toContainText("Clerk: A school");
  await expect(transcript(page)).toBeFocused();
  await select(page, "phone");
  await page.keyboard.type("telephone");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Close project");
  await page.keyboard.press("Enter");
  await expect(
    page.getByText("Your changes to “clerk” are kept and not saved yet", { exact: false }).first(),
  ).toBeVisible();
  await page.getByRole("button", { name: /^Edit/ }).click();
  await page.getByRole("button", { name: "Go on editing" }).click();
  await expect(transcript(page)).toContainText("telephone");
  await expect(transcript(page)).toBeFocused();
  await select(page, "paper");
  await page.keyboard.type("parchment");
  // Playwright ends Chromium without asking its pages, as a crash would
  if (test.info().project.name === "chromium") await expect.poll(() => rememberedOnDisk(page)).toContain("rchment");
  await app.close();

  const { page: again } = await launch();
  await expect(transcript(again)).toContainText("paper");
  await again.getByRole("button", { name: "Go on editing" }).click();
  expect(await shownText(again)).toBe(
    INTERVIEW.replace("Clark", "Clerk").replace("phone", "telephone").replace("paper", "parchment"),
  );
  await again.getByRole("button", { name: "Discard…" }).click();
  await again.getByRole("button", { name: "Discard changes" }).click();
  await expect(transcript(again)).toContainText("Clark");
  await expect(again.getByText("You began to edit")).toBeHidden();
  expect((await readTables(again))["texts"]).toMatchObject([{ text: INTERVIEW }]);
});

test("an editing that begins before the draft is read goes on with it", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  await openInterview(app, { folder: userData, project: "Edit", text: INTERVIEW });
  await beginEditing(page);
  await select(page, "paper");
  await page.keyboard.type("parchment");
  await goTo(page, "Frequencies");
  await page.evaluate(() => {
    const begin = new KeyboardEvent("keydown", { key: "e", code: "KeyE", ctrlKey: true, bubbles: true });
    // heard before anything else is done about the text that has just come
    const observer = new MutationObserver(() => {
      if (!document.body.innerText.includes("on paper")) return;
      observer.disconnect();
      document.body.dispatchEvent(begin);
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await goTo(page, "Transcripts");
  await expect(page.getByText("Editing the text.", { exact: false })).toBeVisible();
  await expect(transcript(page)).toContainText("on parchment");
  await goTo(page, "Frequencies");
  await goTo(page, "Transcripts");
  await expect(page.getByText("You began to edit this text: 1 change not saved yet.")).toBeVisible();
});

test("a text that was changed elsewhere is not overwritten, and the version typed is kept", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await openInterview(app, { folder: userData, project: "Edit", text: INTERVIEW });
  await beginEditing(page);
  await select(page, "Clark");
  await page.keyboard.type("Clerk");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Saved 1 change", { exact: false })).toBeVisible();
  await beginEditing(page);
  await select(page, "paper");
  await page.keyboard.type("parchment");
  await goTo(page, "Frequencies");
  await page.getByRole("button", { name: "Undo" }).click();
  await goTo(page, "Transcripts");
  await expect(page.getByText("it was changed elsewhere since", { exact: false })).toBeVisible();
  await page.keyboard.press("Control+e");
  await expect(page.getByText("First save or discard what you typed", { exact: false })).toBeVisible();
  const file = path.join(userData, "mine.txt");
  await app.saveNextTo(file);
  await page.getByRole("button", { name: "Save my version as a file…" }).click();
  await expect(page.getByText("Your version was saved", { exact: false })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Discard…" }).click();
  await page.getByRole("button", { name: "Discard changes" }).click();
  await expect(page.getByText("You began to edit")).toBeHidden();
});

async function codeQuote(page: Page, quote: string, code: string): Promise<void> {
  await select(page, quote);
  await pickNewCode(page, code);
  await expect(page.getByText(`Coded with the new code ${code}.`)).toBeVisible();
}

/** Selects words that stand in one node of the text. */
async function select(page: Page, quote: string): Promise<void> {
  await transcript(page).evaluate((root, quote) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(quote) ?? -1;
      if (at < 0) continue;
      (root as HTMLElement).focus();
      document.getSelection()?.setBaseAndExtent(node, at, node, at + quote.length);
      return;
    }
    throw new Error(`“${quote}” is not in the text`);
  }, quote);
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe(quote);
  await nextFrame(page);
}

/** The browser tells the editor of a new selection before the next frame. */
async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));
}

async function paste(page: Page, text: string, html: string): Promise<void> {
  await transcript(page).evaluate(
    (root, { text, html }) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      data.setData("text/html", html);
      root.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    },
    { text, html },
  );
}

/** The text as it stands in the window, one line a paragraph. */
async function shownText(page: Page): Promise<string> {
  return await transcript(page).evaluate((root) => {
    return [...root.querySelectorAll("p")].map((line) => line.textContent ?? "").join("\n");
  });
}

/** The words that the codings lie on, in their order. */
function quotesOf(tables: Record<string, unknown[]>): string[] {
  const [{ text }] = tables["texts"] as [{ text: string }];
  const codings = tables["codings"] as { start: number; end: number }[];
  return codings
    .map(({ start, end }) => ({ start, quote: text.slice(start, end) }))
    .sort((a, b) => a.start - b.start)
    .map(({ quote }) => quote);
}
