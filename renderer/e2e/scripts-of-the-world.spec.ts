import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { parseCsv } from "../../app/table/csv.ts";
import { expectSaved, importFiles, newProject, pickCode, pickNewCode, transcript } from "./coding.ts";
import { expect, test } from "./fixtures.ts";
import type { Launched } from "./launch.ts";

type Sample = {
  readonly name: string;
  readonly text: string;
  readonly quote: string;
  readonly direction: "ltr" | "rtl";
};

/** In each script, words in the middle of a line, which a mouse is dragged over from the first letter to the last. */
const samples: readonly Sample[] = [
  {
    name: "Arabic",
    text: "الباحث: 1. ما الذي يعيق الخدمات؟\n\nالموظف: الميزانية صغيرة جدا والشبكة بعيدة عن كل قرى الجبل في الشمال.",
    quote: "والشبكة بعيدة عن كل قرى",
    direction: "rtl",
  },
  {
    name: "Hebrew",
    text: "המראיין: 1. מה מעכב את השירותים?\n\nהפקידה: אין מספיק תקציב, והחיבור לרשת בכפרים איטי מאוד בשעות הערב.",
    quote: "והחיבור לרשת בכפרים",
    direction: "rtl",
  },
  {
    name: "Korean",
    text: "면담자: 1. 무엇이 가로막습니까?\n\n공무원: 예산이 적고 시골 마을까지 인터넷이 닿지 않아서 주민들이 찾아옵니다.",
    quote: "시골 마을까지 인터넷이",
    direction: "ltr",
  },
  {
    name: "Japanese",
    text: "聞き手: 1. 何が妨げですか。\n\n職員: 予算が少なく、山の村まで回線が届かないので、住民は窓口まで来ます。",
    quote: "山の村まで回線が届かない",
    direction: "ltr",
  },
  {
    name: "Emoji",
    text: "Interviewer: 1. How was it?\n\nClerk: The family 👩‍👩‍👧‍👦 waved its 🇵🇪 flag, gave a 👍🏽 and went home.",
    quote: "👩‍👩‍👧‍👦 waved its 🇵🇪 flag, gave a 👍🏽",
    direction: "ltr",
  },
  {
    name: "English in Arabic",
    text: "الباحث: 1. متى بدأتم؟\n\nالموظف: نستخدم نظام e-Government 2.0 منذ عام 2019 في كل مكتب.",
    quote: "نظام e-Government 2.0 منذ عام",
    direction: "rtl",
  },
  {
    name: "Hebrew in English",
    text: "Interviewer: 1. What is it called?\n\nClerk: We call it שירות מקוון לתושב in every office of the town.",
    quote: "call it שירות מקוון",
    direction: "ltr",
  },
];

test("words of every script are selected by mouse, coded, and stand letter by letter in the exported table", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await openSamples(app, userData);
  for (const [index, { name, quote, direction }] of samples.entries()) {
    await openDocument(page, name);
    await dragOver(page, quote);
    await expect.poll(() => paintedPassage(page)).toBe(quote);
    expect(await directionOf(page, quote)).toEqual({ direction, startsAt: direction === "ltr" ? "left" : "right" });
    await (index === 0 ? pickNewCode(page, "Words") : pickCode(page, "Words"));
    await expectSaved(page, index + 1);
    await expectBracketBeside(page, quote);
  }
  const rows = await exportedPassages(app, path.join(userData, "passages.csv"));
  expect(rows.map((row) => [row["document"], row["quote"]])).toEqual(samples.map(({ name, quote }) => [name, quote]));
  for (const [index, row] of rows.entries()) {
    expect(samples[index]?.text.slice(Number(row["start"]), Number(row["end"]))).toBe(row["quote"]);
  }
});

test("a selection that cuts a letter holds the whole of it", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  await openSamples(app, userData);
  await openDocument(page, "Emoji");
  await transcript(page).evaluate((root) => {
    const words = root.querySelectorAll("p")[2]?.firstChild?.firstChild;
    const line = words?.textContent ?? "";
    // from the middle of the family to the middle of the flag
    if (words) document.getSelection()?.setBaseAndExtent(words, line.indexOf("👧"), words, line.indexOf("🇵🇪") + 2);
  });
  const whole = "👩‍👩‍👧‍👦 waved its 🇵🇪";
  await expect.poll(() => paintedPassage(page)).toBe(whole);
  await transcript(page).focus();
  await pickNewCode(page, "Whole");
  await expectSaved(page, 1);
  const rows = await exportedPassages(app, path.join(userData, "whole.csv"));
  expect(rows.map((row) => row["quote"])).toEqual([whole]);
});

