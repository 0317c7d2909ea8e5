// npm run screenshots: takes the pictures of the README from the real app with its sample project.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { runnerImport } from "vite";
import { openLoader } from "./loader.mjs";
import { root, show } from "./run.mjs";
import { hasScreen, showOnScreen } from "./system.mjs";

const FOLDER = path.join(root, "fixtures/screenshots");
const SIZE = { width: 1280, height: 800 };

if (!hasScreen()) process.exit(showOnScreen([process.execPath, ...process.argv.slice(1)]));
if (show(process.execPath, ["scripts/build.mjs"]) !== 0) process.exit(1);
const { module } = await runnerImport("/renderer/e2e/launch.ts", { root, configFile: false, logLevel: "error" });
const userData = await mkdtemp(path.join(os.tmpdir(), "quipu-screenshots-"));
await mkdir(FOLDER, { recursive: true });
const { page, app, chooseFilesNext, close } = await module.launchElectron(userData, (error) => console.error(error));
try {
  await app.evaluate(({ BrowserWindow }, size) => {
    BrowserWindow.getAllWindows()[0].setContentSize(size.width, size.height);
  }, SIZE);
  await page.emulateMedia({ colorScheme: "light" });
  const take = async (name) => {
    await page.mouse.move(700, 785);
    await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(done))));
    await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  };
  await page.getByRole("button", { name: "Open the sample project" }).waitFor();
  await take("welcome");

  await page.getByRole("button", { name: "Open the sample project" }).click();
  await page.getByRole("region", { name: "Codings" }).getByRole("button").first().waitFor();
  await showQuestion(4);
  await page.getByRole("region", { name: "Codings" }).getByRole("button", { name: /^Cost/ }).first().waitFor();
  await take("coding");
  await page.emulateMedia({ colorScheme: "dark" });
  await take("coding-dark");
  await page.emulateMedia({ colorScheme: "light" });

  await page.getByRole("button", { name: "Frequencies" }).click();
  await page.getByRole("button", { name: /codings with Organizational$/ }).click();
  await page.getByRole("region", { name: "Passages" }).getByRole("listitem").first().waitFor();
  await take("frequencies");

  await page.keyboard.press("Control+5");
  await page.keyboard.type('budget OR "too small" OR money');
  await page.getByText(/ hits in /).waitFor();
  await take("search");

  await page.getByRole("button", { name: "Transcripts" }).click();
  await page.getByRole("button", { name: "Menu of the codebook" }).click();
  await page.getByRole("menuitem", { name: "Codebook page" }).click();
  await page.getByRole("heading", { name: "Common barriers" }).waitFor();
  await take("codebook");

  await page.getByRole("button", { name: "Transcripts" }).click();
  await editBudget();
  await page.getByRole("dialog", { name: "What the edit does to the codings" }).waitFor();
  await take("edit-text");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Discard…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Discard" }).click();

  await chooseFilesNext(await filesToImport());
  await page.getByRole("button", { name: "Import documents…" }).click();
  await page.getByRole("option", { name: "Librarian of Puno.docx" }).click();
  await page.getByRole("row", { name: /^Librarian/ }).waitFor();
  await take("import");
} finally {
  await close();
  await rm(userData, { recursive: true, force: true });
}

/** Interviews and a survey, all invented, and a file that cannot be read. */
async function filesToImport() {
  const { load, close: end } = await openLoader();
  const { makeFiles, wordFile } = await load("/fixtures/make-files.ts");
  const lines = (await readFile(path.join(root, "fixtures/interviews/librarian.txt"), "utf8")).split("\n");
  const made = (await makeFiles()).filter(({ name }) => /\.(odt|pdf|vtt|xlsx)$/.test(name));
  const names = ["Notary of Lima.odt", "Mayor of Puno.pdf", "Focus group 1.vtt", "Survey of offices.xlsx"];
  const files = [
    { name: "Librarian of Puno.docx", bytes: await wordFile(lines.filter((line) => line.includes(":"))) },
    ...made.map(({ bytes }, index) => ({ name: names[index], bytes })),
    { name: "Recording.mp3", bytes: Buffer.from("ID3\x04\0\0 and then sound") },
  ];
  await end();
  return await Promise.all(
    files.map(async ({ name, bytes }) => {
      const file = path.join(userData, name);
      await writeFile(file, bytes);
      return file;
    }),
  );
}

/** Types over coded words, and is done with it. */
async function editBudget() {
  await page.getByRole("textbox", { name: "ONGEI chief" }).focus();
  await page.keyboard.press("Control+f");
  await page.keyboard.type("agencies that had never heard of us, a budget");
  await page.getByText("1 of 1").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+e");
  await page.getByText("Editing the text.", { exact: false }).waitFor();
  await page.keyboard.press("Control+Shift+ArrowLeft");
  await page.keyboard.type("sum of money");
  await page.keyboard.press("Control+Enter");
}

/** Scrolls the transcript to a question of the interview. */
async function showQuestion(number) {
  await page.evaluate((number) => {
    const lines = [...document.querySelectorAll('[aria-multiline="true"] p')];
    lines.find((line) => line.textContent.startsWith(`Interviewer: ${number}. `)).scrollIntoView();
  }, number);
}
