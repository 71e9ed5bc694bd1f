import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { targets } from "../../scripts/manifest.ts";

/** Promise: what ships asks nobody for anything but its own files, and turns no text into markup or code. */

const scriptsOf = (target: string) =>
  readdirSync(`dist/${target}`, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".js"))
    .map((file) => ({ file, text: readFileSync(`dist/${target}/${file}`, "utf8") }));

/** What stands around each match, by file. */
const findIn = (scripts: { file: string; text: string }[], wanted: RegExp) =>
  scripts.flatMap(({ file, text }) =>
    [...text.matchAll(wanted)].map(({ index }) => `${file}: ${text.slice(Math.max(0, index - 20), index + 60)}`),
  );

describe.each(targets)("the scripts built for %s", (target) => {
  const scripts = scriptsOf(target);

  test("are there", () => {
    expect(scripts.map(({ file }) => file)).toContain("src/page/detector.iife.js");
  });

  test("fetch nothing but files of the package", () => {
    // A method of that name, as MiniSearch has one, is called on an object or declared with its parameters.
    const fetches = findIn(scripts, /(?<![.\w}])fetch\(/g);
    expect(fetches.length).toBeGreaterThan(0);
    expect(fetches.filter((call) => !/fetch\(\w+\.runtime\.getURL\(/.test(call))).toEqual([]);
  });

  test.each([
    ["open no other connection", /XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon/g],
    [
      "load no script by its address",
      /importScripts|(?<![.\w])import\((?!["'`]\.{0,2}\/)|["'`]https?:[^"'`]*\.m?js["'`]/g,
    ],
    ["evaluate no text", /(?<![.\w])eval\(|\bnew Function\b|(?<![.\w])Function\(|set(?:Timeout|Interval)\(["'`]/g],
    [
      "write no markup",
      /insertAdjacentHTML|outerHTML|document\.write|DOMParser|createContextualFragment|setHTML|dangerouslySetInnerHTML=|\bsrcdoc=/g,
    ],
    ["open nothing that is stored in memory to pages", /setAccessLevel/g],
  ])("%s", (_, forbidden) => {
    expect(findIn(scripts, forbidden)).toEqual([]);
  });

  test("have no innerHTML but Preact's, which nothing of ours leads to", () => {
    const places = findIn(scripts, /\.innerHTML/g);
    expect(places.filter((place) => !/__html/.test(place))).toEqual([]);
    // Preact names the property that leads there twice, and nobody else does.
    for (const { text } of scripts)
      expect((text.match(/dangerouslySetInnerHTML/g) ?? []).length).toBeLessThanOrEqual(
        text.includes(".innerHTML") ? 2 : 0,
      );
  });
});
