import { expect, test } from "vitest";
import { toJson } from "../../scripts/try/to-json";
import { answerPasted } from "./support/rule-files";

/** What scripts build on: `npm run try -- --json` has every text as the plain string that a person reads. */

const message =
  "AADSTS50011: The redirect URI 'http://payroll.contoso.com/signin-oidc' specified in the request does not match the redirect URIs configured for the application 'c4c80de8-8312-4c94-82a9-e4ebf513b681'. Trace ID: 65c42635-e968-40a6-8738-8a01fed63c00 Correlation ID: 019f69b9-8434-7fd1-a138-35945764ecaf Timestamp: 2026-06-16 09:26:36Z";

interface Answer {
  code: string;
  main: boolean;
  explanation: {
    title: string;
    user: string;
    request: string;
    bundle: string;
    causes: { title: string; because?: string; check?: string; fix: string[] }[];
  };
}

async function answer(text: string): Promise<Answer> {
  const [finding] = await answerPasted(text);
  if (!finding) throw new Error("no code found");
  return JSON.parse(JSON.stringify(toJson(finding))) as Answer;
}

test("the drafted message and the redacted bundle are there", async () => {
  const { explanation } = await answer(message);
  expect(explanation.request).toContain("Please check whether");
  expect(explanation.request).toContain("Correlation ID: 019f69b9-8434-7fd1-a138-35945764ecaf");
  expect(explanation.bundle).toContain("AADSTS50011");
  expect(explanation.bundle).toContain("Redirect address: http://payroll.contoso.com/…");
  expect(explanation.bundle).not.toContain("signin-oidc");
});

test("causes and steps are the final text, with the message's values in it", async () => {
  const { explanation } = await answer(message);
  const [first] = explanation.causes;
  expect(first?.because).toMatch(/http/);
  for (const { title, fix, check } of explanation.causes)
    for (const text of [title, check ?? "", ...fix]) expect(typeof text).toBe("string");
  expect(JSON.stringify(explanation.causes)).toContain("http://payroll.contoso.com/signin-oidc");
});
