import { describe, expect, test } from "vitest";
import { checkWords } from "../../scripts/rules/check-words";
import { parseText } from "../../scripts/rules/parse-text";
import { longestSentence, readingLevel } from "../../scripts/rules/reading-level";
import type { Cause, Rule } from "../../src/core/rule";
import { ruleSet } from "./support/rule-files";

/** Promise: who writes past the reader is told which words, in which file, and what to write instead. */

const [example] = ruleSet.full;
if (!example) throw new Error("no rules");
const { file, rule } = example;

const said = (changes: Partial<Rule>) => checkWords(file, { ...rule, ...changes }).map(({ message }) => message);
const withStep = (step: string) => said({ causes: [{ ...(rule.causes[0] as Cause), fix: [parseText(step)] }] });

test("a sound rule is left alone", () => {
  expect(said({})).toEqual([]);
});

describe("a step with", () => {
  test.each([
    ["Open **Entra ID > Enterprise apps > Users**.", 'path "Entra ID > Enterprise"'],
    ["In the Azure portal > Subscriptions, look at the product.", "name it in rules/steps.yaml"],
    ["Run Get-MsolUser to see the account.", "use Microsoft Graph PowerShell"],
    ["Check your settings.", "say which setting"],
  ])("%s is named", (step, message) => {
    const [problem] = withStep(step);
    expect(problem).toContain(`${file}:1 ${rule.code}`);
    expect(problem).toContain(message);
  });

  test.each([
    "In Windows, open **Settings > Accounts > Access work or school**.",
    "Open Event Viewer > Applications and Services Logs.",
    "There, choose **New user > Invite external user**.",
  ])("%s is fine", (step) => {
    expect(withStep(step)).toEqual([]);
  });
});

test("a way to tell, or a step, that nobody reads to its end is named", () => {
  const [cause] = rule.causes as [Cause];
  const long = parseText("Compare both lists. ".repeat(21));
  const problems = said({ causes: [{ ...cause, check: long, fix: [long] }] });
  expect(problems).toEqual([
    expect.stringMatching(/ check: has 4\d\d characters; 400 at most are read/),
    expect.stringMatching(/ fix: has 4\d\d characters; 400 at most are read/),
  ]);
});

describe("the words for the person", () => {
  test("are measured", () => {
    expect(readingLevel("Sign out of the app. Then sign in again.")).toBeLessThan(4);
    expect(
      readingLevel("The organisational administrator must authoritatively reconfigure prerequisites."),
    ).toBeGreaterThan(15);
    expect(longestSentence("One two three. Four: five six seven eight.")).toBe(4);
    expect(readingLevel("")).toBe(0);
  });

  test("that are hard, endless or numbers are named", () => {
    expect(
      said({ user: ["The organisational administrator must authoritatively reconfigure prerequisites."] })[0],
    ).toMatch(/user: reads like school year \d+/);
    expect(said({ user: ["You can ".repeat(16), "go."] })[0]).toContain("a sentence of 33 words");
    expect(said({ user: ["This is AADSTS50011."] })[0]).toContain("the person reads no numbers");
  });

  test("that warn say first whom they concern", () => {
    expect(said({ ifNotYou: ["Change your password. Somebody knows it."] })[0]).toContain('ifNotYou: begins with "If"');
    expect(said({ ifNotYou: ["If you weren't signing in, change your password."] })).toEqual([]);
  });
});
