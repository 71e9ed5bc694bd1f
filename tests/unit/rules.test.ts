import { describe, expect, test } from "vitest";
import { checkExamples } from "../../scripts/rules/check-examples";
import { problems, ruleSet, ruleStore } from "./support/rule-files";

/** Every convention of rules/README.md as a test whose message says what to mend, in which file and line. */

test("rules/ has no problem", () => {
  expect(problems.map((problem) => problem.message)).toEqual([]);
});

describe("every rule explains its own examples", () => {
  test.each(ruleSet.full.map((compiled) => [compiled.rule.code, compiled] as const))(
    "AADSTS%s",
    async (_, compiled) => {
      const found = await checkExamples(compiled, ruleStore);
      expect(found.map((problem) => problem.message)).toEqual([]);
    },
  );
});
