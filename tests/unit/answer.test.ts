import { describe, expect, test } from "vitest";
import { answerFinding } from "../../src/core/answer";
import type { Finding } from "../../src/core/finding";
import type { Rule } from "../../src/core/rule";
import { findingOf, smallCause, smallDirectory, smallRule } from "./support/small-rule";

/** Promise: what is drafted for others claims no more than the message, and carries no more of it, than it has to. */

const answer = (text: string, rule?: Rule, finding: Finding = findingOf({ appName: "Payroll" })) =>
  answerFinding({ finding, text }, rule, { directory: smallDirectory });

describe("a drafted message", () => {
  const likely = "The likely cause: It is off.";
  const draft = (...causes: Rule["causes"]) => answer("", smallRule({ causes })).request?.body;

  test("names the cause where the code leaves no other", () => {
    expect(draft(smallCause("one"))).toContain(likely);
    expect(draft(smallCause("one"), smallCause("two"))).not.toContain(likely);
  });

  test("names the first of several where the message shows it", () => {
    const shown = smallCause("two", { when: { appName: "Payroll" }, because: [["The app is Payroll"]] });
    expect(draft(smallCause("one", { title: ["It is late"] }), shown)).toContain(likely);
  });
});

test("nothing is drafted for others, and nothing to run, where a page could have written the message itself", () => {
  const told = answer("", smallRule(), findingOf({ appName: "Payroll" }, "unconfirmed"));
  expect(told).not.toHaveProperty("request");
  expect(told).not.toHaveProperty("bundle");
  expect(told.adminQueries).toEqual([]);
});

describe("a report about a code that nobody lists", () => {
  test.each([
    ["begins with the code", "50011: The quota is used up.", "The quota is used up."],
    ["has blanks around the colon", "AADSTS50011 : The quota is used up.", "The quota is used up."],
    ["goes on without a colon", "AADSTS50011, as the quota is: used up.", ", as the quota is: used up."],
    ["doesn't have the code", "The quota is used up.", "(none)"],
  ])("carries what the message says after it: a message that %s", (_, text, said) => {
    expect(answer(text).report?.body).toBe(`Message, values taken out: ${said}`);
  });
});
