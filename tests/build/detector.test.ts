import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { targets } from "../../scripts/manifest.ts";

/** Promise: pages without an error pay for one small file, and each script that runs in a page is one file. */

/** In bytes, compressed. */
const largestDetector = 8000;

describe.each(targets)("the scripts built for %s", (target) => {
  const read = (name: string) => readFileSync(`dist/${target}/src/page/${name}.iife.js`, "utf8");

  test("the detector is small", () => {
    expect(gzipSync(read("detector"), { level: 9 }).length).toBeLessThanOrEqual(largestDetector);
  });

  test.each(["detector", "overlay", "portal", "reader"])("the %s stands alone", (name) => {
    expect(read(name)).not.toMatch(/\bimport\s*[("'{*]|\brequire\s*\(|importScripts/);
  });
});
