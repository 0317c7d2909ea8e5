// npm test: every check one after another, also after one that fails; then what came of each.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root, show } from "./run.mjs";
import { runE2e } from "./run-e2e.mjs";
import { prepareForTests } from "./system.mjs";
import { addCounts, countTests, reportFiles } from "./tally.mjs";

const reports = path.join(root, "reports");
const npx = (...args) => show("npx", args);

const STEPS = [
  { name: "types", run: () => npx("tsc", "--build") },
  { name: "lint", run: () => npx("biome", "check", "--error-on-warnings", ".") },
  { name: "dead code", run: () => npx("knip") },
  {
    name: "unit",
    run: () => npx("vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${reportFiles.unit}`),
  },
  { name: "build", run: () => show(process.execPath, ["scripts/build.mjs"]) },
  {
    name: "e2e",
    run: () => runE2e(["--reporter=list,json"], { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFiles.e2e }),
  },
];

if (prepareForTests()) runSteps();
else process.exitCode = 1;

function runSteps() {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports);
  const results = STEPS.map(runStep);
  console.log(`\n${results.map(sentence).join("\n")}`);
  const sum = addCounts(results.map(({ counts }) => counts));
  writeFileSync(
    path.join(reports, "tests.txt"),
    `tests: ${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped\n`,
  );
  if (sum.failed > 0) process.exitCode = 1;
}

function runStep({ name, run }) {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const status = run();
  const seconds = (performance.now() - started) / 1000;
  return { name, seconds, counts: countsOf(name, status) };
}

/** A check that fails is one failure; so is a run of tests that fails although none of its tests did. */
function countsOf(name, status) {
  const failed = { passed: 0, failed: 1, skipped: 0 };
  if (!(name in reportFiles)) return status === 0 ? addCounts([]) : failed;
  const counts = countTests(name);
  if (!counts) return failed;
  const isSilent = counts.failed === 0 && (status !== 0 || counts.passed === 0);
  return isSilent ? addCounts([counts, failed]) : counts;
}

function sentence({ name, seconds, counts: { passed, failed, skipped } }) {
  const isTests = name in reportFiles;
  const outcome = isTests ? `${passed} passed, ${failed} failed, ${skipped} skipped` : failed > 0 ? "failed" : "passed";
  return `${failed > 0 ? "✗" : "✓"} ${name.padEnd(10)} ${outcome} (${seconds.toFixed(1)} s)`;
}
