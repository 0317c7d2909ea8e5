// npm run fuzz [-- --runs 10000 --seed 1 --format docx,pdf]: damages files of every format and reads them as an import
// does. Fails where one crashes, needs more memory than the limit, or is refused without a sentence; such a file is kept
// in reports/fuzz. What takes longer than 10 s is given up by the same guard as in the app, and counted.
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { openLoader } from "./loader.mjs";
import { root } from "./run.mjs";

const FORMATS = ["txt", "md", "docx", "odt", "rtf", "pdf", "html", "vtt", "srt", "csv", "tsv", "xlsx", "zip"];
/** Of the JavaScript heap; the bytes of files come on top of it. */
const HEAP_MB = 2048;
const LONGEST_MS = 10_000;

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    format: { type: "string", default: FORMATS.join(",") },
  },
});
const { load, close } = await openLoader();
const { withinTime } = await load("/app/import/within-time.ts");
const kept = path.join(root, "reports/fuzz");
await mkdir(kept, { recursive: true });
const waiting = values.format.split(",");
const results = [];
const lanes = Math.min(2, os.availableParallelism(), waiting.length);
await Promise.all(Array.from({ length: lanes }, takeFormats));
results.sort((a, b) => FORMATS.indexOf(a.format) - FORMATS.indexOf(b.format));
console.table(results);
await close();
if (results.some(({ failures }) => failures > 0)) process.exitCode = 1;

async function takeFormats() {
  for (let format = waiting.shift(); format; format = waiting.shift()) results.push(await fuzz(format));
}

/** Runs all damaged files of a format; a process that dies, or whose file is given up, is replaced by the next. */
async function fuzz(format) {
  const figures = { format, runs: 0, read: 0, refused: 0, "given up": 0, failures: 0, "slowest ms": 0, "peak MB": 0 };
  const started = performance.now();
  for (let next = 0; next < Number(values.runs); ) next = await runFrom(format, next, figures);
  return { ...figures, seconds: Math.round((performance.now() - started) / 1000) };
}

/** Starts a process at a run; answers the run to go on with after it has ended. */
async function runFrom(format, from, figures) {
  const args = [format, values.runs, values.seed, String(from), kept];
  const execArgv = [`--max-old-space-size=${HEAP_MB}`];
  const stdio = ["ignore", "ignore", "pipe", "ipc"];
  const child = fork(path.join(root, "scripts/fuzz-format.mjs"), args, { cwd: root, execArgv, stdio });
  let at = from - 1;
  let said = "";
  child.stderr.on("data", (data) => {
    said = (said + data).slice(-2000);
  });
  // loading the readers and making the files takes its time
  await Promise.race([once(child, "message"), once(child, "close")]);
  const guard = { patienceMs: LONGEST_MS, stop: () => child.kill("SIGKILL") };
  const outcome = await withinTime(`file ${from}`, guard, (getsOn) => {
    return new Promise((resolve) => {
      child.on("message", (message) => {
        getsOn();
        if (message.kind === "start") at = message.run;
        else if (message.kind === "end") note(figures, format, message);
      });
      child.on("close", resolve);
    });
  }).catch((problem) => problem);
  if (outcome === 0) return Number(values.runs);
  figures.runs++;
  if (outcome instanceof Error) figures["given up"]++;
  else figures.failures++;
  const why = outcome instanceof Error ? "was given up" : `ended the process (${outcome}): ${said.trim()}`;
  console.error(`${format}: file ${at} of seed ${values.seed} ${why}`);
  return at + 1;
}

function note(figures, format, { run, outcome, ms, megabytes, error }) {
  figures.runs++;
  figures["slowest ms"] = Math.max(figures["slowest ms"], Math.round(ms));
  figures["peak MB"] = Math.max(figures["peak MB"], Math.round(megabytes));
  if (outcome) figures[outcome]++;
  else {
    figures.failures++;
    console.error(`${format}: file ${run} of seed ${values.seed} was refused without a sentence: ${error}`);
  }
}
