import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import schema from "../../policy.schema.json";
import ruleSchema from "../../rules/rule.schema.json";
import { checkPolicy, policyNames } from "../../src/core/policy";
import { predicates } from "../../src/core/predicates";
import { checkPack } from "../../src/rules/check-pack";

/** Promise: what docs/organisations.md offers to copy is taken without a complaint, and it names every value. */

const text = readFileSync("docs/organisations.md", "utf8");
const recipes = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = ""]) => JSON.parse(json));

test("every policy is right", () => {
  const policies = recipes.flatMap((recipe) => [
    ...Object.values(recipe["3rdparty"]?.extensions ?? {}),
    ...Object.values(recipe.policies?.["3rdparty"]?.Extensions ?? {}),
  ]);
  expect(policies.length).toBeGreaterThan(1);
  for (const policy of policies) expect(checkPolicy(policy).problems).toEqual([]);
});

test("the rule pack is right", () => {
  const packs = recipes.filter((recipe) => "codes" in recipe);
  expect(packs).toHaveLength(1);
  for (const pack of packs) expect(checkPack(pack).problems).toEqual([]);
});

/** Chrome and Edge throw away what the schema of the policy doesn't name, and in it every value has one type. */
describe("the schema that Chrome and Edge check with", () => {
  const { properties } = schema;
  const cause = properties.rulePack.properties.codes.additionalProperties.properties.causes.items.properties;

  test("knows every value of a policy", () => {
    expect(Object.keys(properties)).toEqual(policyNames);
  });

  test("knows every field of a cause", () => {
    expect(Object.keys(cause).sort()).toEqual(Object.keys(ruleSchema.definitions.cause.properties).sort());
  });

  test("knows every predicate of a condition but the one that packs may not use", () => {
    const allowed = Object.keys(predicates).filter((name) => name !== "matches");
    expect(Object.keys(cause.when.additionalProperties.properties).sort()).toEqual(["present", ...allowed].sort());
  });
});

test.each(policyNames)("%s is explained", (name) => {
  expect(text).toMatch(new RegExp(`^\\| .*\`${name}\``, "m"));
});
