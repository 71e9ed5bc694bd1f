import { expect, test } from "vitest";
import type { Explanation } from "../../src/core/explanation";
import { draftIssue, skeletonOf } from "../../src/core/report-issue";
import { answerPasted } from "./support/rule-files";

const bugs = "https://github.com/example/project/issues";

async function explain(text: string): Promise<Explanation> {
  const [finding] = await answerPasted(text);
  if (!finding) throw new Error("no code found");
  return finding.explanation;
}

test("a skeleton carries the wording and no value", () => {
  const skeleton = skeletonOf(
    "User account 'jane@contoso.com' from identity provider 'live.com' does not exist in tenant 'Contoso AG' and cannot access the application 'c4c80de8-8312-4c94-82a9-e4ebf513b681'(Payroll) at https://pay.contoso.com/x on 2026-01-01 from 203.0.113.4. Trace ID: 65c42635-e968-40a6-8738-8a01fed63c00",
  );
  expect(skeleton).toContain("does not exist in tenant");
  for (const value of ["jane", "live.com", "Contoso", "c4c80de8", "Payroll", "pay.", "2026", "203."])
    expect(skeleton).not.toContain(value);
});

test("a report about a code we explain carries nothing of the message", async () => {
  const explanation = await explain("AADSTS50126: Invalid username or password for jane@contoso.com.");
  const draft = draftIssue(explanation, bugs, "Invalid username or password for jane@contoso.com.");
  expect(draft.title).toBe("AADSTS50126: wrong or unclear");
  expect(draft.url.startsWith(`${bugs}/new?`)).toBe(true);
  expect(new URL(draft.url).searchParams.get("body")).toBe(draft.body);
  expect(draft.body).not.toContain("jane");
});

test("a report about an unknown code carries its skeleton", async () => {
  const explanation = await explain("AADSTS9999999: The quota of 'Contoso' is used up.");
  expect(explanation.depth).toBe("unknown");
  expect(draftIssue(explanation, bugs, "The quota of 'Contoso' is used up.").body).toContain(
    "The quota of '…' is used up.",
  );
});
