import { expect, test } from "vitest";
import { countResults } from "../../scripts/count-results.ts";

const assertion = (status: string, failureMessages: string[] = []) => ({ fullName: "a card", status, failureMessages });
const file = (status: string, ...assertions: ReturnType<typeof assertion>[]) => ({
  status,
  assertionResults: assertions,
});

test("a file that could not be loaded counts as a failure", () => {
  const testResults = [file("passed", assertion("passed")), file("failed")];
  const counts = countResults({ numPassedTests: 3, numFailedTests: 0, testResults });
  expect(counts).toEqual({ passed: 3, failed: 1, atSecondTry: [] });
});

test("a file with a failed test counts once per test", () => {
  const testResults = [file("failed", assertion("failed", ["no"]), assertion("failed", ["no"]), assertion("passed"))];
  const counts = countResults({ numPassedTests: 1, numFailedTests: 2, testResults });
  expect(counts).toEqual({ passed: 1, failed: 2, atSecondTry: [] });
});

test("a test that passed when it was run again is named", () => {
  const testResults = [file("passed", assertion("passed", ["too late"]))];
  const counts = countResults({ numPassedTests: 1, numFailedTests: 0, testResults });
  expect(counts.atSecondTry).toEqual(["a card"]);
});
