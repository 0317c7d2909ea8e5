// npm run bench [-- --part transcript,typing,frequencies,co-occurrence,import,codebook,lists,search,words,retrieval,tidy] [--browser electron|chromium]
//   [--words 10000|50000|200000]
// Opens made-up interviews of three sizes in the real window and prints one table of times; then counts
// frequencies over 100,000 and 1,000,000 codings, and answers queries, in Node. Nothing here is a test: it fails only when it cannot measure.
import { parseArgs } from "node:util";
import { preview, runnerImport } from "vite";
import { measureCoOccurrence, measureTables } from "./bench-analysis.mjs";
import { measureCodebook } from "./bench-codebook.mjs";
import { measureImports, measureReaders } from "./bench-import.mjs";
import * as inPage from "./bench-in-page.mjs";
import { measureLists } from "./bench-lists.mjs";
import { measureRetrieval } from "./bench-retrieval.mjs";
import { measureSearch } from "./bench-search.mjs";
import { measureTidy } from "./bench-tidy.mjs";
import { inNewProject } from "./bench-window.mjs";
import { measureWords } from "./bench-words.mjs";
import { root, show } from "./run.mjs";
import { hasScreen, showOnScreen } from "./system.mjs";

const SIZES = [
  { words: 10_000, codings: 500 },
  { words: 50_000, codings: 2_000 },
  { words: 200_000, codings: 10_000 },
];
const RUNS = 3;
const OPENINGS = 5;
const ADDED = 40;

if (!hasScreen()) process.exit(showOnScreen([process.execPath, ...process.argv.slice(1)]));
const { values } = parseArgs({
  options: {
    browser: { type: "string", default: "electron,chromium" },
    words: { type: "string" },
    part: {
      type: "string",
      default: "transcript,typing,frequencies,co-occurrence,import,codebook,lists,search,words,retrieval,tidy",
    },
  },
});
const load = async (file) => (await runnerImport(file, { root, configFile: false, logLevel: "error" })).module;
if (show(process.execPath, ["scripts/build.mjs"]) !== 0) process.exit(1);
const { generateCorpus } = await load("/fixtures/generate.ts");
const { launchChromium, launchElectron } = await load("/renderer/e2e/launch.ts");
const server = await preview({ configFile: "vite.renderer.config.ts", preview: { port: 4188 }, logLevel: "error" });
const address = server.resolvedUrls.local[0];

const table = [];
const parts = values.part.split(",");
const inWindow = { transcript: measureOnce, typing: measureTyping };
for (const [part, measure] of Object.entries(inWindow).filter(([part]) => parts.includes(part))) {
  for (const browser of values.browser.split(",")) {
    const sizes = SIZES.filter(({ words }) => values.words === undefined || words === Number(values.words));
    for (const size of sizes) table.push({ part, browser, ...(await measureTranscript(browser, size, measure)) });
  }
}
await server.close();
if (table.length > 0) console.table(table);
if (parts.includes("frequencies")) console.table(await measureTables());
if (parts.includes("retrieval")) console.table(await measureRetrieval({ load, generateCorpus }));
if (parts.includes("co-occurrence")) console.table(await measureCoOccurrence());
if (parts.includes("import")) {
  console.table(await measureReaders());
  console.table(await measureImports(launchElectron));
}
if (parts.includes("lists")) console.table(await measureLists(launchElectron));
if (parts.includes("search")) await measureSearch(launchElectron);
if (parts.includes("words")) await measureWords(launchElectron);
if (parts.includes("tidy")) console.table(await measureTidy({ launchElectron, generateCorpus }));

if (parts.includes("codebook")) console.table(await measureCodebook({ launchElectron, generateCorpus }));

/** The medians of three runs of what a transcript of this size does; milliseconds and megabytes. */
async function measureTranscript(browser, { words, codings }, measure) {
  const corpus = generateCorpus({ seed: 7, documents: 1, wordsPerDocument: words, codes: 40, codings });
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    console.error(`${browser}: ${words.toLocaleString("en")} words, run ${run + 1} of ${RUNS}`);
    runs.push(await measure(browser, corpus));
  }
  const median = (key) => runs.map((figures) => figures[key]).sort((a, b) => a - b)[RUNS >> 1];
  const size = { "words / codings": `${words.toLocaleString("en")} / ${codings.toLocaleString("en")}` };
  if (measure === measureTyping) {
    const keys = Object.keys(runs[0]);
    return { ...size, ...Object.fromEntries(keys.map((key) => [key, round(median(key))])) };
  }
  return {
    ...size,
    "bare page": round(median("bare")),
    "open, text painted": round(median("text")),
    "open, codings painted": round(median("painted")),
    "times the bare page": Number((median("painted") / median("bare")).toFixed(2)),
    "one coding added, median": round(median("added")),
    "one coding added, p95": round(median("addedP95")),
    "scroll frame, p95": round(median("scrollP95")),
    "heap MB": round(median("heap")),
  };
}

