import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import Papa from "papaparse";
import { beginEditing, codeQuote, goTo, importFiles, newProject, transcript } from "./coding.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import type { Launched } from "./launch.ts";

const FOLDER = path.resolve("fixtures/sample");
const FILES = ["bank-manager.txt", "citizen-of-lima.txt", "municipal-it-manager.txt"] as const;

async function openWords(page: Page): Promise<void> {
  await goTo(page, "Words");
  await expect(page.getByRole("heading", { name: "Words", exact: true })).toBeVisible();
}

/** A new project with three interviews of the sample, as a user imports them. */
async function importedProject(app: Launched): Promise<void> {
  await newProject(app.page, "Words", "Empty");
  await importFiles(
    app,
    FILES.map((name) => path.join(FOLDER, name)),
  );
  await openWords(app.page);
  await expect(wordRow(app.page, "queue")).toBeVisible();
}

function wordRow(page: Page, word: string): Locator {
  return page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: word, exact: true }) });
}

/** Occurrences and documents of a word, as the table says them; null where it is not listed among the first. */
async function figuresOf(page: Page, word: string): Promise<number[] | null> {
  const cells = wordRow(page, word).getByRole("cell");
  if ((await cells.count()) === 0) return null;
  const texts = await cells.allInnerTexts();
  return texts.slice(0, 2).map((text) => Number(text.replace(/,/g, "")));
}

/** The paragraphs of the sample's files without labels, those of the interviewer only where asked for. */
async function spoken(withInterviewer: boolean): Promise<string[][]> {
  const texts = await Promise.all(FILES.map((name) => readFile(path.join(FOLDER, name), "utf8")));
  return texts.map((text) => {
    let asks = false;
    return text.split("\n").flatMap((line) => {
      const label = /^(Interviewer|Bank manager|Citizen|IT manager): /.exec(line);
      if (label) asks = label[1] === "Interviewer";
      return asks && !withInterviewer ? [] : [line.slice(label?.[0].length ?? 0)];
    });
  });
}

/** Occurrences and documents of every word, counted here line by line. */
async function naiveCount(withInterviewer: boolean): Promise<Map<string, [number, number]>> {
  const counts = new Map<string, [number, number]>();
  for (const lines of await spoken(withInterviewer)) {
    const here = new Map<string, number>();
    for (const line of lines) {
      for (const { segment, isWordLike } of new Intl.Segmenter("en", { granularity: "word" }).segment(line)) {
        const key = segment.toLowerCase().replaceAll("’", "'");
        if (isWordLike) here.set(key, (here.get(key) ?? 0) + 1);
      }
    }
    for (const [key, count] of here) {
      const [all, documents] = counts.get(key) ?? [0, 0];
      counts.set(key, [all + count, documents + 1]);
    }
  }
  return counts;
}

async function exportedRows(app: Launched, file: string): Promise<Map<string, [number, number]>> {
  const { page } = app;
  await page.getByRole("button", { name: "Export CSV…" }).click();
  const dialog = page.getByRole("dialog", { name: "Export table" });
  await expectNoAxeViolations(page);
  await app.saveNextTo(file);
  await dialog.getByRole("button", { name: "Export" }).click();
  await expect.poll(() => existsSync(file)).toBe(true);
  const { data } = Papa.parse(await readFile(file, "utf8"));
  const [heading = [], ...rows] = data;
  expect(heading).toEqual([
    ...["word", "word_folded", "occurrences", "documents"],
    ...["share_of_words", "per_10000_words", "all_words", "all_documents"],
  ]);
  return new Map(rows.map(([, key = "", count, documents]) => [key, [Number(count), Number(documents)]]));
}

