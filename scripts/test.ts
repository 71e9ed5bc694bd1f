import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { countResults } from "./count-results.ts";

/**
 * Everything that must hold, in the order in which a fault is cheapest to see. Ends with what the rules cover, and
 * "N passed, N failed".
 * Arguments go to vitest: npm test -- tests/unit
 */
const failedSteps: string[] = [];
const nothingRun = { passed: 0, failed: 0, atSecondTry: [] as string[] };

const ready = runStep("setup") && runStep("build");
runStep("check");
const { passed, failed, atSecondTry } = ready ? runTests(process.argv.slice(2)) : nothingRun;
console.log();
runStep("rules:report");
// Says how large the packages are and what they ask for; one that has grown too large is a failure.
if (ready) runStep("pack");

// A race to be found: it is said even when all is well in the end.
for (const name of atSecondTry) console.log(`Passed only when run again: ${name}`);
if (failedSteps.length > 0) console.log(`Failed beside the tests: ${failedSteps.join(", ")}`);
console.log(`\n${passed} passed, ${failed + failedSteps.length} failed`);
process.exitCode = failed + failedSteps.length > 0 || passed === 0 ? 1 : 0;

function runStep(name: string): boolean {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["run", "--silent", name], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) failedSteps.push(name);
  return status === 0;
}

function runTests(args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), "signin-lens-results-"));
  try {
    const file = join(folder, "results.json");
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const { status } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...reporters, ...args], {
      stdio: "inherit",
    });
    const counts = existsSync(file) ? countResults(JSON.parse(readFileSync(file, "utf8"))) : nothingRun;
    // Vitest also fails for what is no test, such as an error that nobody caught, and then may write no report.
    if (status !== 0 && counts.failed === 0) failedSteps.push("vitest");
    return counts;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
