// The part of npm run bench that measures the import: readers alone, and five hundred interviews in the app.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { inNewProject } from "./bench-window.mjs";
import { openLoader } from "./loader.mjs";

const FILES = 500;
const WORDS = 10_000;
const PAGES = 300;
/** As many words as pdfkit puts on a page of the made-up interviews, about. */
const WORDS_A_PAGE = 612;

/** How long the readers take for long files and for many, in Node; words per second. */
export async function measureReaders() {
  const { load, close } = await openLoader();
  try {
    const { interviewOf, wordFile, pdfFile } = await makers(load);
    const { prepare, withTurns } = await load("/app/import/prepare.ts");
    const read = async (name, bytes) => withTurns(await prepare({ name, bytes, encoding: null }), { joinsLines: true });
    const time = async (what, words, files) => {
      // the first file loads the reader
      await read(files[0].name, files[0].bytes.slice());
      const started = performance.now();
      for (const { name, bytes } of files) await read(name, bytes);
      const ms = performance.now() - started;
      return {
        what,
        words: words.toLocaleString("en"),
        ms: Math.round(ms),
        "words/s": Math.round((words / ms) * 1000),
      };
    };
    const long = interviewOf(50_000, 1);
    const pages = interviewOf(PAGES * WORDS_A_PAGE, 2);
    const many = Array.from({ length: FILES }, (_, index) => interviewOf(WORDS, index));
    const word = { name: "long.docx", bytes: await wordFile(linesOf(long)) };
    const pdf = { name: "long.pdf", bytes: await pdfFile(linesOf(pages)) };
    const texts = many.map((text, index) => ({ name: `${index}.txt`, bytes: new TextEncoder().encode(text) }));
    return [
      await time("a .docx of 50,000 words", 50_000, [word]),
      await time(`a .pdf of ${pageCount(pdf.bytes)} pages`, PAGES * WORDS_A_PAGE, [pdf]),
      await time(`${FILES} .txt of ${WORDS.toLocaleString("en")} words`, FILES * WORDS, texts),
    ];
  } finally {
    await close();
  }
}

/** Five hundred interviews imported by the app, of each kind: seconds in all, and the longest task of its window. */
export async function measureImports(launchElectron) {
  const { load, close } = await openLoader();
  const rows = [];
  try {
    const { interviewOf, wordFile } = await makers(load);
    for (const kind of ["txt", "docx"]) {
      const folder = await mkdtemp(path.join(os.tmpdir(), "quipu-bench-"));
      const files = [];
      for (let index = 0; index < FILES; index++) {
        const text = interviewOf(WORDS, index);
        const file = path.join(folder, `interview ${index}.${kind}`);
        await writeFile(file, kind === "txt" ? text : await wordFile(linesOf(text)));
        files.push(file);
      }
      rows.push({
        what: `${FILES} .${kind} of ${WORDS.toLocaleString("en")} words`,
        ...(await importAll(launchElectron, files)),
      });
      await rm(folder, { recursive: true, force: true });
    }
  } finally {
    await close();
  }
  return rows;
}

async function importAll(launchElectron, files) {
  return await inNewProject(launchElectron, async ({ page, chooseFilesNext }) => {
    await page.evaluate(() => {
      window.tasks = [];
      new PerformanceObserver((list) =>
        window.tasks.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({
        type: "longtask",
      });
    });
    await chooseFilesNext(files);
    const started = performance.now();
    await page.getByRole("button", { name: "Import documents…" }).first().click();
    const button = page.getByRole("button", { name: `Import ${files.length} files` });
    await button.and(page.locator(":enabled")).waitFor({ timeout: 300_000 });
    const read = performance.now();
    await button.click();
    await page.getByRole("dialog").waitFor({ state: "detached", timeout: 300_000 });
    const done = performance.now();
    const importing = await longestTask(page);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("No documents yet", { exact: false }).waitFor({ timeout: 300_000 });
    const undone = performance.now();
    return {
      "read, s": seconds(read - started),
      "written, s": seconds(done - read),
      "words/s": Math.round((files.length * WORDS) / ((done - started) / 1000)),
      "longest task of the window, ms": importing,
      "undone, s": seconds(undone - done),
      "longest task while undoing, ms": await longestTask(page),
    };
  });
}

/** Of those since it was last asked; the browser tells of tasks of 50 ms and more. */
async function longestTask(page) {
  const tasks = await page.evaluate(() => window.tasks.splice(0));
  return tasks.length === 0 ? "below 50" : Math.round(Math.max(...tasks));
}

async function makers(load) {
  const { generateInterview } = await load("/fixtures/generate-interview.ts");
  const { mulberry32 } = await load("/fixtures/random.ts");
  const { wordFile, pdfFile } = await load("/fixtures/make-files.ts");
  return { wordFile, pdfFile, interviewOf: (words, seed) => generateInterview(words, mulberry32(seed)).text };
}

function linesOf(text) {
  return text.split("\n").filter((line) => line !== "");
}

function pageCount(bytes) {
  return new TextDecoder("latin1").decode(bytes).match(/\/Type \/Page\b/g)?.length ?? 0;
}

function seconds(ms) {
  return Math.round(ms / 100) / 10;
}
