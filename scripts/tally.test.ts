import { describe, expect, it } from "vitest";
import { addCounts, countCheck, countPlaywright, countRun, countVitest } from "./tally.mjs";

const counts = (passed: number, failed: number, skipped: number) => ({ passed, failed, skipped });

describe("a run of tests", () => {
  it("counts as its report says", () => {
    expect(countRun(counts(3, 0, 1), 0)).toEqual(counts(3, 0, 1));
    expect(countRun(counts(3, 2, 1), 1)).toEqual(counts(3, 2, 1));
  });

  it.each([
    ["left no report", null, 0, counts(0, 1, 0)],
    ["ran nothing", counts(0, 0, 4), 0, counts(0, 1, 4)],
    ["failed with no test failing", counts(3, 0, 0), 1, counts(3, 1, 0)],
  ])("that %s is a failure", (_what, reported, status, expected) => {
    expect(countRun(reported, status)).toEqual(expected);
  });
});

it("a check that fails is one failure, and no test passed by one that passes", () => {
  expect(addCounts([countCheck(0), countCheck(2), counts(5, 0, 0)])).toEqual(counts(5, 1, 0));
});

it("a test file that could not be loaded is a failure", () => {
  const report = {
    numPassedTests: 2,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{ status: "passed" }, { status: "failed" }] },
      { status: "passed", assertionResults: [{ status: "passed" }] },
    ],
  };
  expect(countVitest(report)).toEqual(counts(2, 2, 2));
});

it("an error outside of the end-to-end tests is a failure", () => {
  const stats = { expected: 4, unexpected: 1, flaky: 0, skipped: 2 };
  expect(countPlaywright({ stats, errors: [{ message: "the preview server did not start" }] })).toEqual(
    counts(4, 2, 2),
  );
});
