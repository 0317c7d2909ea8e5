// How fast the words of 500 interviews of 10,000 words are counted: in Node, then in the real window.
import * as inPage from "./bench-in-page.mjs";
import { enriched } from "./bench-search.mjs";
import { inNewProject } from "./bench-window.mjs";
import { openLoader } from "./loader.mjs";

const RUNS = 5;
const SENT_AT_ONCE = 25;

/** The figures of counting alone, then those of the window. */
export async function measureWords(launchElectron) {
  const { load, close } = await openLoader();
  const { generateCorpus } = await load("/fixtures/generate.ts");
  const documents = await enriched(generateCorpus, load);
  for (const count of [documents.length / 10, documents.length]) {
    console.table(await measureCounting(documents.slice(0, count), load));
  }
  await close();
  console.table(await measureWindow(documents, launchElectron));
}

async function measureCounting(documents, load) {
  const { wordBoundaries } = await load("/app/text/words.ts");
  const { WordCache } = await load("/app/analysis/word-cache.ts");
  const { countWords } = await load("/app/analysis/word-list.ts");
  const { wordListTable } = await load("/app/analysis/word-list-table.ts");
  const { wordRanges } = await load("/app/analysis/word-places.ts");
  const { defaultWordOptions: options } = await load("/app/analysis/word-options.ts");
  const { countEverything: filter } = await load("/app/analysis/count-filter.ts");
  const cache = new WordCache();
  let [apart, numbered] = [0, 0];
  for (const { document, text, turns } of documents) {
    const start = performance.now();
    const words = wordBoundaries(text, document.language);
    const middle = performance.now();
    cache.put(document, { text, turns, marks: [] }, words);
    apart += middle - start;
    numbered += performance.now() - middle;
  }
  const input = {
    codes: [],
    documents: documents.map(({ document }) => document),
    codingsByDocument: new Map(),
    turns: new Map(documents.map(({ document: { id }, turns }) => [id, { id, turns }])),
    tokens: cache.tokens(),
    stock: cache.stock,
  };
  const list = countWords(input, filter, options);
  const time = (act) => {
    const times = Array.from({ length: RUNS }, () => {
      const start = performance.now();
      act();
      return performance.now() - start;
    });
    return round(times.sort((a, b) => a - b)[RUNS >> 1]);
  };
  return [
    {
      words: list.allWords.toLocaleString("en"),
      different: list.keys.length.toLocaleString("en"),
      "told apart, once, ms": round(apart),
      "numbered, once, ms": round(numbered),
      "counted, ms": time(() => countWords(input, filter, options)),
      "without the interviewer, ms": time(() => countWords(input, { ...filter, leaveOutInterviewer: true }, options)),
      "as a table, ms": time(() => wordListTable(list, { filter, options })),
      "places of a word, ms": time(() => wordRanges(input, { filter, options }, list.keys[0] ?? "")),
    },
  ];
}

async function measureWindow(documents, launchElectron) {
  return await inNewProject(launchElectron, async ({ page }) => {
    for (let from = 0; from < documents.length; from += SENT_AT_ONCE) {
      await page.evaluate(inPage.addDocuments, documents.slice(from, from + SENT_AT_ONCE));
    }
    await page.reload();
    await page.getByRole("region", { name: "Documents" }).waitFor();
    const rows = [];
    const measure = async (what, press, shows) => {
      const { all, longest } = await page.evaluate(inPage.whenCounted, { press, shows });
      rows.push({ what, ms: round(all), "longest frame, ms": round(longest) });
    };
    await page.locator("nav .nav-button", { hasText: "Words" }).evaluate((button) => {
      button.dataset.bench = "words";
    });
    await measure("opening Words: all texts read, told apart, counted", "[data-bench=words]", ".word-table tbody th");
    await measure("the interviewer left out", ".filter-bar .checkbox input", ".word-table tbody th");
    await measure("one word left out", ".word-deed", ".word-table tbody th");
    await measure("the places of a frequent word", ".word-number", ".word-place");
    return rows;
  });
}

function round(value) {
  return Math.round(value * 10) / 10;
}
