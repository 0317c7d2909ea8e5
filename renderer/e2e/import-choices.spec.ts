import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { zipSync } from "fflate";
import { pdfFile, wordFile } from "../../fixtures/make-files.ts";
import { importFiles, newProject, pickNewCode, readTables, transcript } from "./coding.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import type { Launched } from "./launch.ts";

/** Opens the import dialog on files and waits until all are read. */
async function beginImport(app: Launched, files: readonly string[]) {
  await app.chooseFilesNext(files);
  await app.page.getByRole("button", { name: "Import documents…" }).first().click();
  const dialog = app.page.getByRole("dialog", { name: "Import documents" });
  await expect(dialog.getByRole("status").first()).toContainText("can be imported.");
  return dialog;
}

test("a survey becomes cases with their variables, and documents of its answers", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  await newProject(page, "Survey", "Empty");
  const before = await readTables(page);
  const file = path.join(userData, "survey.csv");
  const rows = [
    ["Participant id", "Age", "Trained", "What holds you back?", "Remark"],
    ["P1", "41", "yes", "The line is slow; the form must be sent twice before it arrives.", "first round"],
    ["P2", "29", "no", "Paper. “Bring a copy”, they say, whatever the form is for.", "second round"],
    ["P3", "a lot", "no", "", ""],
  ];
  await writeFile(file, rows.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\r\n"));
  const dialog = await beginImport(app, [file]);
  const use = (column: string) => dialog.getByRole("row", { name: column }).getByRole("button");
  await expect(use("Participant id")).toHaveText("Case");
  await expect(use("What holds you back?")).toHaveText("Answer");
  await use("Age").click();
  await page.getByRole("option", { name: "Variable: number" }).click();
  await expect(dialog.getByRole("row", { name: "Age" })).toContainText("row 4");
  await use("Remark").click();
  await page.getByRole("option", { name: "Left out" }).click();
  await expect(dialog.getByText("Becomes 3 new cases, 2 documents and 2 new variables.")).toBeVisible();
  await expectNoAxeViolations(page);
  await dialog.getByRole("button", { name: "Import 1 file" }).click();
  await expect(dialog).toBeHidden();
  const options = page.getByRole("region", { name: "Documents" }).getByRole("option");
  await expect(options).toHaveCount(2);
  await expect(transcript(page)).toContainText("The line is slow; the form must be sent twice before it arrives.");

  await page.getByRole("button", { name: "Cases" }).click();
  const cells = (name: string) => page.getByRole("row", { name }).getByRole("gridcell");
  await expect(cells("P1")).toHaveText([/P1/, "41", "yes"]);
  await expect(cells("P3")).toHaveText(["", "", "no"]);
  await expectNoAxeViolations(page);
  await cells("P2").first().click({ button: "right" });
  await page.getByRole("menuitem", { name: /^Open “P2/ }).click();
  await expect(transcript(page)).toContainText("Paper. “Bring a copy”");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(options).toHaveCount(0);
  expect(await readTables(page)).toEqual(before);
});

test("speakers are renamed, merged and given roles before the import and after it", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  await newProject(page, "Speakers", "Empty");
  const file = path.join(userData, "talk.txt");
  const text = "Ana: 1. Why?\nEva: Because.\nE.V.: It rains.\nAna: 2. And?\nEva: Nothing.\nE.V.: Never.\n";
  await writeFile(file, text.replaceAll("E.V.", "Eve"));
  const dialog = await beginImport(app, [file]);
  await dialog.getByRole("textbox", { name: "Name of Eve" }).fill("Eva");
  await dialog.getByRole("radiogroup", { name: "Role of Ana" }).getByRole("radio", { name: "Interviewer" }).click();
  await dialog.getByRole("button", { name: "Import 1 file" }).click();
  await expect(dialog).toBeHidden();
  const turns = page.getByRole("list", { name: "Turns in view" }).getByRole("listitem");
  await expect(turns).toHaveText([/Ana\s*Q1/, /Eva\s*Q1/, /Eva\s*Q1/, /Ana\s*Q2/, /Eva\s*Q2/, /Eva\s*Q2/]);

  const speakers = page.getByRole("dialog", { name: "Speakers of “talk”" });
  const openSpeakers = async () => {
    await page.getByRole("button", { name: "Menu of talk" }).click();
    await page.getByRole("menuitem", { name: "Speakers…" }).click();
  };
  await openSpeakers();
  await expect(speakers.getByRole("row", { name: /^Eva 4/ })).toBeVisible();
  await speakers.getByRole("textbox", { name: "Name of Eva" }).fill("Eva Torres");
  await expectNoAxeViolations(page);
  await speakers.getByRole("button", { name: "Save" }).click();
  await expect(turns.nth(1)).toHaveText(/Eva Torres/);
  await openSpeakers();
  await speakers.getByRole("button", { name: "No speakers" }).click();
  await speakers.getByRole("button", { name: "Save" }).click();
  await expect(turns).toHaveCount(0);
  await openSpeakers();
  await speakers.getByRole("button", { name: "Find speakers again" }).click();
  await speakers.getByRole("button", { name: "Save" }).click();
  await expect(turns).toHaveCount(6);
  await expect(turns.nth(2)).toHaveText(/Eve/);
  for (const count of [0, 6]) {
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(turns).toHaveCount(count);
  }
  await expect(turns.nth(1)).toHaveText(/Eva Torres/);
});