test("the exported list is what a count of the texts line by line gives", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  await importedProject(app);
  await page.getByRole("button", { name: "Take off the filter “Stop words: documents' languages”" }).click();
  await expect(wordRow(page, "the")).toBeVisible();
  const all = await naiveCount(true);
  expect(await exportedRows(app, path.join(userData, "all.csv"))).toEqual(all);

  await page.getByText("Leave out the interviewer", { exact: true }).click();
  const answers = await naiveCount(false);
  await expect.poll(() => figuresOf(page, "the")).toEqual(answers.get("the"));
  expect(answers.get("the")).not.toEqual(all.get("the"));
  const exported = await exportedRows(app, path.join(userData, "answers.csv"));
  expect(exported).toEqual(answers);
  const sum = [...answers.values()].reduce((words, [count]) => words + count, 0);
  await expect(page.getByText(`Counted: ${sum.toLocaleString("en")} words in all 3 documents`)).toBeVisible();
});

test("stop words, own words and other limits leave words out, say so, and are taken back", async ({ launch }) => {
  const app = await launch();
  const { page } = app;
  await importedProject(app);
  const counts = await naiveCount(true);
  await expect(wordRow(page, "the")).toHaveCount(0);
  await expect(page.getByText(/Left out: \d+ stop words of English \(.* occurrences\)/)).toBeVisible();

  await page.getByRole("button", { name: "Leave out queue" }).click();
  await expect(wordRow(page, "queue")).toHaveCount(0);
  await expect(page.getByText("; 1 word of the own list (", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Take off the filter “Left out: queue”" }).click();
  await expect.poll(() => figuresOf(page, "queue")).toEqual(counts.get("queue"));

  await page.getByRole("button", { name: "Words left out…" }).click();
  const dialog = page.getByRole("dialog", { name: "Words left out" });
  await dialog.getByLabel("Leave out these words").fill("Queue, state nowhere");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("heading", { name: "Left out by you: 3" })).toBeVisible();
  await dialog.getByRole("button", { name: "Put back: the" }).click();
  await expect(dialog.getByRole("heading", { name: "Stop words put back: 1" })).toBeVisible();
  await expectNoAxeViolations(page);
  await dialog.getByRole("button", { name: "Take back: state" }).click();
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect.poll(() => figuresOf(page, "the")).toEqual(counts.get("the"));
  await expect.poll(() => figuresOf(page, "state")).toEqual(counts.get("state"));
  await expect(wordRow(page, "queue")).toHaveCount(0);
  await expect(page.getByText("Counted although on a list of stop words: the.")).toBeVisible();

  await page.getByRole("button", { name: "Shortest word" }).click();
  await page.getByRole("option", { name: "At least 4 letters" }).click();
  await expect(wordRow(page, "tax")).toHaveCount(0);
  await page.getByRole("button", { name: "Take off the filter “At least 4 letters”" }).click();
  await expect(wordRow(page, "tax")).toBeVisible();
  await app.close();
  const { page: again } = await launch();
  await expect(wordRow(again, "the")).toBeVisible();
  await expect(again.getByText("Left out: Queue", { exact: true })).toBeVisible();
  await expectNoAxeViolations(again);
});

test("stop words are chosen by language", async ({ launch }) => {
  const app = await launch();
  const { page } = app;
  await importedProject(app);
  await page.getByRole("button", { name: "Stop words", exact: true }).click();
  await page.getByRole("menuitemcheckbox", { name: "Spanish" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByText("Stop words: Spanish", { exact: true })).toBeVisible();
  await expect(wordRow(page, "the")).toBeVisible();
  await expect(wordRow(page, "me")).toHaveCount(0);
  await page.getByRole("button", { name: "Stop words", exact: true }).click();
  await page.getByRole("menuitemcheckbox", { name: "English" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByText("Stop words: English, Spanish", { exact: true })).toBeVisible();
  await expect(wordRow(page, "the")).toHaveCount(0);
});

test("a word leads to its places, and a place to its transcript; edits and codings are followed", async ({
  launch,
}) => {
  const app = await launch();
  const { page } = app;
  await importedProject(app);
  const [count = 0] = (await naiveCount(true)).get("queue") ?? [];
  await page.getByRole("button", { name: `${count} occurrences of queue` }).press("Enter");
  const places = page.getByRole("region", { name: "Places" });
  await expect(places.getByRole("heading")).toHaveText(`queue: ${count} occurrences`);
  await expect(places.getByRole("heading")).toBeFocused();
  await expect(places.getByRole("listitem").first()).toHaveAttribute("aria-setsize", `${count}`);
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: `${count} occurrences of queue` })).toBeFocused();
  await page.keyboard.press("Enter");
  await places.getByRole("button", { name: /I had a queue to the corner/ }).click();
  await expect(transcript(page)).toBeFocused();
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe("queue");

  await beginEditing(page);
  await expect(page.getByText("Editing the text.", { exact: false })).toBeVisible();
  await page.keyboard.press("End");
  await page.keyboard.type(" queue queue ");
  await expect(transcript(page)).toContainText(" queue queue");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("All changes saved")).toBeVisible();
  await openWords(page);
  await expect.poll(() => figuresOf(page, "queue")).toEqual([count + 2, 2]);

  await goTo(page, "Transcripts");
  await codeQuote(page, 1, "at the end of each month", "Deadlines");
  await openWords(page);
  await page.getByRole("group", { name: "Filters" }).getByRole("button", { name: "Codes" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Deadlines" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByText("Counted: 6 words in 1 of 3 documents")).toBeVisible();
  await expect.poll(() => page.getByRole("rowheader").allInnerTexts()).toEqual(["end", "month", "All words listed"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Counted: 6 words in 1 of 3 documents")).toBeHidden();
});

test("the cloud shows the most frequent words; keys go from one to the next and open their places", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await importedProject(app);
  const first = await page.getByRole("rowheader").first().innerText();
  await page.getByRole("radio", { name: "Cloud" }).click();
  const cloud = page.getByRole("group", { name: "Word cloud" });
  await expect(cloud.getByRole("button")).toHaveCount(100);
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Words in the cloud" }).click();
  await page.getByRole("option", { name: "25 most frequent words" }).click();
  await expect(cloud.getByRole("button")).toHaveCount(25);
  expect(await overlapping(cloud)).toEqual([]);

  const largest = cloud.getByRole("button").first();
  await expect(largest).toHaveAccessibleName(new RegExp(`^${first}, \\d+ occurrences$`));
  await largest.focus();
  await page.keyboard.press("End");
  await expect(cloud.getByRole("button").last()).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Places" }).getByRole("heading")).toContainText(`${first}: `);
  await page.keyboard.press("Escape");
  await expect(largest).toBeFocused();

  await page.getByRole("button", { name: "Export picture…" }).click();
  const dialog = page.getByRole("dialog", { name: "Export picture" });
  const file = path.join(userData, "cloud.svg");
  await dialog.getByText("SVG", { exact: false }).first().click();
  await app.saveNextTo(file);
  await dialog.getByRole("button", { name: "Export" }).click();
  await expect.poll(() => existsSync(file)).toBe(true);
  const svg = await readFile(file, "utf8");
  expect(svg.match(/<text /g)).toHaveLength(25);
  expect(svg).toContain(`>${first}</text>`);
});

/** The words of a cloud whose boxes, less the room above and below small letters, lie on each other. */
async function overlapping(cloud: Locator): Promise<string[]> {
  return await cloud.evaluate((root) => {
    const words = [...root.querySelectorAll("text")].map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const room = (bottom - top) * 0.34;
      return { text: text.textContent ?? "", left: left + 1, right: right - 1, top: top + room, bottom: bottom - room };
    });
    return words.flatMap((a, index) =>
      words.slice(index + 1).flatMap((b) => {
        const isApart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        return isApart ? [] : [`${a.text} ${b.text}`];
      }),
    );
  });
}

test("without a text there is nothing to count, and the screen says what to do", async ({ launch }) => {
  const { page } = await launch();
  await newProject(page, "Empty", "Empty");
  await openWords(page);
  await expect(page.getByText("There is no text yet.", { exact: false })).toBeVisible();
  await expectNoAxeViolations(page);
});
