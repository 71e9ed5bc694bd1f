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
  const first = digestsIn(join("dist", target));
  expect(Object.keys(first)).toContain("manifest.json");
  expect(buildInto(join(folder, target), target), "is dist/ of these files? npm run build").toEqual(first);
});

/** Builds as `npm run build` does, into another folder. */
function buildInto(outDir: string, target: string): Record<string, string> {
  const { NODE_ENV: _, ...env } = process.env;
  const args = ["node_modules/vite/bin/vite.js", "build", "--mode", target, "--outDir", outDir, "--emptyOutDir"];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", env });
  expect(status, stderr).toBe(0);
  return digestsIn(outDir);
}

/** The digest of every file of a folder by its path. */
function digestsIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const digest = (file: string) =>
    createHash("sha256")
      .update(readFileSync(join(folder, file)))
      .digest("hex");
  return Object.fromEntries(
    files
      .filter((file) => statSync(join(folder, file)).isFile())
      .sort()
      .map((file) => [file, digest(file)]),
  );
}
