import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { targets } from "../../scripts/manifest.ts";

const folder = mkdtempSync(join(tmpdir(), "signin-lens-build-"));
afterAll(() => rmSync(folder, { recursive: true }));

test.each(targets)("two builds for %s give the same bytes", (target) => {
  const first = buildInto(join(folder, `${target}-1`), target);
  expect(Object.keys(first)).toContain("manifest.json");
  expect(buildInto(join(folder, `${target}-2`), target)).toEqual(first);
});

/** Builds as `npm run build` does and returns the digest of every file by its path. */
function buildInto(outDir: string, target: string): Record<string, string> {
  const { NODE_ENV: _, ...env } = process.env;
  const args = ["node_modules/vite/bin/vite.js", "build", "--mode", target, "--outDir", outDir, "--emptyOutDir"];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", env });
  expect(status, stderr).toBe(0);
  const files = readdirSync(outDir, { recursive: true, encoding: "utf8" });
  const digest = (file: string) =>
    createHash("sha256")
      .update(readFileSync(join(outDir, file)))
      .digest("hex");
  return Object.fromEntries(
    files
      .filter((file) => statSync(join(outDir, file)).isFile())
      .sort()
      .map((file) => [file, digest(file)]),
  );
}
