import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** What the extension promises to never do, looked for in the words of its sources. */
const forbidden: { what: string; pattern: RegExp }[] = [
  {
    what: "turns text into HTML",
    pattern: /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTML|DOMParser|document\.write)\b/,
  },
  { what: "turns text into code", pattern: /\beval\(|\bnew Function\(|\bset(Timeout|Interval)\(\s*["'`]/ },
  { what: "reaches a network", pattern: /\b(XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection|sendBeacon)\b/ },
  {
    what: "fetches anything but the extension's own files",
    pattern: /\bfetch\((?!browser\.runtime\.getURL\()/,
  },
  { what: "makes a policy that the page is told of", pattern: /\btrustedTypes\b/ },
];

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, lines: readFileSync(`src/${name}`, "utf8").split("\n") }));

describe("no source", () => {
  test.each(forbidden)("$what", ({ pattern }) => {
    const hits = sources.flatMap(({ name, lines }) =>
      lines.flatMap((line, index) => (pattern.test(line) ? [`src/${name}:${index + 1} ${line.trim()}`] : [])),
    );
    expect(hits).toEqual([]);
  });
});

test("there are sources to look at", () => {
  expect(sources.length).toBeGreaterThan(50);
});
