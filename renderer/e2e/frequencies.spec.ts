import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import Papa from "papaparse";
import { clerkInterview, goTo, openInterview, transcript } from "./coding.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";

/** What the table says of a code, column by column. */
async function figuresOf(page: Page, code: string): Promise<string[]> {
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: code, exact: true }) });
  return await row.getByRole("cell").allInnerTexts();
}

test("numbers lead to their passages, filters stand as chips, and the table follows the coding", async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole("button", { name: "Open the sample project" }).click();
  await page.getByRole("button", { name: "Frequencies" }).click();
  await expect(page.getByRole("rowheader", { name: "Cost" })).toBeVisible();
  const all = await figuresOf(page, "Cost");
  expect(await figuresOf(page, "Common barriers")).toEqual(["0", "0", "0", "0", "0.0%", "0.0%"]);
  expect((await figuresOf(page, "All codes"))[4]).toBe("100.0%");

  await page.getByText("Count sub-codes with their code").click();
  await expect.poll(async () => (await figuresOf(page, "Common barriers"))[0]).not.toBe("0");
  await page.getByRole("button", { name: /codings with Common barriers$/ }).click();
  const passages = page.getByRole("region", { name: "Passages" });
  const withSubcodes = (await figuresOf(page, "Common barriers"))[0] ?? "";
  await expect(passages.getByRole("heading")).toHaveText(`Common barriers and its sub-codes: ${withSubcodes}`);
  await expect(passages.getByRole("listitem").first()).toHaveAttribute("aria-setsize", withSubcodes);
  await page.getByText("Count sub-codes with their code").click();

  await page.getByText("Leave out the interviewer", { exact: true }).click();
  await expect(page.getByText("Interviewer left out")).toBeVisible();
  await page.getByRole("group", { name: "Filters" }).getByRole("button", { name: "Documents" }).click();
  await page.getByRole("menuitemcheckbox", { name: "ONGEI chief" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByText("Only ONGEI chief")).toBeVisible();
  await expect.poll(() => figuresOf(page, "Cost")).not.toEqual(all);
  await page.getByRole("button", { name: "Take off the filter “Only ONGEI chief”" }).click();
  await page.getByRole("button", { name: "Take off the filter “Interviewer left out”" }).click();
  await expect.poll(() => figuresOf(page, "Cost")).toEqual(all);

  await page.getByRole("button", { name: `${all[0]} codings with Cost` }).click();
  await expect(passages.getByRole("listitem").first()).toHaveAttribute("aria-setsize", all[0] ?? "");
  const quote = (await passages.getByRole("listitem").first().locator(".passage-quote").innerText()).trim();
  await passages.getByRole("button").nth(1).click();
  await expect(transcript(page)).toBeFocused();
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe(quote);

  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: "Code" }).fill("Poverty");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Undo" }).click();
  await page
    .getByRole("region", { name: "Codings" })
    .getByRole("button", { name: `Cost: “${quote}` })
    .first()
    .focus();
  await page.keyboard.press("Delete");
  await page.getByRole("button", { name: "Frequencies" }).click();
  await expect.poll(async () => (await figuresOf(page, "Cost"))[0]).toBe(`${Number(all[0]) - 1}`);
});

test("the exported table holds what the screen shows, in the form that was asked for", async ({ launch, userData }) => {
  const { page, saveNextTo } = await launch();
  await page.getByRole("button", { name: "Open the sample project" }).click();
  await page.getByRole("button", { name: "Frequencies" }).click();
  await page.getByRole("button", { name: "Codings", exact: true }).click();
  await page.getByRole("button", { name: "Export CSV…" }).click();
  const dialog = page.getByRole("dialog", { name: "Export table" });
  await dialog.getByText("Semicolon").click();
  await dialog.getByText("Begin with a byte-order mark", { exact: false }).click();
  await dialog.getByText("Add the totals", { exact: false }).click();
  const file = path.join(userData, "table.csv");
  await saveNextTo(file);
  await dialog.getByRole("button", { name: "Export" }).click();
  await expect.poll(() => existsSync(file)).toBe(true);
  const csv = await readFile(file, "utf8");
  expect(csv.startsWith("code;codings;documents;words;characters;")).toBe(true);
  const rows = Papa.parse(csv, { delimiter: ";" }).data;
  expect(rows.at(-1)?.[0]).toBe("Total");
  const cost = rows.find(([code]) => code === "Common barriers > Cost") ?? [];
  expect(cost.slice(1, 5).map(Number)).toEqual(
    (await figuresOf(page, "Cost")).slice(0, 4).map((text) => Number(text.replace(",", ""))),
  );
});