test("formatting shows in the transcript, and a passage across it is coded to the letter", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await newProject(page, "Formatting", "Empty");
  const file = path.join(userData, "page.html");
  await writeFile(
    file,
    "<h2>Visit</h2><p><b>Rosa</b> the line 🌄 is <i>very</i> slow and <u>dear</u></p><ul><li>paper</li></ul>",
  );
  await importFiles(app, [file]);
  const text = transcript(page);
  await expect(text.locator("strong")).toHaveText("Rosa");
  await expect(text.locator("em")).toHaveText("very");
  await expect(text.locator(".heading-2")).toHaveText("Visit");
  await expect(text.locator(".bullet-item")).toHaveText("paper");
  await dragOver(page, "🌄 is very slow and de", "ar");
  await pickNewCode(page, "Speed");
  await page.getByRole("button", { name: "Segments" }).click();
  await expect(page.getByRole("list", { name: "Passages" })).toContainText("🌄 is very slow and dear");
});

test("the files of an archive come in, and an original is saved out again byte for byte", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await newProject(page, "Archive", "Empty");
  const file = path.join(userData, "round.zip");
  const inside = { "a/uno.txt": "uno\r\n", "a/dos.md": "**dos**", "b/film.mov": "mov" };
  const encoded = Object.entries(inside).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  const word = await wordFile(["Rosa: tres"]);
  await writeFile(file, zipSync({ ...Object.fromEntries(encoded), "b/tres.docx": word }));
  const dialog = await beginImport(app, [file]);
  await expect(dialog.getByRole("status")).toHaveText("3 of 4 files can be imported.");
  await expect(dialog.getByRole("option", { name: "round.zip/b/film.mov" })).toContainText("does not read");
  await dialog.getByRole("button", { name: "Import 3 files" }).click();
  await page.getByRole("region", { name: "Documents" }).getByRole("option", { name: "uno" }).click();
  const saved = path.join(userData, "saved.txt");
  await app.saveNextTo(saved);
  await page.getByRole("button", { name: "Menu of uno" }).click();
  await page.getByRole("menuitem", { name: "Save the original file…" }).click();
  await expect.poll(() => readFile(saved, "utf8").catch(() => null)).toBe("uno\r\n");
});

test("the lines of a PDF are joined to paragraphs, and left as they are on request", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  await newProject(page, "Pages", "Empty");
  const file = path.join(userData, "pages.pdf");
  const answer = `Rosa: ${"The line is slow and the form must be sent again, which takes the whole morning. ".repeat(6)}`;
  await writeFile(file, await pdfFile(["Interviewer: 1. What holds the office back?", answer]));
  const dialog = await beginImport(app, [file]);
  const join = dialog.getByRole("checkbox", { name: "Join broken lines" });
  await expect(join).toBeChecked();
  await expect(dialog.getByText("Before", { exact: true })).toBeVisible();
  await expect(dialog.getByRole("row", { name: /^Rosa 1/ })).toBeVisible();
  await dialog.getByRole("button", { name: "Import 1 file" }).click();
  await expect(dialog).toBeHidden();
  await expect(transcript(page).locator("p").filter({ hasText: "Rosa:" })).toHaveText(answer.trim());

  const again = await beginImport(app, [file]);
  await again.getByText("Import it again").click();
  await again.getByText("Join broken lines").click();
  await expect(join).not.toBeChecked();
  await again.getByRole("button", { name: "Import 1 file" }).click();
  await expect(page.getByRole("option", { name: "pages (2)" })).toBeVisible();
  const texts = (await readTables(page))["texts"] as { text: string }[];
  expect(texts.map(({ text }) => text.split("\n").length).sort((a, b) => a - b)[1]).toBeGreaterThan(5);
});

/** Drags over words that are set in several ways; `last` are those of them that stand in the last run. */
async function dragOver(page: Launched["page"], first: string, last: string): Promise<void> {
  const words = first + last;
  const ends = await transcript(page).evaluate((root, words) => {
    const line = [...root.querySelectorAll("p")].find((one) => one.textContent?.includes(words));
    if (!line) throw new Error(`“${words}” is not there`);
    const at = line.textContent?.indexOf(words) ?? 0;
    const point = (offset: number, side: "left" | "right") => {
      let rest = offset;
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = node.textContent ?? "";
        if (rest < length) {
          const range = document.createRange();
          range.setStart(node, rest);
          range.setEnd(node, rest + 1);
          const rect = range.getBoundingClientRect();
          return { x: rect[side], y: (rect.top + rect.bottom) / 2 };
        }
        rest -= length;
      }
      throw new Error("Too far");
    };
    return { start: point(at, "left"), end: point(at + words.length - 1, "right") };
  }, words);
  await page.mouse.move(ends.start.x, ends.start.y);
  await page.mouse.down();
  await page.mouse.move(ends.end.x, ends.end.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe(words);
}
