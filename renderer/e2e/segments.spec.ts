import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { parseCsv } from "../../app/table/csv.ts";
import {
  codeQuote,
  codeRow,
  expectSaved,
  importFiles,
  newProject,
  pickCode,
  selectQuote,
  tabTo,
  transcript,
} from "./coding.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import type { Launched } from "./launch.ts";

const text = `1. How dear is it?
Rosa: It is very dear for us.
Rosa: The office is far.
2. And the staff?
Rosa: The clerk is kind but the form is dear.
`;

const codings = [
  [1, "very dear", "Cost"],
  [1, "It is very dear for us", "Burden"],
  [1, "office is far", "Distance"],
  [2, "clerk is kind", "Staff"],
  [2, "form is dear", "Cost"],
] as const;

/** A project with one interview and five codings. */
async function openCoded(app: Launched, folder: string): Promise<void> {
  const { page } = app;
  await newProject(page, "Queries", "Empty");
  const file = path.join(folder, "Rosa.txt");
  await writeFile(file, text);
  await importFiles(app, [file]);
  await expect(transcript(page)).toContainText("The clerk is kind");
  for (const [question, quote, code] of codings) {
    const isKnown = await codeRow(page, code).isVisible();
    if (!isKnown) await codeQuote(page, question, quote, code);
    else {
      await selectQuote(page, { question, quote, code });
      await pickCode(page, code);
    }
  }
  await expectSaved(page, codings.length);
}

function passages(page: Page): Locator {
  return page.getByRole("list", { name: "Passages" });
}

/** The words of the passages listed, in their order. */
async function expectPassages(page: Page, quotes: readonly string[]): Promise<void> {
  await expect(page.locator(".segment-quote")).toHaveText([...quotes]);
}

/** Ticks a code in the menu of the button that has the focus, by keyboard. */
async function tickCode(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Enter");
  await expect(page.getByRole("searchbox", { name: "Find codes" }).or(page.getByLabel("Find codes"))).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByRole("menuitemcheckbox")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitemcheckbox", { name })).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menuitemcheckbox")).toHaveCount(0);
}

