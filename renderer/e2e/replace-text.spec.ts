import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { codeQuote, expectSaved, openInterview, readTables, selectQuote, transcript } from "./coding.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import type { Launched } from "./launch.ts";

const INTERVIEW = `Interviewer: 1. What holds e-government back?

Clerk: The budget is small. Few vilages are connected to the network. Nobody here was ever trained for it. We print every form and carry it up the stairs.

Interviewer: 2. What would help?

Clerk: A cable to the villages, and a person who repairs it.
`;

const CORRECTED = `Interviewer: 1. What holds e-government back?

Clerk: Well, the budget is small. Few villages are connected to the network. We print every form and carry it up the stairs.

Interviewer: 2. What would help?

Clerk: A cable to the villages, and a person who repairs it.
`;

const OTHER = `Interviewer: Which crops do you grow?

Farmer: Potatoes, quinoa and beans, as my grandmother did before me; in good years also barley for the brewery of Cusco.
`;

async function codedProject(app: Launched, folder: string): Promise<string> {
  const { page } = app;
  const file = await openInterview(app, { folder, project: "Replacing", text: INTERVIEW });
  await codeQuote(page, 1, "vilages are connected", "Network");
  await codeQuote(page, 1, "Nobody here was ever trained", "Training");
  await codeQuote(page, 1, "carry it up the stairs", "Paper");
  await codeQuote(page, 2, "a person who repairs it", "Staff");
  await expectSaved(page, 4);
  return file;
}

async function openReplacing(app: Launched): Promise<void> {
  await app.page.getByRole("button", { name: "Menu of clerk" }).click();
  await app.page.getByRole("menuitem", { name: "Replace by a corrected file…" }).click();
  await expect(app.page.getByRole("dialog", { name: "Replace the text of “clerk”" })).toBeVisible();
}

async function chooseCorrected(app: Launched, file: string): Promise<void> {
  await app.chooseFilesNext([file]);
  await app.page.getByRole("button", { name: "Choose a file…" }).click();
}

type Placed = { start: number; end: number; codeId: string };

/** The words under each coding, and those of codings without a place, by the names of their codes. */
async function quotes(page: Page): Promise<Record<string, string>> {
  const tables = await readTables(page);
  const text = (tables["texts"] as { text: string }[])[0]?.text ?? "";
  const names = new Map((tables["codes"] as { id: string; name: string }[]).map(({ id, name }) => [id, name]));
  const placed = (tables["codings"] as Placed[]).map((one) => [names.get(one.codeId), text.slice(one.start, one.end)]);
  const lost = (tables["unplaced"] as { codeId: string; quote: string }[]).map((one) => {
    return [names.get(one.codeId), `(no place) ${one.quote}`];
  });
  return Object.fromEntries([...placed, ...lost]);
}

test("a corrected file takes the place of a text, and its codings go with their words", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await codedProject(app, userData);
  const before = await readTables(page);
  const file = path.join(userData, "clerk corrected.txt");
  await writeFile(file, CORRECTED);
  await openReplacing(app);
  await chooseCorrected(app, file);
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("“clerk corrected.txt” differs in 3 places.")).toBeVisible();
  await expect(dialog.getByRole("alert")).toHaveCount(0);
  await expect(dialog.getByText("2 codings move along with their words.")).toBeVisible();
  await expect(dialog.getByRole("heading", { name: "1 coding loses its words" })).toBeVisible();
  await expect(dialog.getByRole("heading", { name: "1 coding goes on to other words" })).toBeVisible();
  await expectNoAxeViolations(page);
  expect(await readTables(page)).toEqual(before);
  await dialog.getByRole("button", { name: "Replace text" }).click();
  await expect(dialog).toBeHidden();
  await expect(transcript(page)).toContainText("Clerk: Well, the budget is small. Few villages are connected");

  expect(await quotes(page)).toEqual({
    Network: "villages are connected",
    Training: "(no place) Nobody here was ever trained",
    Paper: "carry it up the stairs",
    Staff: "a person who repairs it",
  });
  const after = await readTables(page);
  expect(after["originals"]).toMatchObject([{ fileName: "clerk corrected.txt", byteLength: CORRECTED.length }]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => readTables(page)).toEqual(before);
  await page.getByRole("button", { name: "Redo" }).click();
  await expect.poll(() => readTables(page)).toEqual(after);
});

