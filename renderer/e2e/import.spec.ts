import { writeFile } from "node:fs/promises";
import path from "node:path";
import { Document, Packer, Paragraph, TextRun } from "docx";
import { importFiles, newProject, readTables, transcript } from "./coding.ts";
import { expect, test } from "./fixtures.ts";

test("good files come in together, each bad one gets its sentence, and one undo takes them back", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await newProject(page, "Import", "Empty");
  const before = await readTables(page);
  const at = (name: string) => path.join(userData, name);
  const word = new Document({
    sections: [
      { children: [new Paragraph({ children: [new TextRun("Uno"), new TextRun({ text: "dos", break: 1 })] })] },
    ],
  });
  await writeFile(at("word.docx"), await Packer.toBuffer(word));
  await writeFile(at("notes.md"), "**Interviewer:** 1. ¿Qué?\n\n**Rosa:** Nada 🌄.\n");
  await writeFile(at("old.docx"), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]));
  await writeFile(at("film.mov"), "mov");
  await writeFile(at("empty.txt"), "");

  const files = ["word.docx", "notes.md", "old.docx", "film.mov", "empty.txt"].map(at);
  await app.chooseFilesNext(files);
  await page.getByRole("button", { name: "Import documents…" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Import documents" });
  const state = (name: string) => dialog.getByRole("option", { name });
  await expect(state("old.docx")).toContainText("“old.docx” is an old Word file");
  await expect(state("film.mov")).toContainText("“film.mov” is of a kind that Quipu does not read");
  await expect(state("empty.txt")).toContainText("“empty.txt” has no text");
  await dialog.getByRole("button", { name: "Import 2 files" }).click();
  await expect(dialog).toBeHidden();
  const options = page.getByRole("region", { name: "Documents" }).getByRole("option");
  await expect(options).toHaveCount(2);
  const texts = (await readTables(page))["texts"] as { text: string }[];
  expect(texts.map(({ text }) => text).sort()).toEqual([
    "**Interviewer:** 1. ¿Qué?\n\n**Rosa:** Nada 🌄.\n",
    "Uno\ndos",
  ]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(options).toHaveCount(0);
  expect(await readTables(page)).toEqual(before);
});

test("a cancelled import leaves the project as it was", async ({ launch, userData }) => {
  const app = await launch();
  await newProject(app.page, "Cancel", "Empty");
  const before = await readTables(app.page);
  const files = Array.from({ length: 20 }, (_, index) => path.join(userData, `interview ${index}.txt`));
  for (const file of files) await writeFile(file, `Q: 1. Why?\nA: ${"because ".repeat(20_000)}\n`);
  await app.chooseFilesNext(files);
  await app.page.getByRole("button", { name: "Import documents…" }).first().click();
  const dialog = app.page.getByRole("dialog", { name: "Import documents" });
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toBeHidden();
  expect(await readTables(app.page)).toEqual(before);
  await expect(app.page.getByRole("button", { name: "Undo" })).toBeDisabled();
});

test("pasted text and dropped files come in verbatim, and a file that is there already is named", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await newProject(page, "Paste", "Empty");
  await page.getByRole("button", { name: "Paste text…" }).click();
  const paste = page.getByRole("dialog");
  await paste.getByRole("textbox").first().fill("Pasted");
  await paste.getByRole("textbox").last().fill("  uno\n\n\tdos  ");
  await paste.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Import 1 file" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("option", { name: "Pasted" })).toBeVisible();

  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["tres"], "dropped.txt"));
    for (const type of ["dragenter", "dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  });
  await page.getByRole("button", { name: "Import 1 file" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("option", { name: "dropped" })).toBeVisible();
  const texts = (await readTables(page))["texts"] as { text: string }[];
  expect(texts.map(({ text }) => text).sort()).toEqual(["  uno\n\n\tdos  ", "tres"]);

  const twin = path.join(userData, "twin.txt");
  await writeFile(twin, "tres");
  await app.chooseFilesNext([twin]);
  await page.getByRole("button", { name: "Import documents…" }).first().click();
  await expect(page.getByRole("option", { name: "twin.txt" })).toContainText("Already in this project as “dropped”.");
  await page.getByText("Import it again").click();
  await page.getByRole("button", { name: "Import 1 file" }).click();
  await expect(page.getByRole("option", { name: "twin" })).toBeVisible();
});

test("the transcript takes no typing, no paste and no drop of text", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  await newProject(page, "Read only", "Empty");
  const file = path.join(userData, "clerk.txt");
  await writeFile(file, "uno dos tres");
  await importFiles(app, [file]);
  const text = transcript(page);
  await text.click();
  await page.keyboard.type("xyz ");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Delete");
  await page.keyboard.insertText("pegado");
  await expect(text).toHaveText("uno dos tres");
});

