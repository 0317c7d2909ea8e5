// How fast 500 interviews of 10,000 words are searched: by the engine in Node, and in the real window.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import * as inPage from "./bench-in-page.mjs";
import { inNewProject } from "./bench-window.mjs";
import { openLoader } from "./loader.mjs";

const DOCUMENTS = 500;
const WORDS = 10_000;
/** Words of each document that no list of words has, as names and slips are; each third of them in no other document. */
const OWN_WORDS = 150;
const RUNS = 5;
const SENT_AT_ONCE = 25;

const queries = [
  ["rare word", "quipucamayoc"],
  ["frequent word", "the"],
  ["phrase", '"municipality office"'],
  ["phrase of frequent words", '"of the"'],
  ["near", "licence NEAR/5 signature"],
  ["and, not, in a turn", "mayor password NOT window"],
  ["wildcard", "certif*"],
  ["wildcard in front", "*ation"],
  ["regular expression, frequent", "/\\b(al)?though\\b/"],
  ["regular expression, rare", "/quipu\\w+/"],
];

/** The figures of the engine, then those of the window. */
export async function measureSearch(launchElectron) {
  const { load, close } = await openLoader();
  const { generateCorpus } = await load("/fixtures/generate.ts");
  const documents = await enriched(generateCorpus, load);
  const engine = await measureEngine(documents, load);
  await close();
  console.table(engine.sizes);
  console.table(engine.times);
  console.table(await measureWindow(documents, launchElectron));
}

/** A corpus with the many rare words that real interviews have and generated ones have not. */
export async function enriched(generateCorpus, load) {
  const { mulberry32 } = await load("/fixtures/random.ts");
  const random = mulberry32(11);
  const corpus = generateCorpus({
    seed: 7,
    documents: DOCUMENTS,
    wordsPerDocument: WORDS - OWN_WORDS,
    codes: 1,
    codings: 0,
  });
  return corpus.documents.map(({ text, ...document }, place) => {
    const own = Array.from({ length: OWN_WORDS }, (_, index) => {
      return `${index % 3 === 0 ? `p${place}` : ""}${random.between(0, 40_000).toString(36)}ation`;
    });
    if (place % 100 === 99) own.push("Quipucamayoc");
    const whole = `${text}\n\n${own.join(" ")}.`;
    return { document: { ...document, length: whole.length }, text: whole, turns: corpus.turns[place].turns };
  });
}

async function measureEngine(documents, load) {
  const { SearchIndex } = await load("/app/search/search-index.ts");
  const { SearchRun } = await load("/app/search/search-run.ts");
  const { parseQuery } = await load("/app/search/parse-query.ts");
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  const held = () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return (heapUsed + arrayBuffers) / 1_000_000;
  };
  const before = held();
  const index = new SearchIndex();
  let start = performance.now();
  for (const { document, text, turns } of documents) index.put(document, { text, turns });
  const built = performance.now() - start;
  const memory = held() - before;
  const [first] = documents;
  start = performance.now();
  index.put({ ...first.document, revision: 1 }, { text: `${first.text} more`, turns: first.turns });
  const updated = performance.now() - start;
  index.put(first.document, first);
  const rows = { documents: documents.map(({ document }) => document), codings: new Map() };
  const times = [];
  for (const [name, text] of queries) {
    const runs = [];
    for (let run = 0; run <= RUNS; run++) runs.push(await once(text));
    const [cold, ...warm] = runs;
    times.push({
      query: `${name}: ${text}`,
      hits: cold.hits.toLocaleString("en"),
      "first hits, ms": median(warm.map(({ first }) => first)),
      "all hits, ms": median(warm.map(({ all }) => all)),
      "all hits, first time, ms": round(cold.all),
    });
  }
  async function once(text) {
    const request = {
      text,
      unit: "turn",
      speakers: null,
      leaveOutInterviewer: false,
      documentIds: null,
      coding: "any",
    };
    const start = performance.now();
    let firstAt = null;
    const run = new SearchRun(request, parseQuery(text), index);
    const onProgress = ({ hits, isDone }) => {
      if (hits > 0 || isDone) firstAt ??= performance.now() - start;
    };
    const pause = () => new Promise((resolve) => setImmediate(resolve));
    await run.run(rows, { indexed: async () => null, isWanted: () => true, pause, onProgress });
    return { hits: run.hits.length, first: firstAt, all: performance.now() - start };
  }
  const withFolded = held() - before;
  const sizes = {
    "index of all texts, ms": round(built),
    "index of one text again, ms": round(updated),
    "different words": index.vocabulary.size.toLocaleString("en"),
    "index without the texts, MB": round(memory),
    "after a regular expression, MB": round(withFolded),
  };
  return { sizes: [sizes], times };
}

async function measureWindow(documents, launchElectron) {
  return await inNewProject(launchElectron, async ({ page }) => {
    for (let from = 0; from < documents.length; from += SENT_AT_ONCE) {
      await page.evaluate(inPage.addDocuments, documents.slice(from, from + SENT_AT_ONCE));
    }
    await page.reload();
    await page.getByRole("region", { name: "Documents" }).waitFor();
    const ready = await page.evaluate(inPage.whenSearchable);
    const rows = [
      {
        query: "opening Search: all texts read and ready",
        hits: "",
        "first hits, ms": "",
        "all hits, ms": round(ready),
      },
    ];
    for (const [name, text] of queries) {
      const runs = [];
      for (let run = 0; run <= RUNS; run++) runs.push(await page.evaluate(inPage.whenFound, text));
      const warm = runs.slice(1);
      rows.push({
        query: `${name}: ${text}`,
        hits: runs[0].hits,
        "first hits, ms": median(warm.map(({ first }) => first)),
        "all hits, ms": median(warm.map(({ all }) => all)),
      });
    }
    rows.push(await measureCoding(page));
    return rows;
  });
}

/** Codes every hit of a frequent word by its sentence: from the press to the closed dialog, and the longest frame meanwhile. */
async function measureCoding(page) {
  await page.evaluate(inPage.whenFound, "the");
  await page.getByRole("checkbox", { name: "Select all hits" }).click();
  await page.getByRole("button", { name: /^Code .* selected…$/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("The sentence").click();
  await dialog.getByRole("button", { name: "Choose a code…" }).click();
  await page.getByRole("combobox", { name: "Code" }).fill("Bench");
  await page.keyboard.press("Enter");
  const counted = await dialog.getByText(/^This makes [1-9]/).textContent();
  await dialog.getByRole("button", { name: "Code", exact: true }).click({ trial: true });
  const { all, longest } = await page.evaluate(inPage.whenAllCoded);
  return {
    query: `auto-code: ${counted} Longest frame ${round(longest)} ms`,
    hits: "",
    "first hits, ms": "",
    "all hits, ms": round(all),
  };
}

function median(values) {
  return round([...values].sort((a, b) => a - b)[values.length >> 1]);
}

function round(value) {
  return Math.round(value * 10) / 10;
}
