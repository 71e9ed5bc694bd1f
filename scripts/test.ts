import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { countResults } from "./count-results.ts";

/**
 * Everything that a change may break, in the order in which a fault is cheapest to see. Ends with what the rules cover, and
 * "N passed, N failed". What only a release depends on, and takes its time, is npm run test:release.
 * Arguments go to vitest: npm test -- tests/unit
 */
const failedSteps: string[] = [];
const nothingRun = { passed: 0, failed: 0, atSecondTry: [] as string[] };

const ready = (await runSteps("setup")) && (await runSteps("build", "check"));
const { passed, failed, atSecondTry } = ready ? runTests(process.argv.slice(2)) : nothingRun;
console.log();
// The second says how large the packages are and what they ask for; one that has grown too large is a failure.
await runSteps("rules:report", ...(ready ? ["pack"] : []));

// A race to be found: it is said even when all is well in the end.
for (const name of atSecondTry) console.log(`Passed only when run again: ${name}`);
if (failedSteps.length > 0) console.log(`Failed beside the tests: ${failedSteps.join(", ")}`);
console.log(`\n${passed} passed, ${failed + failedSteps.length} failed`);
process.exitCode = failed + failedSteps.length > 0 || passed === 0 ? 1 : 0;

/** Runs steps side by side. @returns whether the first of them went well */
async function runSteps(...names: string[]): Promise<boolean> {
  const [first] = await Promise.all(names.map((name) => runStep(name, names.length === 1)));
  return first === true;
}

/** @param isAlone what steps say that run side by side is printed when they are over */
async function runStep(name: string, isAlone: boolean): Promise<boolean> {
  const onWindows = process.platform === "win32";
  const step = spawn(onWindows ? "npm.cmd" : "npm", ["run", "--silent", name], {
    stdio: isAlone ? "inherit" : ["ignore", "pipe", "pipe"],
    shell: onWindows,
  });
  const said: Buffer[] = [];
  for (const stream of [step.stdout, step.stderr]) stream?.on("data", (data: Buffer) => said.push(data));
  const [status] = (await once(step, "close")) as [number | null];
  process.stdout.write(Buffer.concat(said));
  if (status !== 0) failedSteps.push(name);
  return status === 0;
}

function runTests(args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), "signin-lens-results-"));
  try {
    const file = join(folder, "results.json");
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    // Beside projects that somebody names, all but one would be all of them.
    const projects = args.some((arg) => arg.startsWith("--project")) ? [] : ["--project=!release"];
    const vitest = ["node_modules/vitest/vitest.mjs", "run", ...projects, ...reporters, ...args];
    const { status } = spawnSync(process.execPath, vitest, { stdio: "inherit" });
    const counts = existsSync(file) ? countResults(JSON.parse(readFileSync(file, "utf8"))) : nothingRun;
    // Vitest also fails for what is no test, such as an error that nobody caught, and then may write no report.
    if (status !== 0 && counts.failed === 0) failedSteps.push("vitest");
    return counts;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
