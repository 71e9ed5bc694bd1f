import { describe, expect, test } from "vitest";
import { checkCoverage, checkSiblings } from "../../scripts/rules/check-coverage";
import type { RuleSet } from "../../scripts/rules/compile-set";
import type { Cause, Rule } from "../../src/core/rule";
import { ruleSet } from "./support/rule-files";

/** Promise: who forgets a code, or explains it twice, is told which one and in which file. */

const rule = (code: string, cause: Partial<Cause> = {}) =>
  ({ code, causes: [{ id: "one", title: ["The secret has run out"], ...cause }] }) as unknown as Rule;
const inDepth = (...rules: Rule[]): RuleSet["full"] =>
  rules.map((each) => ({
    file: `rules/codes/AADSTS${each.code}.yaml`,
    rule: each,
    examples: [],
    lineOf: () => 7,
  })) as never;

const setOf = (listed: [string, 1 | 2 | 3][], full: RuleSet["full"]): RuleSet => ({
  ...ruleSet,
  full,
  priorities: new Map(listed),
});
const entries = [
  { file: "rules/catalog/device.yaml", rule: rule("50097") },
  { file: "rules/catalog/other.yaml", rule: rule("16000") },
];
const said = (problems: Error[]) => problems.map(({ message }) => message);

describe("the list and the explanations", () => {
  const listed: [string, 1 | 2 | 3][] = [
    ["50011", 1],
    ["50097", 3],
    ["16000", 3],
  ];

  test("agree", () => {
    expect(checkCoverage(setOf(listed, inDepth(rule("50011"))), entries)).toEqual([]);
  });

  test("a code that nothing explains is named with the file to write", () => {
    const more: typeof listed = [...listed, ["50020", 2], ["500971", 3]];
    expect(said(checkCoverage(setOf(more, inDepth(rule("50011"))), entries))).toEqual([
      "rules/codes.tsv:1 50020: nothing explains it; write rules/codes/AADSTS50020.yaml (npm run new-rule 50020)",
      "rules/codes.tsv:1 500971: nothing explains it; add an entry to rules/catalog/device.yaml",
    ]);
  });

  test("a code that is explained twice, or not listed, is named", () => {
    expect(said(checkCoverage(setOf(listed, inDepth(rule("50011"), rule("50097"), rule("50012"))), entries))).toEqual([
      "rules/catalog/device.yaml:1 50097: rules/codes/AADSTS50097.yaml explains it; take it out here",
      "rules/codes/AADSTS50012.yaml:1 50012: add its line to rules/codes.tsv",
    ]);
  });
});

describe("siblings", () => {
  const check = (first: Rule, second: Rule) => said(checkSiblings(setOf([], inDepth(first, second))));

  test("with the same first cause need something that tells them apart", () => {
    expect(check(rule("7000215"), rule("7000222"))).toEqual([
      'rules/codes/AADSTS7000222.yaml:7 causes.0: 7000215 has the same first cause and the same check; say in "check" how to tell the two apart',
    ]);
  });

  test("a check of its own, evidence, or another family does", () => {
    expect(check(rule("7000215"), rule("7000222", { check: ["Its date is past."] }))).toEqual([]);
    expect(check(rule("7000215"), rule("7000222", { when: { appId: { present: true } } } as never))).toEqual([]);
    expect(check(rule("7000215"), rule("50053"))).toEqual([]);
  });
});