test("the encoding of a text is guessed, shown with its letters, and changed by its reader", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const { page } = app;
  await newProject(page, "Encodings", "Empty");
  const at = (name: string) => path.join(userData, name);
  const written = "Entrevistador: “¿Qué barreras hay?” – Señor, la conexión se cae cada mañana.\n".repeat(3);
  // Windows-1252 differs from ISO-8859-1 in the quotation marks and the dash
  const marks = new Map([..."“”–"].map((sign, index) => [sign, [0x93, 0x94, 0x96][index] ?? 0]));
  await writeFile(
    at("viejo.txt"),
    Uint8Array.from([...written], (letter) => marks.get(letter) ?? letter.charCodeAt(0)),
  );
  await writeFile(at("nuevo.txt"), written);
  await app.chooseFilesNext([at("viejo.txt"), at("nuevo.txt")]);
  await page.getByRole("button", { name: "Import documents…" }).first().click();
  const show = (name: string) => page.getByRole("option", { name }).click();
  const row = page.getByRole("dialog").getByRole("region", { name: "viejo.txt" });
  await show("viejo.txt");
  const choice = row.getByRole("button", { name: "Western European (Windows-1252) Guessed to be" });
  await expect(choice).toBeEnabled();
  await expect(row.getByText("“¿Qué barreras hay?”", { exact: false }).first()).toBeVisible();
  await show("nuevo.txt");
  await expect(page.getByRole("dialog").getByRole("region", { name: "nuevo.txt" })).toContainText("The text");
  await expect(page.getByText("Guessed to be")).toHaveCount(0);

  await show("viejo.txt");
  await choice.click();
  await page.getByRole("option", { name: "Japanese (Shift-JIS)" }).click();
  await expect(row.getByText("cannot be read in this encoding", { exact: false })).toBeVisible();
  await row.getByRole("button", { name: "Japanese (Shift-JIS) Read as" }).click();
  await page.getByRole("option", { name: "Western European (Windows-1252)" }).click();
  await expect(row.getByText("cannot be read in this encoding", { exact: false })).toBeHidden();
  await page.getByRole("button", { name: "Import 2 files" }).click();
  await expect(page.getByRole("option", { name: "viejo" })).toBeVisible();
  const texts = (await readTables(page))["texts"] as { text: string }[];
  expect(texts.map(({ text }) => text)).toEqual([written, written]);
});

test("cues become turns with their speakers and times", async ({ launch, userData }) => {
  const app = await launch();
  const { page } = app;
  await newProject(page, "Cues", "Empty");
  const file = path.join(userData, "talk.vtt");
  const cues = [
    "00:01.000 --> 00:03.000\n<v Interviewer>What holds you back?",
    "01:02:05.000 --> 01:02:09.000\n<v Rosa>The line is slow,\nand it is dear.",
  ];
  await writeFile(file, `WEBVTT\n\n${cues.join("\n\n")}\n`);
  await importFiles(app, [file]);
  const turns = page.getByRole("list", { name: "Turns in view" }).getByRole("listitem");
  await expect(turns).toHaveText([/Interviewer\s*0:01/, /Rosa\s*1:02:05/]);
  await expect(transcript(page)).toHaveText("What holds you back?The line is slow,and it is dear.");
});
