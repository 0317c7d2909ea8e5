// npm run fuzz [-- --runs 10000 --seed 1 --format docx,pdf]: damages files of every format and reads them as an import
// does. Fails where one crashes, takes longer than 10 s, needs more memory than the limit, or is refused without a
// sentence; such a file is kept in reports/fuzz.
import { fork } from "node:child_process";
import { mkdir } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { root } from "./run.mjs";

const FORMATS = ["txt", "md", "docx", "odt", "rtf", "pdf", "html", "vtt", "srt", "csv", "tsv", "xlsx", "zip"];
/** Of the JavaScript heap; the bytes of files come on top of it. */
const HEAP_MB = 1024;
const LONGEST_MS = 10_000;
/** Loading the readers and making the files to be damaged. */
const LONGEST_START_MS = 120_000;

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    format: { type: "string", default: FORMATS.join(",") },
  },
});
const kept = path.join(root, "reports/fuzz");
await mkdir(kept, { recursive: true });
const waiting = values.format.split(",");
const results = [];
const lanes = Math.min(2, os.availableParallelism(), waiting.length);
await Promise.all(Array.from({ length: lanes }, takeFormats));
results.sort((a, b) => FORMATS.indexOf(a.format) - FORMATS.indexOf(b.format));
console.table(results);
if (results.some(({ failures }) => failures > 0)) process.exitCode = 1;

async function takeFormats() {
  for (let format = waiting.shift(); format; format = waiting.shift()) results.push(await fuzz(format));
}

/** Runs all damaged files of a format; a process that hangs or dies is replaced and goes on with the next file. */
async function fuzz(format) {
  const figures = { format, runs: 0, read: 0, refused: 0, failures: 0, "slowest ms": 0, "peak MB": 0 };
  const started = performance.now();
  for (let next = 0; next < Number(values.runs); ) next = await runFrom(format, next, figures);
  return { ...figures, seconds: Math.round((performance.now() - started) / 1000) };
}

/** Starts a process at a run; answers the run to go on with after it has ended. */
function runFrom(format, from, figures) {
  return new Promise((resolve) => {
    const child = fork(
      path.join(root, "scripts/fuzz-format.mjs"),
      [format, values.runs, values.seed, String(from), kept],
      {
        cwd: root,
        execArgv: [`--max-old-space-size=${HEAP_MB}`],
        stdio: ["ignore", "ignore", "pipe", "ipc"],
      },
    );
    let at = from - 1;
    let said = "";
    let isHung = false;
    child.stderr.on("data", (data) => {
      said = (said + data).slice(-2000);
    });
    const hang = () => {
      isHung = true;
      child.kill("SIGKILL");
    };
    let timer = setTimeout(hang, LONGEST_START_MS);
    child.on("message", (message) => {
      clearTimeout(timer);
      timer = setTimeout(hang, LONGEST_MS);
      if (message.kind === "start") at = message.run;
      else note(figures, format, message);
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      if (code === 0) return resolve(Number(values.runs));
      figures.failures++;
      const why = isHung ? `took longer than ${LONGEST_MS / 1000} s` : `ended the process (${code}): ${said.trim()}`;
      console.error(`${format}: file ${at} of seed ${values.seed} ${why}`);
      resolve(at + 1);
    });
  });
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
