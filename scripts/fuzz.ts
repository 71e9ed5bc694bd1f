import { spawnSync } from "node:child_process";

/**
 * Tries every property of tests/unit/properties for so many seconds, with new texts each time.
 *   npm run fuzz               20 seconds each
 *   npm run fuzz -- 300        300 seconds each
 *   npm run fuzz -- 20 12345   with the seed that an earlier run printed
 */

const [seconds = "20", seed = String(Date.now() % 2_147_483_647)] = process.argv.slice(2);
if (!/^\d+$/.test(seconds) || !/^-?\d+$/.test(seed)) {
  console.error("Give the seconds for each property, and perhaps a seed: npm run fuzz -- 20 12345");
  process.exit(2);
}

const started = performance.now();
const { status } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "--project", "unit", "tests/unit/properties"],
  { stdio: "inherit", env: { ...process.env, FUZZ_SECONDS: seconds, FUZZ_SEED: seed } },
);
const took = Math.round((performance.now() - started) / 1000);
console.log(
  `\nFuzzed for ${took} s, ${seconds} s a property, seed ${seed}: ${status === 0 ? "nothing found" : "FAILED"}`,
);
process.exitCode = status === 0 ? 0 : 1;