async function measureOnce(browser, corpus) {
  return await inProject(browser, corpus, async (page) => {
    const { text, painted } = await measureOpening(page, corpus.documents[0].name);
    const added = await measureAdding(page, corpus.codes.find(({ isCodable }) => isCodable).name);
    const scrollP95 = p95(await page.evaluate(inPage.scroll));
    const heap = await measureHeap(page);
    const bare = [];
    for (let i = 0; i < OPENINGS; i++) bare.push(await page.evaluate(inPage.paintBarePage, corpus.documents[0].text));
    return { bare: p50(bare), text, painted, added: p50(added), addedP95: p95(added), scrollP95, heap };
  });
}

/** From a key to the frame with its letter, amid the text while that is edited; the same for Enter and Backspace. */
async function measureTyping(browser, corpus) {
  return await inProject(browser, corpus, async (page) => {
    const { name } = corpus.documents[0];
    await page.getByRole("region", { name: "Documents" }).getByText("Interview 1", { exact: true }).click();
    await page.getByRole("textbox", { name }).getByText(" ").first().waitFor();
    await page.evaluate(inPage.selectWords, 0.5);
    await page.evaluate(inPage.watchInput);
    await page.keyboard.press("Control+e");
    const opened = await page.evaluate(inPage.whenEditable);
    await page.evaluate(inPage.selectWords, 0.5);
    await page.keyboard.press("ArrowRight");
    const press = async (key) => {
      await page.evaluate(inPage.watchInput);
      await page.keyboard.press(key);
      return await page.evaluate(inPage.whenDrawn);
    };
    const [letters, splits] = [[], []];
    for (let index = 0; index < ADDED * 2; index++) letters.push(await press("abcde fghi"[index % 10]));
    for (let index = 0; index < ADDED / 2; index++) splits.push(await press("Enter"), await press("Backspace"));
    return {
      "edit, text editable": opened,
      "letter, median": p50(letters),
      "letter, p95": p95(letters),
      "Enter and Backspace, p95": p95(splits),
    };
  });
}

/** Opens the window with a corpus in it, and closes it when the body is done. */
async function inProject(browser, corpus, body) {
  const launch = (userData, report) =>
    browser === "electron" ? launchElectron(userData, report) : launchChromium(userData, report, address);
  return await inNewProject(launch, async ({ page }) => {
    await page.evaluate(inPage.fillProject, corpus);
    await page.reload();
    const large = page.getByRole("region", { name: "Documents" }).getByText("Interview 1", { exact: true });
    await large.waitFor();
    return await body(page);
  });
}

/** From the press on a document in the list to its text and its codings on the screen; another is open before. */
async function measureOpening(page, name) {
  const list = page.getByRole("region", { name: "Documents" });
  const times = [];
  for (let index = 0; index < OPENINGS; index++) {
    await list.getByText("A small one", { exact: true }).click();
    await page.getByRole("textbox", { name: "A small one" }).getByText("Small").waitFor();
    // not `click()`, whose checks of what is hit run in the page between press and paint
    const { x, y } = await list.getByText("Interview 1", { exact: true }).boundingBox();
    await page.evaluate(inPage.watchInput);
    await page.mouse.click(x + 5, y + 5);
    times.push(await page.evaluate(inPage.whenOpened, name));
  }
  return { text: p50(times.map(({ text }) => text)), painted: p50(times.map(({ painted }) => painted)) };
}

/** What the page's heap holds after a collection, in megabytes. */
async function measureHeap(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 1_000_000;
}

/** From the key press to the frame that shows the coding, for codings all over the text. */
async function measureAdding(page, codeName) {
  await page.evaluate(inPage.selectWords, 0);
  await page.keyboard.press("Enter");
  await page.keyboard.type(codeName);
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: "Code" }).waitFor({ state: "detached" });
  const times = [];
  for (let index = 1; index <= ADDED; index++) {
    await page.evaluate(inPage.selectWords, index / (ADDED + 1));
    const before = await page.evaluate(inPage.paintedNow);
    await page.evaluate(inPage.watchInput);
    await page.keyboard.press("1");
    times.push(await page.evaluate(inPage.whenCodingPainted, before));
  }
  return times;
}

function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

function p50(values) {
  return quantile(values, 0.5);
}

function p95(values) {
  return quantile(values, 0.95);
}

function round(value) {
  return Math.round(value * 10) / 10;
}
