import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { targets } from "../../scripts/manifest.ts";

/** Promise: pages without an error pay for one small file, and no script of ours writes markup or evaluates text. */

/** In bytes, compressed. */
const largestDetector = 8000;

describe.each(targets)("the scripts built for %s", (target) => {
  const read = (name: string) => readFileSync(`dist/${target}/src/page/${name}.iife.js`, "utf8");

  test("the detector is small", () => {
    expect(gzipSync(read("detector"), { level: 9 }).length).toBeLessThanOrEqual(largestDetector);
  });

  test.each(["detector", "overlay", "portal"])("the %s stands alone", (name) => {
    expect(read(name)).not.toMatch(/\bimport\s*\(|^\s*import\b|importScripts/m);
  });

  test.each(["detector", "portal"])("the %s writes no markup and evaluates no text", (name) => {
    const forbidden = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\(|new Function/;
    expect(read(name)).not.toMatch(forbidden);
  });
});
