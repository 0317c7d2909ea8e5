import type { Locator, Page } from "@playwright/test";
import { codeRow, expectSaved, openInterview, pickNewCode, selectQuote, transcript } from "./coding.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";

/** "Educación" three times, once of them decomposed, with a long answer between, so that it is scrolled. */
const INTERVIEW = `Interviewer: 1. ¿Qué barreras hay?

Teacher: La Educación es lo primero. La red no llega, y los redactores lo saben.

${Array.from({ length: 30 }, (_, index) => `El pueblo número ${index + 1} espera desde hace años.`).join("\n\n")}

Interviewer: 2. ¿Y después?

Teacher: La educacio\u0301n de los jefes, y la educación de todos. RED es la palabra: ${"a".repeat(40)}!
`;

test("words are found whatever their accents, whole words and expressions too, and the match can be coded", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await openInterview(app, { folder: userData, project: "Reading aloud", name: "teacher", text: INTERVIEW });
  await transcript(page).press("Control+Home");
  await page.keyboard.press("Control+f");
  const field = findField(page);
  await expect(field).toBeFocused();

  await field.fill("educacion");
  await expect(count(page)).toHaveText("1 of 3");
  expect(await painted(page, "find-current")).toEqual(["Educación"]);
  await page.keyboard.press("Enter");
  await expect(count(page)).toHaveText("2 of 3");
  await expect.poll(() => painted(page, "find-current")).toEqual(["educacio\u0301n"]);
  await expect(transcript(page).getByText("de los jefes")).toBeInViewport();
  await page.keyboard.press("F3");
  await expect(count(page)).toHaveText("3 of 3");
  await page.keyboard.press("Enter");
  await expect(count(page)).toHaveText("1 of 3");
  await page.keyboard.press("Shift+Enter");
  await expect(count(page)).toHaveText("3 of 3");
  await page.keyboard.press("Shift+F3");
  await expect(count(page)).toHaveText("2 of 3");
  await flag(page, "Match accents").click();
  await field.fill("educación");
  await expect(count(page)).toHaveText("2 of 3");
  await flag(page, "Match capitals").click();
  await expect(count(page)).toHaveText("1 of 2");
  await flag(page, "Match accents").click();
  await flag(page, "Match capitals").click();

  await field.fill("red");
  await expect(count(page)).toHaveText(/of 3$/);
  await flag(page, "Whole words").click();
  await expect(count(page)).toHaveText(/of 2$/);
  await flag(page, "Whole words").click();
  await field.fill("gobierno");
  await expect(count(page)).toHaveText("No match");
  await expectNoAxeViolations(page);

  await flag(page, "Regular expression").click();
  await field.fill("(educa");
  await expect(count(page)).toHaveText("This is not a regular expression yet: unterminated group.");
  await field.fill("educacion de (los|todos)");
  await expect(count(page)).toHaveText("1 of 2");
  await field.press("Escape");
  await expect(field).toBeHidden();
  await expect(transcript(page)).toBeFocused();
  await pickNewCode(page, "Schooling");
  await expectSaved(page, 1);
  const coding = page.getByRole("region", { name: "Codings" }).getByRole("button");
  await expect(coding).toHaveAccessibleName("Schooling: “educacio\u0301n de los”");
});

test("an expression that takes for ever is given up with a sentence, and the window goes on", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await openInterview(app, { folder: userData, project: "Reading aloud", name: "teacher", text: INTERVIEW });
  await page.keyboard.press("Control+f");
  await flag(page, "Regular expression").click();
  await findField(page).fill("(a+)+$");
  // the window answers while the worker is still at it
  await transcript(page).press("Control+End");
  await expect(count(page)).toHaveText(/^This expression takes too long in this document\./);
  await findField(page).fill("pueblo n.mero \\d{2}");
  await expect(count(page)).toHaveText(/of 21$/);
});

