import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { ExplainedFinding } from "../../src/core/explanation";
import type { FactName, Facts } from "../../src/core/fact-names";
import { answerPasted } from "./support/rule-files";

/** Messages in the shape in which people really paste them, with the codes and facts that must be read from them. */

interface Case {
  id: string;
  main: string;
  codes: string[];
  text: string;
  facts?: Facts;
}

const cases = readFileSync("tests/cases/messages.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

const answers = new Map<string, ExplainedFinding[]>();
beforeAll(async () => {
  for (const { id, text } of cases) answers.set(id, await answerPasted(text));
});

describe("every message gives its codes, the innermost as main", () => {
  test.each(cases)("$id", ({ id, main, codes }) => {
    const findings = answers.get(id) ?? [];
    expect(findings.map((finding) => finding.code).sort()).toEqual([...codes].sort());
    expect(findings.filter((finding) => finding.main).map((finding) => finding.code)).toEqual([main]);
  });
});

test("facts: precision and recall are at least 0.95", () => {
  const judged = new Set(cases.flatMap(({ facts }) => Object.keys(facts ?? {})));
  let right = 0;
  let extra = 0;
  const missed: string[] = [];
  for (const { id, facts: expected } of cases) {
    if (!expected) continue;
    const facts = answers.get(id)?.find((finding) => finding.main)?.facts ?? {};
    for (const [name, value] of Object.entries(expected)) {
      if (facts[name as FactName] === value) right++;
      else missed.push(`${id}: ${name}`);
    }
    for (const [name, value] of Object.entries(facts)) {
      if (judged.has(name) && expected[name as FactName] !== value) extra++;
    }
  }
  expect(right / (right + extra)).toBeGreaterThanOrEqual(0.95);
  expect(right / (right + missed.length), missed.join(", ")).toBeGreaterThanOrEqual(0.95);
});

describe("what looks like a code but is none gives nothing", () => {
  const lookAlikes = readFileSync("tests/cases/not-codes.tsv", "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split("\t") as [string, string]);
  test.each(lookAlikes)("%s (%s)", async (text) => {
    expect(await answerPasted(text)).toEqual([]);
  });
});

test("the first cause of at least 40 % of those with a rule shows what in the message points to it", () => {
  const mains = [...answers.values()].flatMap((findings) => findings.filter(({ main }) => main));
  const ruled = mains.filter(({ explanation }) => explanation.depth === "full");
  const shown = ruled.filter(({ explanation }) => explanation.causes[0]?.because);
  const share = shown.length / ruled.length;
  process.stdout.write(
    `${shown.length} of ${ruled.length} first causes show evidence (${Math.round(share * 100)} %)\n`,
  );
  expect(share).toBeGreaterThanOrEqual(0.4);
});

describe("over all messages", () => {
  const findingsOf = (id: string) => answers.get(id) ?? [];

  /** Every text of a tree, but for values of the message, which may themselves look like a placeholder. */
  function textsIn(tree: unknown): string[] {
    if (typeof tree === "string") return [tree];
    if (typeof tree !== "object" || tree === null || "fact" in tree) return [];
    return Object.entries(tree).flatMap(([key, part]) => (key === "evidence" ? [] : textsIn(part)));
  }

  /** A hole that was not filled: `{fact}` as our texts write it. Blanks of commands are in angle brackets. */
  const hole = /\{(?:go:)?[a-z][\w.]*(?:\|[^}]*)?\}/i;

  test.each(cases)("nothing that is shown or copied of $id has a placeholder", ({ id }) => {
    for (const finding of findingsOf(id)) {
      // Scopes are the message's own words.
      const { facts, scopes: _, ...shown } = finding;
      const texts = textsIn(shown);
      const own = Object.values(facts).reduce((text, value) => text.split(value).join(""), texts.join("\n"));
      expect(hole.exec(own)?.[0]).toBeUndefined();
      expect(own).not.toContain("[object ");
    }
  });

  const leaks = [
    /[\w.+-]+@[\w-]+\.[\w.]+/,
    /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/,
    /(?<![\w:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\w:])/i,
    /eyJ[\w-]{10,}/,
  ];
  const personal: FactName[] = [
    "user",
    "userId",
    "servicePrincipalId",
    "deviceId",
    "ipAddress",
    "subject",
    "expectedSubject",
  ];

  test.each(cases)("neither request, bundle nor report of $id tells who it was", ({ id }) => {
    for (const { request, bundle, report, facts } of findingsOf(id)) {
      const out = JSON.stringify([request, bundle, report, report && decodeURIComponent(report.url)]);
      for (const leak of leaks) expect(leak.exec(out)?.[0]).toBeUndefined();
      for (const name of personal) {
        const value = facts[name] ?? "";
        if (value.length > 3 && !/^not available$/i.test(value)) expect(out).not.toContain(value);
      }
      if (facts.redirectUri && /^https?:..[^/]+\/./.test(facts.redirectUri))
        expect(out).not.toContain(facts.redirectUri);
    }
  });

  test.each(cases)("a wrong or unclear explanation of $id can be reported, without its values", ({ id }) => {
    for (const { report, facts } of findingsOf(id)) {
      expect(report?.url).toMatch(/^https:\/\/github\.com\//);
      for (const name of ["appId", "correlationId", "requestId", "redirectUri", "appName"] as const) {
        const value = facts[name] ?? "";
        if (value.length > 8) expect(report?.body).not.toContain(value);
      }
    }
  });
});
