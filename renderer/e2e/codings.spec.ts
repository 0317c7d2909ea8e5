import type { Locator, Page } from "@playwright/test";
import {
  command,
  expectSaved,
  openInterview,
  pickCode,
  pickNewCode,
  readTables,
  selectQuote,
  transcript,
} from "./coding.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import type { Launched } from "./launch.ts";

const INTERVIEW = `Interviewer: 1. What holds e-government back?

Clerk: The budget is small and few villages are connected. Nobody trains the staff.

Respondent 2: Two offices share one line.

Interviewer: 2. And what helps?

Clerk: The younger staff helps.

Respondent 2: They learn fast.
`;

const CLERK = "Clerk: The budget is small and few villages are connected. Nobody trains the staff.";

test("keys move both ends of a coding's passage, and each deed is one step of Undo", async ({ launch, userData }) => {
  const { page } = await open(await launch(), userData);
  await code(page, "small", "Budget");
  const label = labels(page).first();
  await label.focus();
  await expectNoAxeViolations(page);
  const before = await readTables(page);
  const steps = [
    ["Shift+ArrowRight", "small "],
    ["Shift+ArrowLeft", "small"],
    ["Control+Shift+ArrowRight", "small and"],
    ["Control+Shift+ArrowLeft", "small"],
    ["Alt+ArrowLeft", " small"],
    ["Alt+ArrowRight", "small"],
    ["Control+Alt+ArrowLeft", "is small"],
    ["Alt+ArrowUp", "Clerk: The budget is small"],
    ["Shift+ArrowDown", "Clerk: The budget is small and few villages are connected."],
    ["Control+Shift+ArrowDown", CLERK],
  ] as const;
  for (const [key, quote] of steps) {
    await page.keyboard.press(key);
    await expect.poll(() => codedQuotes(page)).toEqual([quote]);
    await expect(label).toBeFocused();
  }
  await expect(status(page)).toHaveText("Extended to “… Nobody trains the staff.”.");
  for (const [, quote] of [...steps].reverse().slice(1)) {
    await page.keyboard.press("Control+z");
    await expect.poll(() => codedQuotes(page)).toEqual([quote]);
  }
  await page.keyboard.press("Control+z");
  await expect.poll(() => readTables(page)).toEqual(before);

  await page.keyboard.down("Shift");
  for (let times = 0; times < 4; times++) await page.keyboard.down("ArrowRight");
  await expect.poll(() => paintedTexts(page)).toEqual(["small and"]);
  expect(await readTables(page)).toEqual(before);
  await page.keyboard.up("ArrowRight");
  await page.keyboard.up("Shift");
  await expect.poll(() => codedQuotes(page)).toEqual(["small and"]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => readTables(page)).toEqual(before);

  await page.keyboard.down("Shift");
  await page.keyboard.down("ArrowRight");
  await page.keyboard.press("Escape");
  await page.keyboard.up("ArrowRight");
  await page.keyboard.up("Shift");
  await page.keyboard.press("Escape");
  await expect(transcript(page)).toBeFocused();
  expect(await readTables(page)).toEqual(before);
});

test("dragging a handle shows the new passage, and letting go is one step of Undo", async ({ launch, userData }) => {
  const { page } = await open(await launch(), userData);
  await code(page, "budget is small", "Budget");
  const before = await readTables(page);
  await clickIn(page, "is small");
  const handles = page.locator(".handle");
  await expect(handles).toHaveCount(2);
  await drag(page, handles.last(), await edgeOf(page, "few villages", "right"), async () => {
    await expect.poll(() => paintedTexts(page)).toEqual(["budget is small and few villages"]);
    expect(await readTables(page)).toEqual(before);
  });
  await expect.poll(() => codedQuotes(page)).toEqual(["budget is small and few villages"]);
  await expect(status(page)).toHaveText("Extended to “budget is small and few villages”.");
  await drag(page, handles.first(), await edgeOf(page, "is small", "left"));
  await expect.poll(() => codedQuotes(page)).toEqual(["is small and few villages"]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => codedQuotes(page)).toEqual(["budget is small and few villages"]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => readTables(page)).toEqual(before);
});

