import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkPolicy, policyNames } from "../../src/core/policy";
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

test.each(policyNames)("%s is explained", (name) => {
  expect(text).toMatch(new RegExp(`^\\| .*\`${name}\``, "m"));
});
