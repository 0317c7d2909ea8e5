/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts */

/** @type {Counts} */
const ONE_FAILURE = { passed: 0, failed: 1, skipped: 0 };

/**
 * The sum of the counts.
 * @param {readonly Counts[]} counts
 * @returns {Counts}
 */
export function addCounts(counts) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of counts) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return sum;
}

/**
 * What a run of tests came to. No report is one failure; so is a run that failed, or in which nothing passed, although
 * no test of it failed.
 * @param {Counts | null} counts what its report says
 * @param {number} status its exit code
 */
export function countRun(counts, status) {
  if (!counts) return ONE_FAILURE;
  const isSilent = counts.failed === 0 && (status !== 0 || counts.passed === 0);
  return isSilent ? addCounts([counts, ONE_FAILURE]) : counts;
}

/**
 * What a check that is no test came to: nothing, or one failure.
 * @param {number} status its exit code
 */
export function countCheck(status) {
  return status === 0 ? addCounts([]) : ONE_FAILURE;
}

/**
 * What Vitest's JSON report says. A file that could not be loaded counts as a test that failed.
 * @returns {Counts}
 */
export function countVitest({ testResults, numPassedTests, numFailedTests, numPendingTests, numTodoTests }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((result) => result.status !== "failed"),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  };
}

/**
 * What Playwright's JSON report says. An error outside of the tests counts as a test that failed.
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped };
}