test("the same text changes nothing, another interview is warned of, a pasted text is compared", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  const file = await codedProject(app, userData);
  const before = await readTables(page);
  const dialog = page.getByRole("dialog");
  await openReplacing(app);
  await chooseCorrected(app, file);
  await expect(
    dialog.getByText("Nothing differs: “clerk.txt” holds this text as it is.", { exact: false }),
  ).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Replace text" })).toHaveCount(0);

  const other = path.join(userData, "farmer.txt");
  await writeFile(other, OTHER);
  await dialog.getByRole("button", { name: "Other file…" }).click();
  await chooseCorrected(app, other);
  await expect(dialog.getByRole("alert")).toContainText("“farmer.txt” shares almost nothing with this text");

  const table = path.join(userData, "answers.csv");
  await writeFile(table, "id,answer\n1,yes\n2,no\n");
  await dialog.getByRole("button", { name: "Other file…" }).click();
  await chooseCorrected(app, table);
  await expect(dialog.getByRole("alert")).toContainText("“answers.csv” is a table.");

  await dialog.getByLabel("Or paste the corrected text").fill(INTERVIEW.replace("vilages", "villages"));
  await dialog.getByRole("button", { name: "Compare" }).click();
  await expect(dialog.getByText("“clerk.txt” differs in 1 place.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  expect(await readTables(page)).toEqual(before);
});

/** Replaces the text by the corrected one, in which the coding “Training” loses its words. */
async function loseTraining(app: Launched, folder: string, corrected = CORRECTED): Promise<void> {
  const file = path.join(folder, "clerk corrected.txt");
  await writeFile(file, corrected);
  await openReplacing(app);
  await chooseCorrected(app, file);
  await app.page.getByRole("button", { name: "Replace text" }).click();
  await expect(app.page.getByRole("dialog")).toBeHidden();
}

test("a coding that has lost its place is shown, counted nowhere, placed again, and removed", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await codedProject(app, userData);
  await loseTraining(app, userData);
  const lost = await readTables(page);
  await expect(page.getByRole("status").filter({ hasText: "1 coding has lost its place." })).toBeVisible();
  await page.getByRole("button", { name: "Frequencies" }).click();
  await expect(page.getByText("1 coding without a place is not counted.", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Transcripts" }).click();

  await page.getByRole("button", { name: "Show them" }).click();
  const region = page.getByRole("region", { name: "Codings without a place" }).first();
  await expect(region.getByRole("listitem")).toContainText("“Nobody here was ever trained”");
  await region.getByRole("button", { name: "Show where it stood" }).click();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain("Clerk: Well, the budget");
  await region.getByRole("button", { name: "Show where it stood" }).focus();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Show them" })).toBeFocused();
  await page.keyboard.press("Enter");
  await selectQuote(page, { question: 1, quote: "print every form", code: "" });
  await expectNoAxeViolations(page);
  await region.getByRole("button", { name: "Place on the selected passage" }).click();
  await expect(page.getByText("has lost its place.")).toHaveCount(0);
  await expect(transcript(page)).toBeFocused();
  expect(await quotes(page)).toMatchObject({ Training: "print every form" });
  const ids = (tables: Record<string, unknown[]>) => (tables["codings"] as { id: string }[]).map(({ id }) => id);
  expect(ids(await readTables(page))).toEqual(
    expect.arrayContaining((lost["unplaced"] as { id: string }[]).map(({ id }) => id)),
  );
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => readTables(page)).toEqual(lost);

  await page.getByRole("button", { name: "Replacing" }).click();
  await page.getByRole("menuitem", { name: "Project check" }).click();
  const section = page.getByRole("region", { name: "Codings without a place" }).first();
  await expect(section.getByText("The words of 1 coding are gone from the text.", { exact: false })).toBeVisible();
  await expectNoAxeViolations(page);
  await section.getByRole("button", { name: "Remove" }).click();
  await expect(section.getByText("None. Every coding stands on its words.")).toBeVisible();
  await expect(section.getByRole("heading", { name: "Codings without a place" })).toBeFocused();
  expect((await readTables(page))["unplaced"]).toEqual([]);
});

test("codings whose words come back are placed where they stand", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  const file = await codedProject(app, userData);
  const before = await quotes(page);
  await loseTraining(app, userData, CORRECTED.replace(" We print every form and carry it up the stairs.", ""));
  await expect(page.getByText("2 codings have lost their place.")).toBeVisible();
  await openReplacing(app);
  await chooseCorrected(app, file);
  await page.getByRole("button", { name: "Replace text" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  const lost = await readTables(page);
  await page.getByRole("button", { name: "Replacing" }).click();
  await page.getByRole("menuitem", { name: "Project check" }).click();
  await expect(page.getByRole("button", { name: "Place where its words stand" })).toHaveCount(2);
  await page.getByRole("button", { name: "Place all whose words stand once" }).click();
  await expect(page.getByText("None. Every coding stands on its words.")).toBeVisible();
  expect(await quotes(page)).toEqual(before);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => readTables(page)).toEqual(lost);
  await page.getByRole("button", { name: "Place where its words stand" }).first().click();
  await expect(page.getByText("The words of 1 coding are gone", { exact: false })).toBeVisible();
});
