// npm test: every check one after another, also after one that fails; then what came of each.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root, show } from "./run.mjs";
import { runE2e } from "./run-e2e.mjs";
import { prepareForTests } from "./system.mjs";
import { addCounts, countCheck, countPlaywright, countRun, countVitest } from "./tally.mjs";

const reports = path.join(root, "reports");
const unit = path.join(reports, "unit.json");
const e2e = path.join(reports, "e2e.json");
const npx = (...args) => show("npx", args);

const STEPS = [
  { name: "types", run: () => npx("tsc", "--build") },
  { name: "lint", run: () => npx("biome", "check", "--error-on-warnings", ".") },
  { name: "dead code", run: () => npx("knip") },
  {
    name: "unit",
    run: () => npx("vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${unit}`),
    count: () => read(unit, countVitest),
  },
  { name: "build", run: () => show(process.execPath, ["scripts/build.mjs"]) },
  {
    name: "e2e",
    run: () => runE2e(["--reporter=list,json"], { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: e2e }),
    count: () => read(e2e, countPlaywright),
  },
];

if (prepareForTests()) runSteps();
else process.exitCode = 1;

function runSteps() {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports);
  const results = STEPS.map(runStep);
  console.log(`\n${results.map(sentence).join("\n")}`);
  const { passed, failed, skipped } = addCounts(results.map(({ counts }) => counts));
  writeFileSync(path.join(reports, "tests.txt"), `tests: ${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  if (failed > 0) process.exitCode = 1;
}

function runStep({ name, run, count }) {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const status = run();
  const seconds = (performance.now() - started) / 1000;
  return { name, seconds, isTests: Boolean(count), counts: count ? countRun(count(), status) : countCheck(status) };
}

function read(report, count) {
  return existsSync(report) ? count(JSON.parse(readFileSync(report, "utf8"))) : null;
}

function sentence({ name, seconds, isTests, counts: { passed, failed, skipped } }) {
  const outcome = isTests ? `${passed} passed, ${failed} failed, ${skipped} skipped` : failed > 0 ? "failed" : "passed";
  return `${failed > 0 ? "✗" : "✓"} ${name.padEnd(10)} ${outcome} (${seconds.toFixed(1)} s)`;
}