/** Adds a condition by keyboard: its operator, and the one code that it names. */
async function addCondition(page: Page, operator: string, code: string): Promise<void> {
  await tabTo(page, "button", "Add a condition");
  await page.keyboard.press("Enter");
  const row = page.getByRole("group", { name: /^Condition/ }).last();
  const select = row.getByRole("button", { name: "Operator" });
  await expect(select).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.type(operator.slice(0, 3));
  await expect(page.getByRole("option", { name: operator })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(select).toContainText(operator);
  await expect(select).toBeFocused();
  const codes = row.getByRole("button", { name: "Codes", exact: true });
  for (let presses = 0; presses < 3; presses++) {
    await page.keyboard.press("Tab");
    if (await codes.evaluate((element) => element === document.activeElement)) break;
  }
  await tickCode(page, code);
}

/** Runs a command of the palette by its name. */
async function run(page: Page, command: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Commands" }).getByRole("combobox")).toBeFocused();
  await page.keyboard.type(command);
  await expect(page.getByRole("menuitem").first()).toContainText(command);
  await page.keyboard.press("Enter");
}

test("a query is built by keyboard, saved, used in another, and follows the coding, also after a restart", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await openCoded(app, userData);
  await page.getByRole("button", { name: "Segments" }).click();
  await expectPassages(page, ["It is very dear for us", "very dear", "office is far", "clerk is kind", "form is dear"]);

  await tabTo(page, "button", "Codes");
  await tickCode(page, "Cost");
  await expectPassages(page, ["very dear", "form is dear"]);
  await addCondition(page, "WITHIN", "Burden");
  await expectPassages(page, ["very dear"]);
  await addCondition(page, "OR", "Staff");
  await expectPassages(page, ["very dear", "clerk is kind"]);
  await addCondition(page, "NEAR", "Distance");
  await expectPassages(page, ["very dear"]);
  const condition = page.getByRole("group", { name: "Condition 3" });
  await expect(condition.getByRole("textbox", { name: "paragraph" })).toHaveValue("1");
  await condition.getByText("not", { exact: true }).click();
  await expectPassages(page, ["clerk is kind"]);
  await expectNoAxeViolations(page);

  await run(page, "Save query…");
  await page.keyboard.type("Apart");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /Saved query$/ })).toContainText("Apart");
  await expect(page.getByRole("button", { name: /Saved query$/ })).toBeFocused();
  // within the words that are burdensome, and near nothing that is far
  await page.getByRole("button", { name: "Transcripts" }).click();
  await selectQuote(page, { question: 2, quote: "kind but the form is dear", code: "" });
  await pickCode(page, "Burden");
  await page.getByRole("button", { name: "Segments" }).click();
  await expectPassages(page, ["clerk is kind", "form is dear"]);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expectPassages(page, ["clerk is kind"]);

  await run(page, "New query");
  await expect(page.getByRole("group", { name: /^Condition/ })).toHaveCount(0);
  await page.getByRole("group", { name: "Passages" }).getByRole("button", { name: "Query" }).click();
  await page.getByRole("menuitem", { name: "Apart" }).click();
  await expectPassages(page, ["clerk is kind"]);
  await addCondition(page, "OR", "Distance");
  await expectPassages(page, ["office is far", "clerk is kind"]);
  await page.getByRole("button", { name: "Save query…" }).click();
  await page.getByLabel("Name of the query").fill("apart");
  await page.keyboard.press("Enter");
  await expect(page.getByText("There is a query “Apart” already.")).toBeVisible();
  await page.getByLabel("Name of the query").fill("Both");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByText("All changes saved")).toBeVisible();
  await app.close();

  const { page: again } = await launch();
  await expectPassages(again, ["office is far", "clerk is kind"]);
  await expect(again.getByRole("button", { name: /Saved query$/ })).toContainText("Both");
  // the query that it is made of changes, and it with that; neither may lead to itself
  await run(again, "Show the query “Apart”");
  await expect(again.getByRole("group", { name: "Passages" }).getByRole("button", { name: "Query" })).toBeHidden();
  await again.getByRole("button", { name: "Remove condition 3" }).click();
  await again.getByRole("button", { name: "Save query", exact: true }).click();
  await expect(again.getByRole("button", { name: "Save query", exact: true })).toBeHidden();
  await run(again, "Show the query “Both”");
  await expectPassages(again, ["very dear", "office is far", "clerk is kind"]);
  await run(again, "Show the query “Apart”");
  await run(again, "Delete query…");
  await again.getByRole("button", { name: "Delete", exact: true }).click();
  await run(again, "Show the query “Both”");
  await expect(again.getByText("A query that this one goes back to was deleted.")).toBeVisible();
  await expectPassages(again, ["office is far"]);
  await again.getByRole("button", { name: "Undo", exact: true }).click();
  await expectPassages(again, ["very dear", "office is far", "clerk is kind"]);
});

test("passages are found by regular expressions, also by one that never ends, and as the words that are shared", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await openCoded(app, userData);
  const long = "The clerk is kind but the form is dear";
  for (const [question, quote] of [
    [1, "dear for us"],
    [2, long],
  ] as const) {
    await selectQuote(page, { question, quote, code: "" });
    await pickCode(page, "Staff");
  }
  await page.getByRole("button", { name: "Segments" }).click();
  const words = page.getByLabel("Containing");
  const isRegex = page.getByText("Regular expression", { exact: true });
  await words.fill("dear$");
  await expect(page.getByText("No passage is found.", { exact: false })).toBeVisible();
  await isRegex.click();
  await expectPassages(page, ["very dear", long, "form is dear"]);
  await words.fill("^(cl|of)\\w+ is");
  await expectPassages(page, ["office is far", "clerk is kind"]);
  await expectNoAxeViolations(page);
  await words.fill("(dear");
  await expect(page.getByText("This is not a regular expression yet: unterminated group.")).toBeVisible();
  await expect(page.getByText("No passage is found.", { exact: false })).toBeHidden();
  // each letter more multiplies the time that it takes
  await words.fill("^((\\w+)+\\s?)+!$");
  await expect(
    page.getByText("This regular expression was stopped, since it takes too long", { exact: false }),
  ).toBeVisible({ timeout: 30_000 });
  await words.fill("dear");
  await expectPassages(page, ["It is very dear for us", "very dear", "dear for us", long, "form is dear"]);
  await words.fill("");
  await isRegex.click();

  await expect(page.getByText("Only the shared words")).toBeHidden();
  await tabTo(page, "button", "Codes");
  await tickCode(page, "Cost");
  await addCondition(page, "OVERLAPS", "Staff");
  await expectPassages(page, ["very dear", "form is dear"]);
  await page.getByText("Only the shared words").click();
  await expectPassages(page, ["dear", "form is dear"]);
  await expectNoAxeViolations(page);
  await app.saveNextTo(path.join(userData, "shared.csv"));
  await page.getByRole("button", { name: "Export CSV…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Export" }).click();
  await expect.poll(() => existsSync(path.join(userData, "shared.csv"))).toBe(true);
  const [, ...rows] = parseCsv((await readFile(path.join(userData, "shared.csv"), "utf8")).trim());
  expect(rows.map((row) => [row[0], row[1], row[7]])).toEqual([
    ["Rosa", "Cost", "dear"],
    ["Rosa", "Cost", "form is dear"],
  ]);

  await run(page, "Save query…");
  await page.keyboard.type("Dear staff");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Transcripts" }).click();
  await codeRow(page, "Staff").click();
  await page.keyboard.press("Delete");
  const asking = page.getByRole("alertdialog", { name: "Delete code" });
  await expect(asking).toContainText("1 saved query asks for what is deleted and loses it: “Dear staff”.");
  await expect(asking).toContainText("A part of it has no code left then and finds no passage.");
  await expectNoAxeViolations(page);
});

