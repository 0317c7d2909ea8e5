// The part "tidy" of npm run bench: the tidy data set of made-up projects of three sizes, each ten times the last.
import { runnerImport } from "vite";
import { root } from "./run.mjs";

const SIZES = [
  { documents: 20, codings: 1_000 },
  { documents: 200, codings: 10_000 },
  { documents: 200, codings: 100_000 },
];
const RUNS = 3;

const load = async (file) => (await runnerImport(file, { root, configFile: false, logLevel: "error" })).module;

/** Medians of what a data set takes, all it may hold and CSV alone; words are told apart before, as in the worker. */
export async function measureTidy() {
  const { generateCorpus } = await load("/fixtures/generate.ts");
  const { tidyZip } = await load("/app/tidy/tidy-zip.ts");
  const { measureText } = await load("/app/analysis/measure-text.ts");
  const rows = [];
  for (const size of SIZES) {
    const input = inputOf(generateCorpus({ seed: 7, wordsPerDocument: 10_000, codes: 500, ...size }), measureText);
    const measure = async (parquet) => {
      const times = [];
      let bytes = 0;
      for (let run = 0; run < RUNS; run++) {
        const start = performance.now();
        const options = { texts: true, leaveOutInterviewer: false, memos: true, parquet };
        bytes = (await tidyZip(input, options, { exportedAt: "2026-01-01T00:00:00.000Z", onTables: () => true }))
          .length;
        times.push(performance.now() - start);
      }
      return { ms: times.sort((a, b) => a - b)[RUNS >> 1], bytes };
    };
    const [whole, csv] = [await measure(true), await measure(false)];
    const before = rows.at(-1);
    rows.push({
      "codings / documents": `${size.codings.toLocaleString("en")} / ${size.documents}`,
      "CSV and Parquet, ms": Math.round(whole.ms),
      "times the last": before ? Number((whole.ms / before["CSV and Parquet, ms"]).toFixed(1)) : null,
      "zip MB": Number((whole.bytes / 1e6).toFixed(1)),
      "CSV alone, ms": Math.round(csv.ms),
    });
  }
  return rows;
}

function inputOf(corpus, measureText) {
  const byId = (rows) => new Map(rows.map((row) => [row.id, row]));
  const codings = new Map(corpus.documents.map(({ id }) => [id, []]));
  for (const coding of corpus.codings) codings.get(coding.documentId).push(coding);
  return {
    project: { id: "p", name: "Bench", language: "en", createdAt: "2026-01-01T00:00:00.000Z" },
    coders: byId(corpus.coders),
    documents: corpus.documents,
    variables: new Map(),
    cases: [],
    codes: byId(corpus.codes),
    codings,
    unplaced: new Map(),
    memos: new Map(),
    sets: [],
    texts: new Map(corpus.documents.map(({ id, text }) => [id, text])),
    turns: byId(corpus.turns),
    measures: new Map(corpus.documents.map(({ id, text, language }) => [id, measureText(text, language)])),
  };
}
