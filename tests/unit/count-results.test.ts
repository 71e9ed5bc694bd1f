import { expect, test } from "vitest";
import { countResults } from "../../scripts/count-results.ts";

const file = (status: string, ...assertions: string[]) => ({
  status,
  assertionResults: assertions.map((each) => ({ status: each })),
});

test("a file that could not be loaded counts as a failure", () => {
  const report = { numPassedTests: 3, numFailedTests: 0, testResults: [file("passed", "passed"), file("failed")] };
  expect(countResults(report)).toEqual({ passed: 3, failed: 1 });
});

test("a file with a failed test counts once per test", () => {
  const report = { numPassedTests: 1, numFailedTests: 2, testResults: [file("failed", "failed", "failed", "passed")] };
  expect(countResults(report)).toEqual({ passed: 1, failed: 2 });
});
