import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import Papa from "papaparse";
import { goTo, importFiles, newProject, readTables, transcript } from "./coding.ts";
import { expectNoAxeViolations, test } from "./fixtures.ts";
import type { Launched } from "./launch.ts";

const librarian = `Interviewer: 1. What does the education of the citizens cost?

Librarian: The Education of a reader costs time. Nobody pays for it. The cost is ours.

Participant: Readers know.

Interviewer: 2. And electronic government?

Librarian: Electronic government is a slow government. La educación cuesta mucho.

Participant: The price is small. We pay the price.
`;

const mayor = `Interviewer: 1. Is there money?

Mayor: Money, yes; electronic mail, no. The government of paper costs us dearly, and educación most of all.
`;

async function open(launched: Launched, userData: string): Promise<void> {
  const files = { "Librarian.txt": librarian, "Mayor.txt": mayor };
  await newProject(launched.page, "Search", "E-government barriers");
  const paths = await Promise.all(
    Object.entries(files).map(async ([name, text]) => {
      const file = path.join(userData, name);
      await writeFile(file, text);
      return file;
    }),
  );
  await importFiles(launched, paths);
  // the import opens what it brought
  await expect(transcript(launched.page)).toBeVisible();
  await launched.page.keyboard.press("Control+Shift+F");
  await expect(field(launched.page)).toBeFocused();
}

function field(page: Page): Locator {
  return page.getByRole("searchbox", { name: "Search all documents" });
}

function hits(page: Page): Locator {
  return page.getByRole("grid", { name: "Hits" });
}

/** The matches listed for a query, once the count is as said. */
async function search(page: Page, query: string, count: string): Promise<string[]> {
  // the hits of the search before stay until the next has some
  await field(page).fill("");
  await expect(hits(page)).toBeHidden();
  await field(page).fill(query);
  await expect(page.getByRole("status").filter({ hasText: /hits? in|Nothing/ })).toHaveText(count);
  const rows = hits(page)
    .getByRole("row")
    .filter({ has: page.getByRole("checkbox", { name: /line/ }) });
  await expect(rows.first().getByRole("gridcell").nth(2)).not.toBeEmpty();
  return await rows.evaluateAll((all) => all.map((row) => row.querySelector(".hit-match")?.textContent ?? ""));
}

test("words, phrases, NOT, NEAR, wildcards and expressions are found, whatever their accents, among those who are heard", async ({
  launch,
  userData,
}) => {
  const launched = await launch();
  const { page } = launched;
  await open(launched, userData);
  expect(await search(page, "EDUCACIÓN", "2 hits in 2 documents")).toEqual(["educación", "educación"]);
  expect(await search(page, "educa*", "4 hits in 2 documents")).toHaveLength(4);
  expect(await search(page, '"electronic government"', "2 hits in 1 document")).toHaveLength(2);
  expect(await search(page, "electronic NEAR/2 mail", "1 hit in 1 document")).toEqual(["electronic mail"]);
  expect(await search(page, "costs NOT time", "1 hit in 1 document")).toEqual(["costs"]);
  expect(await search(page, "/\\b(pay|cost)s\\b/", "3 hits in 2 documents")).toEqual(["costs", "pays", "costs"]);
  await expectNoAxeViolations(page);

  await page.getByLabel("Together in a").selectOption("document");
  await field(page).fill("costs -time");
  await expect(page.getByRole("status").filter({ hasText: "1 hit in 1 document" })).toBeVisible();
  await page.getByLabel("Together in a").selectOption("turn");

  expect(await search(page, "government", "4 hits in 2 documents")).toHaveLength(4);
  await page.getByText("Leave out the interviewer", { exact: true }).click();
  expect(await search(page, "government", "3 hits in 2 documents")).toHaveLength(3);
  await page.getByRole("button", { name: "Speakers" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Mayor" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByText("Said by Mayor")).toBeVisible();
  expect(await search(page, "government", "1 hit in 1 document")).toEqual(["government"]);
  await page.getByRole("button", { name: "Take off the filter “Said by Mayor”" }).click();
  await page.getByRole("button", { name: "Take off the filter “Interviewer left out”" }).click();
  await expect(page.getByRole("status").filter({ hasText: "4 hits in 2 documents" })).toBeVisible();

  await field(page).fill("cost AND (");
  await expect(page.getByText("After “(” goes a word, a phrase or a parenthesis.")).toBeVisible();
  await field(page).fill("nowhere");
  await expect(page.getByText("Nothing was found.", { exact: false })).toBeVisible();
});

test("a hit opens in its transcript, and the list keeps up with documents that are renamed and deleted", async ({
  launch,
  userData,
}) => {
  const launched = await launch();
  const { page } = launched;
  await open(launched, userData);
  await search(page, "slow", "1 hit in 1 document");
  await field(page).press("Enter");
  await expect(hits(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(transcript(page)).toBeFocused();
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe("slow");

  const list = page.getByRole("region", { name: "Documents" });
  await list.getByRole("option", { name: /Mayor/ }).focus();
  await page.keyboard.press("F2");
  await page.getByLabel("Document name").fill("The mayor");
  await page.keyboard.press("Enter");
  await goTo(page, "Search");
  await search(page, "electronic", "3 hits in 2 documents");
  await expect(hits(page).getByRole("gridcell", { name: "The mayor" })).toBeVisible();
  await goTo(page, "Transcripts");
  await list.getByRole("option", { name: /The mayor/ }).focus();
  await page.keyboard.press("Delete");
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
  await page.keyboard.press("Control+Shift+F");
  await expect(page.getByRole("status").filter({ hasText: "2 hits in 1 document" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("status").filter({ hasText: "3 hits in 2 documents" })).toBeVisible();
});

test("hits are selected and coded by sentence and by answer with the keyboard, counted before, undone in one step", async ({
  launch,
  userData,
}) => {
  const launched = await launch();
  const { page } = launched;
  await open(launched, userData);
  await search(page, "cost* OR pay* OR price", "8 hits in 2 documents");
  await field(page).press("Enter");
  await page.keyboard.press("Control+a");
  await expect(page.getByRole("button", { name: "Code 8 selected…" })).toBeEnabled();
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog", { name: "Code 8 hits" });
  await expect(dialog.getByRole("status")).toContainText("This makes 7 codings in 2 documents.");
  await expectNoAxeViolations(page);
  await dialog.getByRole("button", { name: "Choose a code…" }).press("Enter");
  await page.getByRole("combobox", { name: "Code" }).fill("Cost");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: "Code", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Made 7 codings with “Cost”.", { exact: false })).toBeVisible();
  expect(await quotesOf(page)).toEqual([
    "Nobody pays for it.",
    "The Education of a reader costs time.",
    "The cost is ours.",
    "The government of paper costs us dearly, and educación most of all.",
    "The price is small.",
    "We pay the price.",
    "What does the education of the citizens cost?",
  ]);

  await hits(page).focus();
  await page.keyboard.press("c");
  await dialog.getByText("The answer", { exact: false }).click();
  await dialog.getByRole("button", { name: "Choose a code…" }).press("Enter");
  await page.getByRole("combobox", { name: "Code" }).fill("Money");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("status")).toContainText("This makes 3 codings in 2 documents.");
  await dialog.getByRole("button", { name: "Code", exact: true }).press("Enter");
  await expect(dialog).toBeHidden();
  await expect.poll(async () => (await quotesOf(page)).length).toBe(10);
  expect((await quotesOf(page)).filter((quote) => quote.includes("\n"))).toEqual([
    expect.stringMatching(/^Librarian: Electronic.*Participant: The price is small. We pay the price\.$/s),
    expect.stringMatching(/^Librarian: The Education.*Participant: Readers know\.$/s),
  ]);

  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await quotesOf(page)).length).toBe(7);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await quotesOf(page)).length).toBe(0);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(async () => (await quotesOf(page)).length).toBe(7);

  await hits(page).focus();
  await page.keyboard.press("c");
  await dialog.getByText("The sentence").click();
  await dialog.getByRole("button", { name: "Choose a code…" }).press("Enter");
  await page.getByRole("combobox", { name: "Code" }).fill("Cost");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("status")).toContainText("This makes 0 codings in 0 documents; 7 are there already.");
  await expect(dialog.getByRole("button", { name: "Another code…" })).toBeFocused();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Coding", exact: true }).click();
  await page.getByRole("menuitemradio", { name: "Only passages without a code" }).click();
  await expect(page.getByText("Nothing was found.", { exact: false })).toBeVisible();
});

