import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import Papa from "papaparse";
import { codeQuote, expectSaved, goTo, importFiles, newProject, pickCode, selectQuote, transcript } from "./coding.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import type { Launched } from "./launch.ts";

const INTERVIEW = `Interviewer: 1. What holds e-government back?

Clerk: The budget is small and few villages are connected. Nobody trains the staff.

Clerk: Two offices share one line.

Interviewer: 2. And what helps?

Clerk: The younger staff helps.
`;

/** The cell of the row's code and the column's, by what it says. */
function cell(page: Page, row: string, column: string): Locator {
  return page.getByRole("button", { name: new RegExp(`^${row} and ${column}: `) });
}

/** Opens a project with the interview, coded so that Cost and Access overlap, and the workspace. */
async function openCoded(app: Launched, folder: string): Promise<void> {
  const { page } = app;
  await newProject(page, "Barriers", "Empty");
  const file = path.join(folder, "clerk.txt");
  await writeFile(file, INTERVIEW);
  await importFiles(app, [file]);
  await codeQuote(page, 1, "The budget is small", "Cost");
  await codeQuote(page, 1, "small and few villages", "Access");
  await codeQuote(page, 1, "Nobody trains the staff", "Skills");
  for (const [question, quote, code] of [
    [1, "Two offices share one line", "Access"],
    [2, "The younger staff helps", "Skills"],
  ] as const) {
    await selectQuote(page, { question, quote, code });
    await pickCode(page, code);
  }
  await expectSaved(page, 5);
  await goTo(page, "Co-occurrence");
  await expect(cell(page, "Cost", "Access")).toBeVisible();
}

