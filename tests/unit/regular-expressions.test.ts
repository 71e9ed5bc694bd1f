import { readdirSync } from "node:fs";
import { analyse } from "scslre";
import { describe, expect, test, vi } from "vitest";
import { type Expression, readExpressions, recordExpressions } from "./support/regular-expressions";

/** Promise: no text can make an expression slow. Each is analysed for runs that it may have to try in more than one way. */

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => `src/${name}`)
  .sort();
const sources = files.map((file) => ({ file, ...readExpressions(file) }));
const modules = import.meta.glob("../../src/**/*.{ts,tsx}");

// Only what is loaded while the recording runs is seen, and other tests of this process may have loaded it already.
vi.resetModules();
const made = await recordExpressions(async () => {
  for (const { file, constructions } of sources) if (constructions.length > 0) await modules[`../../${file}`]?.();
  const { skeletonOf } = await import("../../src/core/report-issue");
  skeletonOf("");
  const { guidsIn } = await import("../../src/core/values");
  guidsIn("");
});

const { compileSkeleton } = await import("../../src/core/skeletons");
const { predicates } = await import("../../src/core/predicates");
const { ruleSet } = await import("./support/rule-files");

const context = { facts: {}, names: {} };

/** Asks every predicate of a condition that makes an expression of its argument. */
function askExpressions(condition: unknown): void {
  if (typeof condition !== "object" || condition === null) return;
  for (const [key, part] of Object.entries(condition)) {
    if (key === "matches" || key === "mentions") predicates[key]?.("", part, context);
    else askExpressions(part);
  }
}

const ofRules: Expression[] = [];
for (const { file, rule } of ruleSet.full) {
  const expressions = await recordExpressions(() => {
    for (const message of rule.messages ?? []) compileSkeleton(message);
    for (const { when, rulesOut } of rule.causes) askExpressions([when, rulesOut]);
  }, file);
  ofRules.push(...expressions);
}

/** What is wrong with each of them that can be slow, named by its place. */
function slowOnes(expressions: readonly Expression[]): string[] {
  const unique = new Map(expressions.map((each) => [`/${each.source}/${each.flags}`, each]));
  return [...unique].flatMap(([text, { where, source, flags }]) => {
    const { reports } = analyse({ source, flags });
    const kinds = reports.map(({ type, exponential }) => (exponential ? `${type}, exponential` : type));
    return kinds.length === 0 ? [] : [`${where} ${text}: bound what repeats (${kinds.join("; ")})`];
  });
}

describe("no expression takes longer than in step with its text", () => {
  test.each([
    ["written in src", sources.flatMap(({ literals }) => literals), 100],
    ["put together in src", made, 30],
    ["of the rules", ofRules, 500],
  ] as const)("%s", (_, expressions, fewest) => {
    expect(expressions.length).toBeGreaterThan(fewest);
    expect(slowOnes(expressions)).toEqual([]);
  });

  test("every place that puts one together was seen doing it", async () => {
    const seen = new Set(made.map(({ where }) => where));
    const missed = sources.flatMap(({ constructions }) => constructions).filter((place) => !seen.has(place));
    // These make theirs of what a rule says; they are recorded for each rule.
    const late = [/^src\/core\/(?:skeletons|predicates|check-condition)\.ts:/];
    expect(missed.filter((place) => !late.some((each) => each.test(place)))).toEqual([]);
  });

  test.each(["\\s+$", "^(a+)+$", "=[ \\t]*\\t[ \\t]*x"])("%s would be found", (source) => {
    expect(slowOnes([{ where: "here", source, flags: "" }])).toHaveLength(1);
  });
});