test("the concordance is put in order by its contexts and exported in that order", async ({ launch, userData }) => {
  const launched = await launch();
  const { page } = launched;
  await open(launched, userData);
  await search(page, "government", "4 hits in 2 documents");
  await page.getByRole("columnheader", { name: "Before" }).getByRole("button").click();
  await expect(hits(page).getByRole("gridcell", { name: /a slow$/ })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Before" })).toHaveAttribute("aria-sort", "ascending");
  const file = path.join(userData, "hits.csv");
  await launched.saveNextTo(file);
  await page.getByRole("button", { name: "Export CSV…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Export" }).click();
  await expect.poll(() => existsSync(file)).toBe(true);
  const rows = Papa.parse((await readFile(file, "utf8")).slice(1), { skipEmptyLines: true }).data;
  const wordBefore = (row: string[]) => row[4]?.trim().split(" ").at(-1)?.toLowerCase();
  expect(rows[0]?.slice(0, 5)).toEqual(["document", "speaker", "question", "paragraph", "before"]);
  expect(rows.slice(1).map(wordBefore)).toEqual(["electronic", "electronic", "slow", "the"]);
});

test("an expression that never ends is stopped and told, and the search goes on", async ({ launch, userData }) => {
  test.slow();
  const launched = await launch();
  const { page } = launched;
  const file = path.join(userData, "Endless.txt");
  await writeFile(file, `Ana: ${"a".repeat(60)} and money.\n`);
  await newProject(page, "Search", "Empty");
  await importFiles(launched, [file]);
  await expect(transcript(page)).toBeVisible();
  await page.keyboard.press("Control+Shift+F");
  await search(page, "money", "1 hit in 1 document");
  await field(page).fill("/(a+)+b/");
  await expect(page.getByText("This regular expression was stopped", { exact: false })).toBeVisible({
    timeout: 20_000,
  });
  expect(await search(page, "money", "1 hit in 1 document")).toEqual(["money"]);
});

/** The words of every coding, sorted. */
async function quotesOf(page: Page): Promise<string[]> {
  const { texts = [], codings = [] } = await readTables(page);
  const byId = new Map((texts as { id: string; text: string }[]).map(({ id, text }) => [id, text]));
  const rows = codings as { documentId: string; start: number; end: number }[];
  return rows.map(({ documentId, start, end }) => byId.get(documentId)?.slice(start, end) ?? "").sort();
}