test("cells lead to the passages of both codes, and the table follows the coding", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  await openCoded(app, userData);
  const texts = () => page.getByRole("cell").getByRole("button").allInnerTexts();
  expect(await texts()).toEqual(["1", "1", "0", "1", "2", "0", "0", "0", "2"]);
  await expectNoAxeViolations(page);

  await cell(page, "Cost", "Access").click();
  const passages = page.getByRole("region", { name: "Passages" });
  await expect(passages.getByRole("heading")).toHaveText("Cost and Access: 1 passage");
  await expect(passages).toContainText("Cost: n1 = 1 passage. Access: n2 = 2 passages. Together: n12 = 1.");
  await expect(passages).toContainText("c = 1/(1+2−1) = 1/2 = 0.50.");
  await expect(passages.locator(".passage-quote")).toHaveText(["The budget is small", "small and few villages"]);
  await expectNoAxeViolations(page);

  await page.getByLabel("Show", { exact: true }).selectOption("Coefficient c");
  expect(await texts()).toEqual(["1", "0.50", "0.00", "0.50", "2", "0.00", "0.00", "0.00", "2"]);
  await page.getByLabel("Show", { exact: true }).selectOption("Share of the column’s code (n12/n2)");
  expect((await texts()).slice(0, 4)).toEqual(["1", "50%", "0%", "100%"]);

  await passages.getByText("small and few villages").click();
  await expect(transcript(page)).toBeFocused();
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe("small and few villages");
  await page
    .getByRole("region", { name: "Codings" })
    .getByRole("button", { name: "Access: “small and few villages" })
    .focus();
  await page.keyboard.press("Delete");
  await expectSaved(page, 4);
  await goTo(page, "Co-occurrence");
  await page.getByLabel("Show", { exact: true }).selectOption("Number together (n12)");
  await expect.poll(texts).toEqual(["1", "0", "0", "0", "1", "0", "0", "0", "2"]);
  await page.getByText("Only codes that co-occur").click();
  await expect(page.getByText("No two codes come together this way.", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(texts).toEqual(["1", "1", "1", "2"]);
});

test("codes come together in turns, answers, documents and paragraphs, and a filter stands as a chip", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await openCoded(app, userData);
  const by = async (way: string) => await page.getByLabel("Together by").selectOption(way);
  const skills = cell(page, "Skills", "Access");
  await by("Same turn");
  await expect(skills).toHaveAccessibleName("Skills and Access: 1 turn");
  await by("Same answer");
  await expect(skills).toHaveAccessibleName("Skills and Access: 1 answer");
  await skills.click();
  const passages = page.getByRole("region", { name: "Passages" });
  await expect(passages.getByText("Skills: n1 = 2 answers. Access: n2 = 1 answer.", { exact: false })).toBeVisible();
  await expect(passages.getByRole("listitem")).toHaveCount(3);
  await by("Same document");
  await expect(passages.getByRole("heading")).toHaveText("Skills and Access: 1 document");
  await by("Within paragraphs");
  await page.getByLabel("Paragraphs apart, at most").selectOption("0: the same paragraph");
  await expect(passages).toContainText("Skills: n1 = 2 passages. Access: n2 = 2 passages. Together: n12 = 1.");
  await page.getByLabel("Paragraphs apart, at most").selectOption("2");
  await expect(passages).toContainText("Skills: n1 = 1 passage. Access: n2 = 1 passage. Together: n12 = 1.");

  await page.getByRole("group", { name: "Filters" }).getByRole("button", { name: "Codes" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Skills" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Cost" }).click();
  await page.keyboard.press("Escape");
  await expect(cell(page, "Skills", "Access")).toBeHidden();
  await expect(passages).toBeHidden();
  await expect(page.getByText("Counted: the one document, 2 of 3 codes.", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Take off the filter “2 of 3 codes”" }).click();
  await expect(cell(page, "Skills", "Access")).toBeVisible();
});

test("everything can be done by keyboard", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  await openCoded(app, userData);
  await page
    .getByRole("button", { name: "Leave out the interviewer" })
    .or(page.getByText("Leave out the interviewer"))
    .first()
    .click();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Cost itself: 1 passage" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(cell(page, "Cost", "Skills")).toBeFocused();
  await page.keyboard.press("Control+End");
  await expect(page.getByRole("button", { name: "Skills itself: 2 passages" })).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowUp");
  await expect(cell(page, "Access", "Cost")).toBeFocused();
  await page.keyboard.press("Enter");
  const passages = page.getByRole("region", { name: "Passages" });
  await expect(passages.getByRole("heading")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(cell(page, "Access", "Cost")).toBeFocused();
});

test("the network draws what its table says, and its lines lead to their passages", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  await openCoded(app, userData);
  await page.getByLabel("Together by").selectOption("Same document");
  await page.getByText("Network", { exact: true }).click();
  const network = page.getByRole("group", { name: "Code co-occurrence network" });
  const lines = network.getByRole("button", { name: / and / });
  await expect(lines).toHaveCount(3);
  await expect(network.getByRole("button", { name: "Access: 1 document", exact: true })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "3 of 3 codes, 3 lines" })).toBeVisible();
  // a line leaves the third code, its name and its two lines, each with what takes the press
  const dimmed = network.locator("[data-is-dimmed]");
  await network.getByRole("button", { name: "Cost and Access: 1 document" }).focus();
  await expect(dimmed).toHaveCount(6);
  await expect(dimmed.filter({ hasText: "Skills" })).toHaveCount(1);
  await network.getByRole("button", { name: "Access: 1 document", exact: true }).hover();
  await expect(dimmed).toHaveCount(2);
  await page.getByRole("status").filter({ hasText: "3 lines" }).hover();
  await expect(dimmed).toHaveCount(0);
  await page.getByLabel("Together by").selectOption("Overlap");
  await expect(lines).toHaveCount(1);
  await expectNoAxeViolations(page);
  const line = network.getByRole("button", { name: "Cost and Access: 1 passage" });
  await line.focus();
  await page.keyboard.press("Enter");
  const passages = page.getByRole("region", { name: "Passages" });
  await expect(passages.locator(".passage-quote")).toHaveText(["The budget is small", "small and few villages"]);
  await page.keyboard.press("Escape");
  await expect(line).toBeFocused();
  await network.getByRole("button", { name: "Access: 2 passages", exact: true }).click();
  await expect(passages.getByRole("heading")).toHaveText("Access: 2 passages");
  const box = await line.boundingBox();
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  await expect(passages.getByRole("heading")).toHaveText("Cost and Access: 1 passage");
  await page.getByLabel("Show", { exact: true }).selectOption("Coefficient c");
  await page.getByLabel("Lines from c =").fill("0.5");
  await expect(page.getByRole("status").filter({ hasText: "2 of 3 codes, 1 line" })).toBeVisible();

  const file = path.join(userData, "network.svg");
  await page.getByRole("button", { name: "Export picture…" }).click();
  await app.saveNextTo(file);
  await page.getByRole("dialog", { name: "Export picture" }).getByRole("button", { name: "Export" }).click();
  await expect.poll(() => existsSync(file)).toBe(true);
  const svg = await readFile(file, "utf8");
  expect(svg).toContain("Cost and Access: c 0.50");
  expect(svg.match(/<circle /g)).toHaveLength(2);

  await page.getByRole("radio", { name: "Numbers" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Cost, Access" }).click();
  await expect(passages.getByRole("heading")).toHaveText("Cost and Access: 1 passage");
  await expectNoAxeViolations(page);
});

test("the exported pairs and the exported table hold what the screen shows", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  await openCoded(app, userData);
  const rowsOf = async (choice: string): Promise<string[][]> => {
    const file = path.join(userData, `${choice.slice(0, 4)}.csv`);
    await page.getByLabel("To export").selectOption(choice);
    await page.getByRole("button", { name: "Export CSV…" }).click();
    await app.saveNextTo(file);
    await page.getByRole("dialog", { name: "Export table" }).getByRole("button", { name: "Export" }).click();
    await expect.poll(() => existsSync(file)).toBe(true);
    return Papa.parse((await readFile(file, "utf8")).replace("\ufeff", "")).data;
  };
  const [head, ...pairs] = await rowsOf("Pairs that co-occur, one a row");
  expect(head?.slice(0, 7)).toEqual(["first_code", "second_code", "n1", "n2", "n12", "n_either", "c"]);
  expect(pairs.map((cells) => cells.slice(0, 7))).toEqual([["Cost", "Access", "1", "2", "1", "2", "0.5"]]);
  expect(await rowsOf("All pairs, one a row")).toHaveLength(4);
  expect(await rowsOf("This table, code by code")).toEqual([
    ["code", "Cost", "Access", "Skills"],
    ["Cost", "1", "1", "0"],
    ["Access", "1", "2", "0"],
    ["Skills", "0", "0", "2"],
  ]);
});
