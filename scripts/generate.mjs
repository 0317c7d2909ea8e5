// npm run generate -- --seed 1 --documents 20 --words 5000 --out folder
// Writes made-up interviews into a folder, one .txt file each; the same seed gives the same files.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    documents: { type: "string", default: "20" },
    words: { type: "string", default: "5000" },
    out: { type: "string" },
  },
});

function wholeNumber(name, least) {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= least) return number;
  throw new Error(`--${name} takes a whole number from ${least} on, not “${values[name]}”.`);
}

async function generate() {
  if (!values.out) throw new Error("Say where to write: --out folder");
  const [seed, documents, wordsPerDocument] = [
    wholeNumber("seed", 0),
    wholeNumber("documents", 1),
    wholeNumber("words", 40),
  ];
  const { module } = await runnerImport("/fixtures/generate.ts", { root, configFile: false, logLevel: "error" });
  const corpus = module.generateCorpus({ seed, documents, wordsPerDocument, codes: 1, codings: 0 });
  await mkdir(values.out, { recursive: true });
  for (const { name, text } of corpus.documents) await writeFile(join(values.out, `${name}.txt`), `${text}\n`);
  console.log(`Wrote ${documents} interviews of ${wordsPerDocument} words to ${values.out}`);
}

try {
  await generate();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
