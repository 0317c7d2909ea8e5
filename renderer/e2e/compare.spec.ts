import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import Papa from "papaparse";
import { goTo, transcript } from "./coding.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";

async function openSample(page: Page, way?: string): Promise<void> {
  await page.getByRole("button", { name: "Open the sample project" }).click();
  await goTo(page, "Compare");
  if (way !== undefined) await page.getByRole("radio", { name: way }).click();
}

/** The cells of a code's row, as they are read. */
async function cellsOf(page: Page, code: string): Promise<string[]> {
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: code, exact: true }) });
  return await row.getByRole("cell").allInnerTexts();
}

test("three interviews are compared, a number leads to its passages, and the open matrix follows the coding", async ({
  launch,
}) => {
  const { page } = await launch();
  await openSample(page);
  await expect(page.getByRole("columnheader", { name: "All" })).toBeVisible();
  const all = await cellsOf(page, "Cost");
  expect(all).toHaveLength(7);
  expect(Number(all[6])).toBe(all.slice(0, 6).reduce((sum, cell) => sum + Number(cell), 0));
  await expectNoAxeViolations(page);

  await page.getByRole("button", { name: "Groups" }).click();
  for (const name of ["ONGEI chief", "Municipal IT manager", "Bank manager"]) {
    await page.getByRole("menuitemcheckbox", { name }).click();
  }
  await page.keyboard.press("Escape");
  await expect(page.getByText("3 of 6 groups")).toBeVisible();
  await expect.poll(() => cellsOf(page, "Cost")).toEqual([all[0], all[1], all[3], all[6]]);

  await page.getByRole("button", { name: "Beside the transcript" }).click();
  const beside = page.getByRole("region", { name: "Compare beside the transcript" });
  await beside.getByRole("button", { name: `${all[0]}: Cost, ONGEI chief, Codings` }).click();
  const passages = beside.getByRole("region", { name: "Passages" });
  await expect(passages.getByRole("heading")).toHaveText(`Cost, ONGEI chief: ${all[0]} passages`);
  await expectNoAxeViolations(page);
  const quote = (await passages.locator(".passage-quote").first().innerText()).trim();
  await passages.getByRole("listitem").first().getByRole("button").click();
  await expect(transcript(page)).toBeFocused();
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe(quote);
  await page
    .getByRole("region", { name: "Codings" })
    .getByRole("button", { name: `Cost: “${quote}` })
    .first()
    .focus();
  await page.keyboard.press("Delete");
  await expect.poll(async () => (await cellsOf(page, "Cost"))[0]).toBe(`${Number(all[0]) - 1}`);
  await expect(passages.getByRole("heading")).toHaveText(`Cost, ONGEI chief: ${Number(all[0]) - 1} passages`);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => (await cellsOf(page, "Cost"))[0]).toBe(all[0]);
  await beside.getByRole("button", { name: "Close Compare beside the transcript" }).click();
  await expect(beside).toBeHidden();
});

