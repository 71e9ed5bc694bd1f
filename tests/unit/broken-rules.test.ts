import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { compileRule } from "../../scripts/rules/compile-rule";
import { RuleError, readYaml } from "../../scripts/rules/read-yaml";
import { validateRule } from "../../scripts/rules/validate";

/** Promise: who writes a rule that can't be read hears in which line it is wrong, and what would be right. */

const sound = readFileSync("rules/codes/AADSTS50089.yaml", "utf8");
const folder = mkdtempSync(join(tmpdir(), "broken-rules-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What somebody is told who has written this instead of a part of a sound rule. */
function told(part: string, instead: string): string[] {
  if (!sound.includes(part)) throw new Error(`the sound rule has no "${part}"`);
  const file = join(folder, "rule.yaml");
  writeFileSync(
    file,
    sound.replace(part, () => instead),
  );
  try {
    const yaml = readYaml(file);
    const invalid = validateRule(yaml);
    const problems = invalid.length > 0 ? invalid : compileRule(yaml).problems;
    return problems.map(({ message }) => message.replace(file, "rule.yaml"));
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return [error.message.replace(file, "rule.yaml")];
  }
}

test("a sound rule is told nothing", () => {
  expect(told("related:", "related:")).toEqual([]);
});

describe("is told where and what", () => {
  const because = "    because: The text speaks of a bookmark or of going back.\n";
  test.each([
    ["no YAML", "title: The", "title: [The", /^rule\.yaml:\d+ .*flow/i],
    ["a field that doesn't exist", "status: documented", "state: documented", /"state" is not a field here/],
    [
      "a word that isn't one of those",
      "retry: restart\nuser",
      "retry: often\nuser",
      /^rule\.yaml:6 retry: is one of now,/,
    ],
    ["evidence without its reason", because, "", /causes\.1: "when" also needs because/],
    [
      "reasons that don't match the branches",
      because,
      "    because: [It speaks of a bookmark., It speaks of going back.]\n",
      /^rule\.yaml:\d+ causes\.1\.because: has 2 sentences for the 0 branches of when\.any$/,
    ],
    ["a predicate that doesn't exist", "{contains: invalid_grant}", "{has: invalid_grant}", /causes\.2\.when: .*"has"/],
    ["a fact that doesn't exist", "{surface: token}", "{place: token}", /causes\.2\.when: .*"place"/],
    ["an expression that can't be read", "{contains: invalid_grant}", '{matches: "(invalid"}', /causes\.2\.when: /],
    [
      "a value without words for its absence",
      "Delete the saved token",
      "Delete {appName}",
      /causes\.2\.fix\.0: .*appName/,
    ],
    ["markup", "Delete the saved token", "Delete <b>the</b> token", /causes\.2\.fix\.0: html isn't allowed/],
    [
      "an address",
      "Delete the saved token",
      "By [this](https://evil.example) delete",
      /links go by name.*evil\.example/,
    ],
    ["a wording that can't be read", "(Authentication failed", "((Authentication failed", /messages\.0: /],
    ["a source without its day", ", checked: 2026-11-20", "", /sources\.0: .*checked/],
  ])("%s", (_, part, instead, message) => {
    const problems = told(part, instead);
    expect(problems.join("\n")).toMatch(message);
    for (const problem of problems) expect(problem).toMatch(/^rule\.yaml:[1-9]\d* /);
  });
});
