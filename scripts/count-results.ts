/** What we read of the report of vitest's JSON reporter. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: Assertion[] }[];
}

interface Assertion {
  fullName: string;
  status: string;
  failureMessages: string[];
}

/**
 * Counts tests over all projects. A file that failed without running a test counts as one failure.
 * `atSecondTry` names the tests that failed first and passed when they were run again.
 */
export function countResults({ numPassedTests, numFailedTests, testResults }: Report) {
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
  );
  const atSecondTry = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, failureMessages }) => status === "passed" && failureMessages.length > 0)
    .map(({ fullName }) => fullName);
  return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length, atSecondTry };
}
