import jstat from "jstat";

/** What tests of independence say of a table of two rows: how often something is there, and how often it is not. */
export type Independence = {
  /** Expected in the two rows, in the order of the columns. */
  readonly expected: readonly [present: readonly number[], absent: readonly number[]];
  /** Pearson's, without a correction for continuity. */
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
  /** Fisher's exact test, after Freeman and Halton for more than two columns; null where there are too many tables to go through. */
  readonly exactP: number | null;
  readonly cramersV: number;
  readonly smallestExpected: number;
  /** Whether the chi-square is not to be trusted: an expected count below 1, or more than a fifth of them below 5 (Cochran 1954). */
  readonly hasSmallCounts: boolean;
};

/**
 * Tests whether presence depends on the column. Columns without a case are left out; null where fewer than two columns
 * or only one row is left, since nothing can depend on anything there. [S2]-[S4]
 */
export function independence(present: readonly number[], absent: readonly number[]): Independence | null {
  const columns = present
    .map((count, index) => ({ count, sum: count + (absent[index] ?? 0) }))
    .filter(({ sum }) => sum > 0);
  const all = columns.reduce((total, { sum }) => total + sum, 0);
  const found = columns.reduce((total, { count }) => total + count, 0);
  if (columns.length < 2 || found === 0 || found === all) return null;
  const expectedOf = (row: number) => columns.map(({ sum }) => (sum * row) / all);
  const expected = [expectedOf(found), expectedOf(all - found)] as const;
  let chiSquare = 0;
  for (const [index, { count, sum }] of columns.entries()) {
    const [there, gone] = [expected[0][index] ?? 0, expected[1][index] ?? 0];
    chiSquare += (count - there) ** 2 / there + (sum - count - gone) ** 2 / gone;
  }
  const cells = [...expected[0], ...expected[1]];
  const degreesOfFreedom = columns.length - 1;
  return {
    ...{ expected, chiSquare, degreesOfFreedom },
    p: 1 - jstat.jStat.chisquare.cdf(chiSquare, degreesOfFreedom),
    exactP: exactProbability(
      columns.map(({ count }) => count),
      columns.map(({ sum }) => sum),
    ),
    // of two rows, the lesser of rows and columns less one is 1
    cramersV: Math.sqrt(chiSquare / all),
    smallestExpected: Math.min(...cells),
    hasSmallCounts: cells.some((one) => one < 1) || cells.filter((one) => one < 5).length > cells.length / 5,
  };
}

/** Beyond so many tables the exact test is not made. */
const MOST_TABLES = 2_000_000;
/** Tables as probable as the one observed count, too, whatever the last digits say; the tolerance is R's. */
const AS_PROBABLE = 1 + 1e-7;

/** The probability of all tables with the same sums that are as improbable as this one, or more. */
function exactProbability(counts: readonly number[], sums: readonly number[]): number | null {
  if (sums.reduce((tables, sum) => tables * (sum + 1), 1 / (Math.max(...sums) + 1)) > MOST_TABLES) return null;
  const ways = (index: number, count: number) => chooseLn(sums[index] ?? 0, count);
  const found = counts.reduce((total, count) => total + count, 0);
  const all = sums.reduce((total, sum) => total + sum, 0);
  const observed = counts.reduce((total, count, index) => total + ways(index, count), 0);
  const rest = sums.map((_, index) => sums.slice(index + 1).reduce((total, sum) => total + sum, 0));
  let probability = 0;
  const go = (index: number, left: number, logarithm: number) => {
    if (index === sums.length) {
      if (Math.exp(logarithm - observed) <= AS_PROBABLE) probability += Math.exp(logarithm - chooseLn(all, found));
      return;
    }
    const most = Math.min(left, sums[index] ?? 0);
    for (let count = Math.max(0, left - (rest[index] ?? 0)); count <= most; count++) {
      go(index + 1, left - count, logarithm + ways(index, count));
    }
  };
  go(0, found, 0);
  return Math.min(1, probability);
}

/** The logarithm of the number of ways to choose k of n. */
function chooseLn(n: number, k: number): number {
  const { factorialln } = jstat.jStat;
  return factorialln(n) - factorialln(k) - factorialln(n - k);
}