test("passages are grouped, read in context, coded and uncoded in one step each, and exported", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await openCoded(app, userData);
  await codeRow(page, "Cost").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Show passages" }).click();
  await expectPassages(page, ["very dear", "form is dear"]);
  await expect(page.getByRole("menu")).toHaveCount(0);
  await run(page, "New query");

  await page.getByLabel("Group by").click();
  await page.getByRole("option", { name: "Code", exact: true }).click();
  const heading = (name: string) => passages(page).getByRole("button", { name });
  await expect(heading("Cost 2 passages")).toBeVisible();
  await heading("Burden 1 passage").click();
  await expectPassages(page, ["very dear", "form is dear", "office is far", "clerk is kind"]);
  await heading("Burden 1 passage").click();
  await page.getByLabel("Context").click();
  await page.getByRole("option", { name: "Sentence" }).click();
  await expect(passages(page)).toContainText("Rosa: It is very dear for us.");
  await expectNoAxeViolations(page);
  await page.getByLabel("Containing").fill("DEAR");
  await expect(page.locator(".segment-quote mark")).toHaveText(["very dear", "form is dear", "It is very dear for us"]);

  await heading("Cost 2 passages").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+Space");
  await expect(page.getByText("2 passages selected")).toBeVisible();
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog", { name: "Code 2 passages" });
  await expect(dialog.getByText("This makes 2 codings in 1 document.")).toBeVisible();
  await expectNoAxeViolations(page);
  await dialog.getByText("The sentence").click();
  await expect(dialog.getByText("This makes 2 codings in 1 document. Ranges that overlap are joined.")).toBeVisible();
  await dialog.getByText("The passages as they are").click();
  await dialog.getByRole("button", { name: "Choose a code…" }).click();
  await page.getByRole("combobox", { name: "Code" }).fill("Price");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("The code is made, too.")).toBeVisible();
  await dialog.getByRole("button", { name: "Code", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(heading("Price 2 passages")).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(heading("Price 2 passages")).toBeHidden();

  await expect(page.getByText("2 passages selected")).toBeVisible();
  await page.getByRole("button", { name: "Remove a code…" }).click();
  const removal = page.getByRole("dialog", { name: "Remove a code from 2 passages" });
  await expect(removal.getByText("This removes 2 codings in 1 document.")).toBeVisible();
  await expectNoAxeViolations(page);
  await removal.getByRole("button", { name: "Remove" }).click();
  await expect(heading("Cost 2 passages")).toBeHidden();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(heading("Cost 2 passages")).toBeVisible();

  const file = path.join(userData, "passages.csv");
  await page.getByRole("button", { name: "Export CSV…" }).click();
  await app.saveNextTo(file);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expect.poll(() => existsSync(file)).toBe(true);
  const [head, ...rows] = parseCsv((await readFile(file, "utf8")).replace(/^\ufeff/, ""));
  expect(head?.slice(7)).toEqual(["quote", "coder", "before", "after", "cases"]);
  expect(rows.map((cells) => [cells[1], ...cells.slice(7, 11)])).toEqual([
    ["Burden", "It is very dear for us", "Test coder", "Rosa: ", "."],
    ["Cost", "very dear", "Test coder", "Rosa: It is ", " for us."],
    ["Cost", "form is dear", "Test coder", "Rosa: The clerk is kind but the ", "."],
  ]);
  await expect(page.getByRole("dialog")).toBeHidden();
  await heading("Cost 2 passages").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(transcript(page)).toBeVisible();
});
