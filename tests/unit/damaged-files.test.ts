import { describe, expect, test } from "vitest";
import { plain } from "../../src/core/rich-text";
import { answerRecord, answerSighting, answerText } from "../../src/rules/answer";
import type { RuleStore } from "../../src/rules/load";
import { openRules } from "../../src/rules/load";
import { lookUp } from "../../src/rules/look-up";
import { ruleStore } from "./support/rule-files";

/** Promise: a file that is missing from the package, or broken, takes away what it says and nothing else, and what is missing is said. */

const text =
  "AADSTS50011: The redirect URI 'http://payroll.contoso.com/' specified in the request does not match the redirect URIs configured for the application '00000003-0000-0000-c000-000000000000'. Trace ID: 019f2847-08cc-4a1b-9f32-7c6d5e4f3a2b";
const origin = { trust: "microsoft", host: "login.microsoftonline.com" } as const;
const url = "https://login.microsoftonline.com/common/login";
const gone = async () => {
  throw new TypeError("Failed to fetch");
};
const without = (...names: (keyof RuleStore)[]): RuleStore => ({
  ...ruleStore,
  ...Object.fromEntries(names.map((name) => [name, gone])),
});
const cannotRead = /could not read one of its own files.*install it again/;

describe.each([["rule"], ["directory"]] as const)("without the file of the %s", (name) => {
  test.each([
    ["a text", () => answerText(without(name), text, origin)],
    ["a page", () => answerSighting(without(name), { url, configFacts: {}, text })],
    ["a row", async () => [await answerRecord(without(name), { code: "50011", fields: [], text }, url)]],
  ])("%s is answered with its code, its values and what helps", async (_, answer) => {
    const [finding, ...others] = await answer();
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: "50011", status: "failure", explanation: { code: "50011", causes: [] } });
    expect(plain(finding?.explanation.user ?? [])).toMatch(cannotRead);
    expect(finding?.explanation.links.map((link) => link.url)).toEqual([
      "https://login.microsoftonline.com/error?code=50011",
    ]);
    // It says nothing that isn't known, and asks nobody to mend our rules.
    expect(JSON.stringify(finding)).not.toMatch(/public list|no rule yet|undefined/);
    expect(finding?.report).toBeUndefined();
  });
});

test("one rule that cannot be read leaves the others as they are", async () => {
  const rules: RuleStore = { ...ruleStore, rule: (code) => (code === "50011" ? gone() : ruleStore.rule(code)) };
  const found = await answerText(rules, `${text}\nAADSTS53003: Access has been blocked.`, origin);
  const titles = Object.fromEntries(found.map(({ code, explanation }) => [code, explanation.depth]));
  expect(titles).toEqual({ "50011": "unknown", "53003": "full" });
});

test.each(["family", "index", "appName", "permissions", "permissionName", "translation"] as const)(
  "without the file of %s a listed and an unlisted code are explained",
  async (name) => {
    const [listed] = await answerText(without(name), text, origin);
    expect(listed?.explanation).toMatchObject({ code: "50011", depth: "full" });
    const [unlisted] = await answerText(without(name), "AADSTS9999999: Something.", origin);
    expect(plain(unlisted?.explanation.user ?? [])).toMatch(/isn't in any public list/);
  },
);

test("a search without its index fails, which the interface says, and finds nothing wrong", async () => {
  await expect(lookUp(without("index"), { text: "redirect", origin })).rejects.toThrow("Failed to fetch");
  await expect(lookUp(without("words"), { text: "redirect", origin })).rejects.toThrow("Failed to fetch");
});

test("a file that could not be read once is read the next time", async () => {
  let isThere = false;
  const rules = openRules(async (path) => (isThere && path === "families" ? [] : gone()));
  await expect(rules.family("50011")).rejects.toThrow();
  isThere = true;
  expect(await rules.family("50011")).toBeUndefined();
});
