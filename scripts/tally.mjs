import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./run.mjs";

const NONE = { passed: 0, failed: 0, skipped: 0 };

/** Where each kind of tests leaves its report. */
export const reportFiles = { unit: path.join(root, "reports/unit.json"), e2e: path.join(root, "reports/e2e.json") };

/**
 * How many tests of this kind passed, failed and were skipped; null where they left no report.
 * @param {"unit" | "e2e"} kind
 */
export function countTests(kind) {
  const file = reportFiles[kind];
  if (!existsSync(file)) return null;
  const report = JSON.parse(readFileSync(file, "utf8"));
  return kind === "unit" ? countVitest(report) : countPlaywright(report);
}

/**
 * The sum of the counts.
 * @param {readonly { passed: number, failed: number, skipped: number }[]} counts
 */
export function addCounts(counts) {
  return counts.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    NONE,
  );
}

function countVitest(report) {
  // A file that could not even be loaded failed, but holds no test that did.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((result) => result.status !== "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}