test("a coding is recoded, shares its passage with another code, and is copied with its reference", async ({
  launch,
  userData,
}) => {
  const { page } = await open(await launch(), userData);
  await code(page, "small", "Budget");
  await code(page, "villages", "Places");
  const before = await readTables(page);
  await labels(page).first().focus();
  await page.keyboard.press("r");
  await answerPicker(page, "Places");
  await expect(status(page)).toHaveText("Recoded to Places.");
  await expect(labels(page)).toHaveText(["Places", "Places"]);
  await expect(labels(page).first()).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect.poll(() => readTables(page)).toEqual(before);

  await labels(page).first().click();
  const menu = page.getByRole("menu", { name: "Coding with Budget" });
  await expect(page.getByText(/Test coder, \d+ \w+ \d{4}/)).toBeVisible();
  await expectNoAxeViolations(page);
  await menu.getByRole("menuitem", { name: "Add another code…" }).click();
  await answerPicker(page, "Places");
  await expect(labels(page)).toHaveText(["Budget", "Places", "Places"]);
  await expect(labels(page).first()).toBeFocused();

  // the passage has Places already, so the two become one
  await page.keyboard.press("r");
  await answerPicker(page, "Places");
  await expect(labels(page)).toHaveText(["Places", "Places"]);
  await expect(labels(page).first()).toBeFocused();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect.poll(() => readTables(page)).toEqual(before);

  await labels(page).first().focus();
  await page.keyboard.press("Control+c");
  await expect(status(page)).toContainText("on the clipboard");
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Control+v");
  await expect(page.getByRole("combobox", { name: "Command" })).toHaveValue("“small” [clerk, Clerk, ¶ 2]");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("widen to whole sent");
  await page.keyboard.press("Enter");
  await expect.poll(() => codedQuotes(page)).toContain("Clerk: The budget is small and few villages are connected.");
});

