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

test.each([
  ["an address", "at https://pay.contoso.com/x now", "at … now"],
  ["an app's own address", "at ms-app://x now", "at … now"],
  ["an account", "by jane.doe@contoso.com now", "by … now"],
  ["a word with a digit", "build ab1c now", "build … now"],
  ["a number", "build 17 now", "build … now"],
  ["a host", "host my-pay.contoso.com now", "host … now"],
  ["what is in brackets", "app (Payroll) is off", "app (…) is off"],
  ["what is in Chinese brackets", "应用（工资）已禁用", "应用（…）已禁用"],
  ["what is in quotes", "app 'Payroll' is off", "app '…' is off"],
  ["what is in German quotes", "die App „Lohn“ ist in „Contoso“ aus", "die App „…“ ist in „…“ aus"],
  ["what is in Japanese quotes", "アプリ「給与」は", "アプリ「…」は"],
  ["what is in backticks", "app `Payroll` is off", "app `…` is off"],
  ["an ID", "app c4c80de8-8312-4c94-82a9-e4ebf513b681 is off", "app … is off"],
  ["several values, once", "in c4c80de8-8312-4c94-82a9-e4ebf513b681,  7,8 now", "in … now"],
  ["a value at the end", "the app is 17", "the app is …"],
  ["the ids that follow", "It is off. Trace ID: x", "It is off."],
  ["the lines that follow", "It is off.\nTimestamp", "It is off."],
])("%s is left out of a skeleton", (_, message, skeleton) => {
  expect(skeletonOf(message)).toBe(skeleton);
});

test("all ids are left out of a skeleton", () => {
  const id = "c4c80de8-8312-4c94-82a9-e4ebf513b681";
  expect(skeletonOf(`app=${id} of tenant=${id} is off`)).toBe("app=… of tenant=… is off");
});

test.each(["family", "unknown"])("a report about a code without a rule says so: %s", (depth) => {
  const { title, body } = draftIssue({ code: "9999999", depth } as never, bugs, "It is off.");
  expect(title).toBe("AADSTS9999999: no rule yet");
  expect(body).toBe("Message, values taken out: It is off.");
});

test("a skeleton has at most 600 characters of the message", () => {
  expect(skeletonOf("word ".repeat(200))).toHaveLength(599);
});

test("a report about a code we explain says what we say of it, and asks what is wrong", () => {
  const explanation = { code: "50011", depth: "full", title: ["It is off"], causes: [{ id: "one" }] };
  const { body, url } = draftIssue(explanation as never, `${bugs}/`, "x", { "Sign-in Lens": "0.1.0" });
  expect(body.split("\n")).toEqual([
    "We say: It is off",
    "First cause: one",
    "",
    "What is wrong or unclear:",
    "",
    "Sign-in Lens: 0.1.0",
  ]);
  expect(url.startsWith(`${bugs}/new?`)).toBe(true);
  expect(draftIssue({ ...explanation, causes: [] } as never, bugs).body).toContain("First cause: (none)");
  expect(draftIssue({ ...explanation, depth: "unknown" } as never, bugs).body).toBe(
    "Message, values taken out: (none)",
  );
});

test("a report from a finding carries the sentence after the code", async () => {
  const [finding] = await answerPasted("See AADSTS9999999：  The quota is used up.");
  expect(finding?.report?.body).toContain("values taken out: The quota is used up.");
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