test("headings and the signs of lists stand on the side where the line begins", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  await newProject(page, "Lists", "Empty");
  const file = path.join(userData, "mixed.html");
  await writeFile(
    file,
    "<meta charset=utf-8><h1>ملاحظات اليوم</h1><ul><li>الميزانية صغيرة</li><li>The network is slow</li></ul>",
  );
  await importFiles(app, [file]);
  await expect(transcript(page)).toContainText("The network is slow");
  const lines = await transcript(page)
    .locator("p")
    .evaluateAll((paragraphs) =>
      paragraphs
        .filter((paragraph) => paragraph.textContent !== "")
        .map((paragraph) => {
          const { direction, paddingLeft, paddingRight } = getComputedStyle(paragraph);
          return [paragraph.className.split(" ")[0], direction, paddingLeft, paddingRight];
        }),
    );
  expect(lines).toEqual([
    ["heading-1", "rtl", "0px", "0px"],
    ["item", "rtl", "0px", "22px"],
    ["item", "ltr", "22px", "0px"],
  ]);
});

async function openSamples(app: Launched, folder: string): Promise<void> {
  await newProject(app.page, "Scripts", "Empty");
  const files = samples.map(({ name }) => path.join(folder, `${name}.txt`));
  for (const [index, { text }] of samples.entries()) await writeFile(files[index] ?? "", text);
  await importFiles(app, files);
  await expect(app.page.getByText(`${samples.length} documents ·`)).toBeVisible();
}

/** By the command palette, since the list of documents may be scrolled. */
async function openDocument(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(`Open “${name}”`);
  await page.keyboard.press("Enter");
  await expect(transcript(page)).toHaveAccessibleName(name);
}

/** Drags the mouse from the first letter of the quote to its last, wherever the script puts them. */
async function dragOver(page: Page, quote: string): Promise<void> {
  const ends = await transcript(page).evaluate((root, quote) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(quote) ?? -1;
      if (at < 0) continue;
      const letters = [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(quote)];
      const point = (letter: { index: number; segment: string } | undefined, end: "first" | "last") => {
        if (!letter) throw new Error("The quote is empty");
        const range = document.createRange();
        range.setStart(node, at + letter.index);
        range.setEnd(node, at + letter.index + letter.segment.length);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        const isRightToLeft = /[\u0590-\u08ff]/.test(letter.segment);
        // a little inside of the letter, so that its own edge is the nearest
        const inside = (right - left) / 5;
        return { x: (end === "first") === isRightToLeft ? right - inside : left + inside, y: (top + bottom) / 2 };
      };
      return { start: point(letters[0], "first"), end: point(letters.at(-1), "last") };
    }
    throw new Error(`“${quote}” is not in this text`);
  }, quote);
  await page.mouse.move(ends.start.x, ends.start.y);
  await page.mouse.down();
  await page.mouse.move(ends.end.x, ends.end.y, { steps: 5 });
  await page.mouse.up();
}

/** The words that are painted as the selected passage. */
async function paintedPassage(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const [marked] = CSS.highlights.get("passage") ?? [];
    if (!marked) return "";
    const range = document.createRange();
    range.setStart(marked.startContainer, marked.startOffset);
    range.setEnd(marked.endContainer, marked.endOffset);
    return range.toString();
  });
}

/** The direction of the paragraph with these words, and the edge of the text at which its first line begins. */
async function directionOf(page: Page, words: string): Promise<{ direction: string; startsAt: string }> {
  const paragraph = transcript(page).locator("p", { hasText: words });
  return await paragraph.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const [line] = range.getClientRects();
    const box = element.getBoundingClientRect();
    if (!line) throw new Error("The paragraph has no line");
    const isLeft = Math.abs(line.left - box.left) < 1;
    return { direction: getComputedStyle(element).direction, startsAt: isLeft ? "left" : "right" };
  });
}

/** The bracket of the only coding stands as high as the paragraph's lines. */
async function expectBracketBeside(page: Page, words: string): Promise<void> {
  const line = await transcript(page).locator("p", { hasText: words }).boundingBox();
  const bracket = await page.locator(".bracket").boundingBox();
  if (!line || !bracket) throw new Error("There is no bracket");
  expect(bracket.y).toBeGreaterThan(line.y - 3);
  expect(bracket.y + bracket.height).toBeLessThan(line.y + line.height + 3);
  expect(bracket.height).toBeGreaterThan(12);
}

async function exportedPassages(app: Launched, file: string): Promise<Record<string, string>[]> {
  const { page } = app;
  await page.getByRole("button", { name: "Segments" }).click();
  await page.getByRole("button", { name: "Export CSV…" }).click();
  await app.saveNextTo(file);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expect.poll(() => existsSync(file)).toBe(true);
  const csv = (await readFile(file, "utf8")).replace(/^\ufeff/, "");
  const [names = [], ...rows] = parseCsv(csv);
  return rows
    .filter(({ length }) => length > 1)
    .map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""])));
}