test("codings that overlap are listed at a click, gone through by a key, and left alone by a filter", async ({
  launch,
  userData,
}) => {
  const { page } = await open(await launch(), userData);
  await code(page, "budget is small", "Budget");
  await code(page, "small and few", "Villages");
  await code(page, "staff", "Staff");
  await clickIn(page, "mall");
  const here = page.getByRole("group", { name: "Codings here" });
  await expect(here.getByRole("button")).toHaveText(["BudgetTest coder", "VillagesTest coder"]);
  await expectNoAxeViolations(page);
  await here.getByRole("button").last().click();
  await expect(page.getByRole("menu", { name: "Coding with Villages" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(here).toBeHidden();
  await expect(labels(page).nth(1)).toBeFocused();
  await page.keyboard.press("Escape");

  await expect(transcript(page)).toBeFocused();
  for (const index of [0, 1, 0]) {
    await page.keyboard.press("o");
    await expect(labels(page).nth(index)).toBeFocused();
  }
  await expect(status(page)).toHaveText("Coding 1 of 2 at the caret.");

  await page.keyboard.press("s");
  await expect(labels(page)).toHaveText(["Budget"]);
  await expect.poll(() => paintedTexts(page)).toEqual(["budget is small"]);
  const chips = page.getByRole("group", { name: "Shown codings" });
  await expect(chips).toContainText("Only Budget");
  await expect(chips).toContainText("Hides 2 codings here.");
  await expect(page.getByText("3 codings", { exact: false }).last()).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Frequencies" }).click();
  await expect(page.getByRole("rowheader", { name: "Staff" })).toBeVisible();
  await page.getByRole("button", { name: "Transcripts" }).click();
  await expect(labels(page)).toHaveText(["Budget"]);
  await chips.getByRole("button", { name: "Take off the filter “Only Budget”" }).click();
  await expect(labels(page)).toHaveText(["Budget", "Villages", "Staff"]);

  await page.getByRole("button", { name: "Menu of Staff" }).click();
  await page.getByRole("menuitem", { name: "Show only its codings" }).click();
  await expect(labels(page)).toHaveText(["Staff"]);
  await command(page, "Show all codings");
  await expect(labels(page)).toHaveText(["Budget", "Villages", "Staff"]);
});

test("a coding that meets another with its code is joined to it, and one Undo brings back what was before", async ({
  launch,
  userData,
}) => {
  const { page } = await open(await launch(), userData);
  await code(page, "budget is small", "Budget");
  const before = await readTables(page);
  await selectQuote(page, { question: 1, quote: "small and few villages", code: "" });
  await pickCode(page, "Budget");
  await expectSaved(page, 2);
  await expect(page.getByText("It overlaps a coding with the same code.")).toBeVisible();
  await expectNoAxeViolations(page);
  await expect(transcript(page)).toBeFocused();
  // a key that is held asks again before the first is answered
  await transcript(page).evaluate((text) => {
    for (const repeat of [false, true])
      text.dispatchEvent(new KeyboardEvent("keydown", { key: "j", repeat, bubbles: true }));
  });
  await expect.poll(() => codedQuotes(page)).toEqual(["budget is small and few villages"]);
  await expect(page.getByRole("button", { name: "Join them" })).toBeHidden();
  await page.keyboard.press("Control+z");
  await expect.poll(() => readTables(page)).toEqual(before);

  await selectQuote(page, { question: 1, quote: "and few", code: "" });
  await page.keyboard.press("1");
  await expect(page.getByText("It stands next to a coding with the same code.")).toBeVisible();
  await page.getByRole("button", { name: "Join them" }).click();
  await expect.poll(() => codedQuotes(page)).toEqual(["budget is small and few"]);
});

test("in vivo, the last code again, a whole turn and a whole answer are coded with one key each", async ({
  launch,
  userData,
}) => {
  const { page } = await open(await launch(), userData);
  await transcript(page).focus();
  await page.keyboard.press("i");
  await expect(status(page)).toContainText("Select a passage first");
  const before = await readTables(page);
  await selectQuote(page, { question: 1, quote: "few villages", code: "" });
  await page.keyboard.press("i");
  await expect(status(page)).toHaveText("Coded with the new code few villages.");
  await expect(labels(page)).toHaveText(["few villages"]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => readTables(page)).toEqual(before);
  await page.keyboard.press("i");
  await expectSaved(page, 1);

  const one = await readTables(page);
  await selectQuote(page, { question: 2, quote: "learn fast", code: "" });
  await page.keyboard.press(".");
  await expectSaved(page, 2);
  await expect.poll(() => codedQuotes(page)).toEqual(["few villages", "learn fast"]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => readTables(page)).toEqual(one);

  await clickIn(page, "younger");
  await page.keyboard.press("t");
  await answerPicker(page, "Turns", true);
  await expect.poll(() => codedQuotes(page)).toEqual(["few villages", "Clerk: The younger staff helps."]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => readTables(page)).toEqual(one);

  await clickIn(page, "And what helps");
  await page.keyboard.press("a");
  await expect(status(page)).toHaveText("Code the answer to question 2: 2 turns, one coding each.");
  await answerPicker(page, "Answers", true);
  await expect
    .poll(() => codedQuotes(page))
    .toEqual(["few villages", "Clerk: The younger staff helps.", "Respondent 2: They learn fast."]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => readTables(page)).toEqual(one);
});

test("the project check lists redundant codings, leads to them and merges them in one step", async ({
  launch,
  userData,
}) => {
  const { page } = await open(await launch(), userData);
  await code(page, "budget is small", "Budget");
  await code(page, "learn", "Speed", 2);
  for (const [question, quote, name] of [
    [1, "small and few villages", "Budget"],
    [2, "learn fast", "Speed"],
  ] as const) {
    await selectQuote(page, { question, quote, code: "" });
    await pickCode(page, name);
  }
  await expectSaved(page, 4);
  const before = await readTables(page);
  await command(page, "Go to Project check");
  const section = page.getByRole("region", { name: "Redundant codings" });
  await expect(section.getByRole("status")).toHaveText("2 groups of codings in 1 document");
  await expectNoAxeViolations(page);
  await section.getByRole("button", { name: "small and few villages" }).click();
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe("small and few villages");
  await command(page, "Go to Project check");
  await section.getByRole("button", { name: "Merge the codings with Budget" }).click();
  await expect(section.getByRole("status")).toHaveText("1 group of codings in 1 document");
  await expect.poll(() => codedQuotes(page)).toEqual(["budget is small and few villages", "learn", "learn fast"]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => readTables(page)).toEqual(before);
  await section.getByRole("button", { name: "Merge all" }).click();
  await expect(section.getByRole("status")).toContainText("None");
  await expect.poll(() => codedQuotes(page)).toEqual(["budget is small and few villages", "learn fast"]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => readTables(page)).toEqual(before);
});

/** A new project with the interview open. */
async function open(app: Launched, folder: string): Promise<Launched> {
  await openInterview(app, { folder, project: "Codings", text: INTERVIEW });
  return app;
}

/** Puts a new code on a passage, and lets the passage go. */
async function code(page: Page, quote: string, name: string, question = 1): Promise<void> {
  const count = await labels(page).count();
  await selectQuote(page, { question, quote, code: "" });
  await pickNewCode(page, name);
  await expectSaved(page, count + 1);
  await expect(labels(page)).toHaveCount(count + 1);
  await page.keyboard.press("Escape");
}

async function answerPicker(page: Page, name: string, isNew = false): Promise<void> {
  const picker = page.getByRole("combobox", { name: "Code" });
  await picker.fill(name);
  const option = page.getByRole("listbox", { name: "Codes" }).getByRole("option").first();
  await expect(option).toContainText(isNew ? `New code “${name}”` : name);
  await page.keyboard.press("Enter");
  await expect(picker).toBeHidden();
}

function labels(page: Page): Locator {
  return page.getByRole("region", { name: "Codings" }).getByRole("button");
}

/** What the desk bar says. */
function status(page: Page): Locator {
  return page.locator(".desk-said [role=status]").first();
}

/** Clicks between two letters of the words, where they first stand. */
async function clickIn(page: Page, words: string): Promise<void> {
  const { x, y } = await edgeOf(page, words, "left");
  await page.mouse.click(x + 12, y);
}

/** Where the words first begin or end on the screen. */
async function edgeOf(page: Page, words: string, side: "left" | "right"): Promise<{ x: number; y: number }> {
  return await transcript(page).evaluate(
    (root, { words, side }) => {
      const text = [...root.querySelectorAll("p")]
        .map((line) => line.firstChild?.firstChild)
        .find((node) => node?.textContent?.includes(words));
      const at = text?.textContent?.indexOf(words) ?? -1;
      if (!text || at < 0) throw new Error(`“${words}” is not in the text`);
      const range = document.createRange();
      range.setStart(text, side === "left" ? at : at + words.length - 1);
      range.setEnd(text, side === "left" ? at + 1 : at + words.length);
      const rect = range.getClientRects()[0];
      if (!rect) throw new Error(`“${words}” is not on the screen`);
      return { x: rect[side], y: (rect.top + rect.bottom) / 2 };
    },
    { words, side },
  );
}

async function drag(
  page: Page,
  handle: Locator,
  to: { readonly x: number; readonly y: number },
  beforeLettingGo = async (): Promise<void> => undefined,
): Promise<void> {
  const box = await handle.boundingBox();
  if (!box) throw new Error("The handle is not on the screen.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await beforeLettingGo();
  await page.mouse.up();
}

/** The words of each coding, by place. */
async function codedQuotes(page: Page): Promise<string[]> {
  const { codings = [], texts = [] } = await readTables(page);
  const [{ text } = { text: "" }] = texts as { text: string }[];
  return (codings as { start: number; end: number }[])
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end }) => text.slice(start, end));
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