test("Go to leads to a paragraph, a turn or a question by its number or its first words", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await openInterview(app, { folder: userData, project: "Reading aloud", name: "teacher", text: INTERVIEW });
  const goTo = async (kind: string, typed: string) => {
    await page.keyboard.press("Control+g");
    await page.getByRole("dialog", { name: "Go to" }).getByText(kind).click();
    await page.getByRole("combobox", { name: `${kind}: number or first words` }).fill(typed);
    await expectNoAxeViolations(page);
    await page.keyboard.press("Enter");
    await expect(transcript(page)).toBeFocused();
  };
  await goTo("Paragraph", "12");
  await expect.poll(() => selected(page)).toBe("El pueblo número 10 espera desde hace años.");
  await goTo("Question", "2");
  await expect.poll(() => selected(page)).toBe("Interviewer: 2. ¿Y después?");
  await expect(transcript(page).getByText("¿Y después?")).toBeInViewport();
  await goTo("Turn", "educacion es lo");
  await expect.poll(() => selected(page)).toMatch(/^Teacher: La Educación es lo primero\./);

  // the list itself, from the keyboard
  await page.keyboard.press("Control+g");
  await expect(page.getByRole("combobox", { name: "Turn: number or first words" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("listbox", { name: "Turn" }).getByRole("option", { selected: true })).toContainText(
    "3Interviewer: 2.",
  );
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("the text is set larger, wider and in other letters, the brackets stay beside their passages", async ({
  launch,
  userData,
}) => {
  const first = await launch();
  await openInterview(first, { folder: userData, project: "Reading aloud", name: "teacher", text: INTERVIEW });
  await selectQuote(first.page, { question: 2, quote: "los jefes, y la", code: "" });
  await pickNewCode(first.page, "Chiefs");
  await expectSaved(first.page, 1);
  const lineHeight = (page: Page) => transcript(page).evaluate((root) => getComputedStyle(root).lineHeight);
  const expectBracket = async (page: Page) => {
    await expect
      .poll(async () => {
        const line = await heightsOf(page, "los jefes, y la");
        const bracket = await page.locator(".bracket").boundingBox();
        return bracket && Math.abs(bracket.y - line.top) < 2 && Math.abs(bracket.y + bracket.height - line.bottom) < 2;
      })
      .toBe(true);
  };
  await expectBracket(first.page);
  expect(await lineHeight(first.page)).toBe("28px");
  for (const key of ["Control+=", "Control+=", "Control+="]) await first.page.keyboard.press(key);
  await expect.poll(() => lineHeight(first.page)).toBe("36px");
  await expectBracket(first.page);

  await first.page.getByRole("button", { name: "Reading", exact: true }).click();
  const menu = first.page.getByRole("dialog", { name: "Reading" });
  await menu.getByText("Narrow").click();
  await expectBracket(first.page);
  await menu.getByText("Monospaced").click();
  await menu.getByText("Number the paragraphs").click();
  await expectNoAxeViolations(first.page);
  await first.page.keyboard.press("Escape");
  await expectBracket(first.page);
  await expect(first.page.locator(".paragraph-number", { hasText: /^34$/ })).toBeVisible();
  await first.page.keyboard.press("Control+-");
  await expect.poll(() => lineHeight(first.page)).toBe("33px");
  await first.close();

  const { page } = await launch();
  await expect.poll(() => lineHeight(page)).toBe("33px");
  await expect(transcript(page)).toHaveCSS("font-family", /monospace/);
  await expectBracket(page);
  await page.keyboard.press("Control+0");
  await expect.poll(() => lineHeight(page)).toBe("28px");
  await expectBracket(page);
});

test("a code keeps the digit that it was given, and frees it when it is deleted", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  await openInterview(app, { folder: userData, project: "Reading aloud", name: "teacher", text: INTERVIEW });
  const codings = page.getByRole("region", { name: "Codings" }).getByRole("button");
  const quick = page.getByRole("toolbar", { name: "Code the passage" }).getByRole("button");
  await selectQuote(page, { question: 2, quote: "los jefes", code: "" });
  for (const [index, name] of ["One", "Two", "Three"].entries()) {
    await pickNewCode(page, name);
    await expectSaved(page, index + 1);
  }
  await expect(quick).toHaveText([/Code…/, /Memo/, /Three1$/, /Two2$/, /One3$/]);

  await codeRow(page, "One").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Key" }).press("ArrowRight");
  await page.getByRole("menuitemradio", { name: "1", exact: true }).click();
  await expect(quick).toHaveText([/Code…/, /Memo/, /One1$/, /Three2$/, /Two3$/]);
  await expect(page.locator(".desk-codes .fixed-key")).toHaveText(["1"]);
  await expect(codeRow(page, "One").locator(".fixed-key")).toHaveText("1");

  await codeRow(page, "Two").focus();
  await page.keyboard.press("Control+Alt+9");
  await expect(quick).toHaveText([/Code…/, /Memo/, /One1$/, /Three2$/, /Two9$/]);
  await selectQuote(page, { question: 2, quote: "la palabra", code: "" });
  await page.keyboard.press("9");
  await expectSaved(page, 4);
  await expect(codings.getByText("Two")).toHaveCount(2);
  await pickNewCode(page, "Four");
  await expectSaved(page, 5);
  await expect(quick).toHaveText([/Code…/, /Memo/, /One1$/, /Four2$/, /Three3$/, /Two9$/]);

  await page.keyboard.press("Control+k");
  await page.keyboard.type("Set key 5");
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: "Code" }).fill("Three");
  await page.keyboard.press("Enter");
  await expect(quick).toHaveText([/Code…/, /Memo/, /One1$/, /Four2$/, /Three5$/, /Two9$/]);

  await codeRow(page, "One").focus();
  await page.keyboard.press("Delete");
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: /^Delete/ })
    .click();
  await expect(quick).toHaveText([/Code…/, /Memo/, /Four1$/, /Three5$/, /Two9$/]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(quick).toHaveText([/Code…/, /Memo/, /One1$/, /Four2$/, /Three5$/, /Two9$/]);
});

function findField(page: Page): Locator {
  return page.getByRole("searchbox", { name: "Find in this document" });
}

function count(page: Page): Locator {
  return page.getByRole("search").getByRole("status");
}

function flag(page: Page, name: string): Locator {
  return page.getByRole("search").getByRole("button", { name });
}

async function selected(page: Page): Promise<string> {
  return await page.evaluate(() => String(document.getSelection()));
}

/** The texts under a highlight of this name. */
async function painted(page: Page, name: string): Promise<string[]> {
  return await page.evaluate((name) => {
    return [...(CSS.highlights.get(name) ?? [])].map((marked) => {
      const range = document.createRange();
      range.setStart(marked.startContainer, marked.startOffset);
      range.setEnd(marked.endContainer, marked.endOffset);
      return range.toString();
    });
  }, name);
}

/** Where the lines of some words stand on the screen. */
async function heightsOf(page: Page, words: string): Promise<{ top: number; bottom: number }> {
  return await transcript(page).evaluate((root, words) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const { top, bottom } = range.getBoundingClientRect();
      return { top, bottom };
    }
    throw new Error(`“${words}” is not in this text`);
  }, words);
}