test("the matrix is gone through by keyboard, sorted, measured otherwise and exported with its denominators", async ({
  launch,
  userData,
}) => {
  const { page, saveNextTo } = await launch();
  await openSample(page);
  const matrix = page.getByRole("table", { name: "" }).first();
  await matrix.getByRole("button", { name: /^\d+: Common barriers, ONGEI chief/ }).focus();
  for (const key of ["ArrowDown", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  const focused = page.locator("button:focus");
  await expect(focused).toHaveAttribute("aria-label", /: IT infrastructure, Rural teacher, Codings$/);
  const count = (await focused.innerText()).trim();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Passages" }).getByRole("listitem").first()).toHaveAttribute(
    "aria-setsize",
    count,
  );
  await page.keyboard.press("Escape");
  await expect(focused).toHaveAttribute("aria-label", /: IT infrastructure, Rural teacher/);

  await page.getByRole("button", { name: "Measure" }).click();
  await page.getByRole("option", { name: "Column %", exact: true }).click();
  await expect(page.getByRole("rowheader", { name: "Out of" })).toBeVisible();
  await page.getByRole("button", { name: "ONGEI chief", exact: true }).click();
  const shares = await page.locator("tbody tr td:nth-child(2)").allInnerTexts();
  const numbers = shares.map((share) => Number.parseFloat(share));
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));

  const file = path.join(userData, "matrix.csv");
  await saveNextTo(file);
  await page.getByRole("button", { name: "Export CSV…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Add the totals", { exact: false }).click();
  await dialog.getByRole("button", { name: "Export" }).click();
  await expect.poll(() => existsSync(file)).toBe(true);
  const { data } = Papa.parse((await readFile(file, "utf8")).replace("\ufeff", "").trimEnd());
  expect(data[0]?.slice(0, 2)).toEqual(["code", "ongei_chief"]);
  expect(data.at(-1)?.[0]).toBe("Out of");
  const column = data.slice(1, -2).map((row) => Number(row[1]));
  expect(column.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
});

test("passages stand side by side, answers question by question, and what only one mentions is told", async ({
  launch,
}) => {
  const { page } = await launch();
  await openSample(page, "Side by side");
  await expect(page.getByText("The first 3 are shown")).toBeVisible();
  const column = page.getByRole("region", { name: "Rural teacher" });
  await expect(column.getByRole("listitem").first()).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByRole("radio", { name: "By question" }).click();
  await page.getByRole("button", { name: "Next question" }).click();
  await expect(page.getByRole("region", { name: "Answers to question 2" })).toBeVisible();
  const card = page.getByRole("article", { name: "Bank manager" });
  const plain = (text: string | undefined) => text?.replace(/\s+/g, " ").trim();
  const said = plain(await card.getByRole("button").first().innerText());
  await expectNoAxeViolations(page);

  await page.getByRole("radio", { name: "Only one, or both" }).click();
  await expect.poll(() => cellsOf(page, "Lack of Internet access")).toEqual(["Only ONGEI chief", "3", "0"]);
  await expectNoAxeViolations(page);

  await page.getByRole("radio", { name: "Similarity" }).click();
  const pair = page.getByRole("button", { name: /: ONGEI chief and Bank manager; see what they mention$/ });
  const mirrored = page.getByRole("button", { name: /: Bank manager and ONGEI chief; see what they mention$/ });
  expect(await pair.innerText()).toBe(await mirrored.innerText());
  await expectNoAxeViolations(page);
  await pair.click();
  await expect(page.getByRole("columnheader", { name: "Bank manager" })).toBeVisible();

  await page.getByRole("radio", { name: "By question" }).click();
  await page.getByRole("button", { name: "Next question" }).click();
  await card.getByRole("button").first().click();
  await expect(transcript(page)).toBeFocused();
  await expect.poll(async () => plain(await page.evaluate(() => document.getSelection()?.toString()))).toBe(said);
});

test("a crosstab tests codes against a variable, shows what was expected, and leads to its passages", async ({
  launch,
}) => {
  const { page } = await launch();
  await openSample(page, "Crosstab");
  await expect(page.getByRole("columnheader", { name: "Provinces" })).toBeVisible();
  const [lima, provinces, chiSquare, freedom, , exact] = await cellsOf(page, "Lack of Internet access");
  // both interviews of Lima have the code, and two of the four from elsewhere
  expect([lima, provinces, freedom]).toEqual(["2", "2", "1"]);
  expect(Number(chiSquare)).toBeCloseTo(1.5);
  expect(Number(exact)).toBeCloseTo(0.4667);
  await expect(page.getByText("Descriptive only", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "2: Lack of Internet access, Provinces" }).click();
  await expect(page.getByRole("table", { name: /Observed and expected: Lack of Internet access/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "Passages" }).getByRole("listitem").first()).toHaveAttribute(
    "aria-setsize",
    "5",
  );
  await expectNoAxeViolations(page);
});
