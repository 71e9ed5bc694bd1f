import { describe, expect, test } from "vitest";
import { checkExamples } from "../../scripts/rules/check-examples";
import type { CompiledRule } from "../../scripts/rules/compile-rule";
import { isRefuted } from "../../scripts/rules/refuted";
import type { Facts } from "../../src/core/fact-names";
import type { Condition } from "../../src/core/rule";
import { ruleSet, ruleStore } from "./support/rule-files";

/** Promise: a condition that the examples never show to be false is named, with its file and what to add. */

const guest: Condition = { user: { guestUser: true } };
const asGuest = "Username: kim_fabrikam.com#EXT#@contoso.com\nAADSTS50076: Sign in again.";
const asMember = "Username: kim@contoso.com\nAADSTS50076: Sign in again.";
const asNobody = "AADSTS50076: Sign in again.";

async function check(when: Condition, texts: string[]): Promise<string[]> {
  const real = ruleSet.full.find(({ rule }) => rule.code === "50076");
  const [cause] = real?.rule.causes ?? [];
  if (!real || !cause) throw new Error("the rule of 50076 is missing");
  const compiled: CompiledRule = {
    ...real,
    file: "rules/codes/AADSTS50076.yaml",
    rule: { ...real.rule, messages: [], causes: [{ ...cause, when, rulesOut: undefined }] },
    examples: texts.map((text) => ({ text })),
    lineOf: () => 7,
  };
  const problems = await checkExamples(compiled, ruleStore);
  return problems.map(({ message }) => message).filter((message) => message.includes(".when:"));
}

describe("the examples of a rule", () => {
  test("must show a condition to be false, not only unknown", async () => {
    expect(await check(guest, [asGuest, asNobody])).toEqual([
      "rules/codes/AADSTS50076.yaml:7 causes.0.when: is false in none of the examples, only unknown; add an example with another value of user, or make the condition simpler",
    ]);
  });

  test("do so with another value", async () => {
    expect(await check(guest, [asGuest, asMember, asNobody])).toEqual([]);
  });

  test("refute `present: true` without the value", async () => {
    expect(await check({ user: { present: true } }, [asGuest, asNobody])).toEqual([]);
  });
});

test.each<[string, Condition, Facts, boolean]>([
  ["an absent value refutes its presence", { user: { present: true } }, {}, true],
  ["a value that is there doesn't", { user: { present: true } }, { user: "x" }, false],
  ["in parts of `all`", { all: [{ user: { present: true } }, guest] }, {}, true],
  ["in `any`, beside a part that is false", { any: [{ claims: { present: true } }, guest] }, { user: "x" }, true],
  ["in `any`, not beside one that is unknown", { any: [{ claims: { present: true } }, guest] }, {}, false],
  ["nothing but presence is refuted by absence", guest, {}, false],
  ["nor presence beside another predicate", { user: { present: true, guestUser: true } }, {}, false],
  ["nor absence", { user: { present: false } }, {}, false],
])("%s", (_, condition, facts, expected) => {
  expect(isRefuted(condition, facts)).toBe(expected);
});