test("frequencies by document, set, case and speaker lead to their passages, and are exported with what they are of", async ({
  launch,
  userData,
}) => {
  const { page, saveNextTo } = await launch();
  await page.getByRole("button", { name: "Open the sample project" }).click();
  await page.getByRole("button", { name: "Frequencies" }).click();
  await expect(page.getByRole("rowheader", { name: "Cost" })).toBeVisible();
  const [together = ""] = await figuresOf(page, "Cost");
  const by = async (name: string) => {
    await page.getByRole("button", { name: /By$/ }).click();
    await page.getByRole("option", { name, exact: true }).click();
  };
  await by("Documents");
  await expect(page.getByRole("columnheader", { name: "ONGEI chief" })).toBeVisible();
  const documents = await figuresOf(page, "Cost");
  expect(documents.at(-1)).toBe(together);
  expect(documents.slice(0, -1).reduce((sum, cell) => sum + Number(cell), 0)).toBe(Number(together));
  await expectNoAxeViolations(page);

  await page.getByRole("button", { name: `${documents[0]}: Cost, ONGEI chief, Codings` }).click();
  const passages = page.getByRole("region", { name: "Passages" });
  await expect(passages.getByRole("listitem").first()).toHaveAttribute("aria-setsize", documents[0] ?? "");
  await page.keyboard.press("Escape");

  await page.setViewportSize({ width: 900, height: 600 });
  await page.getByRole("button", { name: /: Cost, Software entrepreneur, Codings$/ }).click();
  await expect(passages.getByRole("heading")).toContainText("Cost, Software entrepreneur");
  await page.keyboard.press("Escape");
  await by("Questions");
  await expect(page.getByRole("columnheader", { name: "ONGEI chief" })).toBeHidden();
  await expect.poll(async () => (await figuresOf(page, "Cost")).at(-1)).toBe(together);
  await by("Documents");
  await page.getByRole("button", { name: /Measure$/ }).click();
  await page.getByRole("option", { name: "Column %", exact: true }).click();
  await expect(page.getByRole("rowheader", { name: "Out of" })).toBeVisible();

  await page.getByRole("button", { name: "Export long form…" }).click();
  const file = path.join(userData, "long.csv");
  await saveNextTo(file);
  await page.getByRole("dialog", { name: "Export table" }).getByRole("button", { name: "Export" }).click();
  await expect.poll(() => existsSync(file)).toBe(true);
  const { data } = Papa.parse((await readFile(file, "utf8")).replace("\ufeff", "").trimEnd());
  const [head = [], ...rows] = data;
  const cost = rows.filter(([code]) => code === "Common barriers > Cost");
  const column = (id: string) => cost.map((cells) => cells[head.indexOf(id)]);
  expect(column("codings")).toEqual(documents.slice(0, -1));
  const shares = column("codings").map((codings, row) => Number(codings) / Number(column("codings_of_group")[row]));
  expect(column("share_of_column").map(Number)).toEqual(shares);

  await page.getByRole("radio", { name: "Bars" }).click();
  await expect(page.getByRole("button", { name: /By$/ })).toBeHidden();
  await page.getByRole("radio", { name: "Table" }).click();
  await expect(page.getByRole("rowheader", { name: "Out of" })).toBeVisible();
  await by("All together");
  await expect.poll(async () => (await figuresOf(page, "Cost"))[0]).toBe(together);
});

test("where there are no codes yet, every way of counting them says what to do", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  await openInterview(app, { folder: userData, project: "Uncoded", text: clerkInterview });
  const advice = page.getByText("There are no codes yet. Make codes in Transcripts", { exact: false });
  for (const [workspace, views] of [
    ["Frequencies", ["Table", "Bars", "Heat map"]],
    ["Compare", ["Matrix", "Side by side", "Similarity"]],
    ["Portrait", ["Portrait", "Codeline", "Timeline"]],
  ] as const) {
    await goTo(page, workspace);
    for (const view of views) {
      await page.getByRole("radio", { name: view, exact: true }).click();
      await expect(advice).toBeVisible();
    }
    await expectNoAxeViolations(page);
  }
  // what is asked and answered is there without codes
  await goTo(page, "Compare");
  await page.getByRole("radio", { name: "By question", exact: true }).click();
  await expect(advice).toBeHidden();
  await expect(page.getByText("The budget is small", { exact: false })).toBeVisible();
});
