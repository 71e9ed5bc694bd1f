import { describe, expect, test } from "vitest";
import { describeAttempt } from "../../src/core/attempt";
import { draftRequest } from "../../src/core/draft";
import type { DraftedRequest, ExplainedCause, Explanation } from "../../src/core/explanation";
import type { FactName, Facts } from "../../src/core/fact-names";
import { flows } from "../../src/core/vocabulary";
import { answerText } from "../../src/rules/answer";
import { ruleSet, ruleStore } from "./support/rule-files";

/** The message asks to check, says what was done and where to look, and speaks as the person who sends it. */

const ids =
  "Trace ID: 65c42635-e968-40a6-8738-8a01fed63c00 Correlation ID: 019f69b9-8434-7fd1-a138-35945764ecaf Timestamp: 2026-06-16 09:26:36Z";

async function requestFor(text: string, url?: string): Promise<DraftedRequest> {
  const [finding] = await answerText(ruleStore, `${text} ${ids}`, { trust: "pasted" }, url);
  if (!finding?.request) throw new Error("no request was drafted");
  return finding.request;
}

const block = "AADSTS53003: Access has been blocked by Conditional Access policies. App name: Payroll";

describe("the first sentence says what was done", () => {
  test.each(flows)("in the flow %s, with the app", (flow) => {
    expect(describeAttempt('"Payroll"', { flow })).toContain('"Payroll"');
  });

  test("and begins with a capital where the app has no name", () => {
    expect(describeAttempt("an app", { flow: "silent" })).toBe(
      "An app tried to sign me in without a prompt, and failed.",
    );
  });

  test("and claims no attempt of the reader's own where they read a log", () => {
    expect(describeAttempt('"Payroll"', { flow: "interactive", surface: "log" })).toBe(
      'The sign-in logs show a failed sign-in to "Payroll".',
    );
  });

  test("as told by the sign-in address", async () => {
    const url = "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/authorize?client_id=x&response_type=code";
    expect((await requestFor(block, url)).body).toMatch(/^I was signing in to .* in my browser/);
  });
});

test("the reader's own warning is not handed on to IT, and doubt only when the reader has it", async () => {
  const { body, unsureBody } = await requestFor(block);
  expect(body).not.toMatch(/if you (?:didn't|weren't)|tell your IT|not sure/i);
  expect(unsureBody).toContain("I am not sure that this attempt was mine.");
});

test("a code that is never somebody else's has no way to doubt it", async () => {
  expect((await requestFor("AADSTS90014: The required field 'scope' is missing.")).unsureBody).toBeUndefined();
});

test("the admin gets the pages with the ids filled in", async () => {
  const { body } = await requestFor(
    "AADSTS50105: Your administrator has configured the application Payroll ('c4c80de8-8312-4c94-82a9-e4ebf513b681') to block users unless they are specifically granted ('assigned') access to the application.",
  );
  expect(body).toMatch(/For the admin:\n.*https:\/\//);
});

describe("a fix that hands out a new credential", () => {
  const cause: ExplainedCause = {
    id: "reset",
    title: ["The method has to be registered again"],
    who: "home-admin",
    retry: "after-fix",
    widens: "credential-reset",
    fix: [["Call the person back on a number you already have."], ["Reset the method."]],
    commands: [],
    ask: ["Please check whether my sign-in methods are right."],
  };
  const explanation = {
    code: "500121",
    title: ["The second step failed"],
    who: ["home-admin"],
    causes: [cause],
  } as unknown as Explanation;

  const other: ExplainedCause = { ...cause, id: "other", widens: "guest", title: ["The guest is missing"] };
  const nothingKnown = { candidates: [], redacted: { facts: {}, leftOut: [] }, links: [] };

  test("is asked for after the verification", () => {
    const { body } = draftRequest(explanation, { ...nothingKnown, cause });
    expect(body.indexOf("Call the person back")).toBeLessThan(body.indexOf("Please check whether"));
    expect(body).toContain("First of all: Call the person back");
  });

  test("also where it is only one of several", () => {
    const { body } = draftRequest(explanation, { ...nothingKnown, cause: undefined, candidates: [other, cause] });
    expect(body.indexOf("Call the person back")).toBeLessThan(body.indexOf("which of these"));
  });
});

describe("of several causes none of which the message shows", () => {
  test("none is asked about as if it were known", async () => {
    const { body, to } = await requestFor(block);
    expect(to).toBe("home-admin");
    expect(body).toContain("in the sign-in logs with the IDs below, and check which of these it is:\n- The policy");
    expect(body).not.toMatch(/Please check whether|^Before anything is changed/m);
  });

  test("each that widens trust is listed with what to make sure of first", async () => {
    const { body } = await requestFor(block);
    expect(body).toMatch(/^- .*network.* If so, before anything is changed: \S/m);
    expect(body).toContain("please check whether it should be let in");
  });

  test("what the code usually means is asked for first, with what else it may be", async () => {
    const { body, to } = await requestFor(
      "AADSTS7000222: The provided client secret keys for app 'c4c80de8-8312-4c94-82a9-e4ebf513b681' are expired.",
    );
    expect(to).toBe("app-owner");
    expect(body).toMatch(/Certificates & secrets of c4c80de8-\S+\. If none is valid, make a new client secret/);
    expect(body).toMatch(/^If it isn't that, please check which of these it is:\n(- .*\n)*- A new secret exists/m);
    expect(body).not.toContain("- The secret has reached its end date");
  });

  test("and if its fix widens trust, only after what to make sure of", async () => {
    const { body } = await requestFor("AADSTS500212: The user's administrator has set an outbound access policy.");
    expect(body).toMatch(/^Please check whether I may work in /m);
    expect(body).toMatch(/^Before anything is changed: Ask the person and their manager/m);
  });

  test("what the reader can mend alone isn't put to others", async () => {
    const { body } = await requestFor("AADSTS50053: The account is locked.");
    expect(body).not.toContain("Too many wrong passwords were tried");
  });
});

test("a fix that widens trust is never asked for as something to do", async () => {
  for (const { rule } of ruleSet.full) {
    const { body } = await requestFor(`AADSTS${rule.code}: Something failed.`);
    const widens = rule.causes.some((cause) => cause.widens && cause.widens !== "credential-reset");
    const isListed = /^- .* If so, before anything is changed:/m.test(body);
    if (isListed) expect(widens, rule.code).toBe(true);
    if (isListed) expect(body, rule.code).toContain("please check whether");
    expect(body, rule.code).not.toMatch(/^Please (?:add|grant|approve|allow|register|assign|invite|exclude)\b/m);
  }
});

test("a cause that the message shows is asked about, and no other", async () => {
  const { body } = await requestFor(
    "AADSTS50011: The redirect URI 'http://payroll.contoso.com/signin' specified in the request does not match the redirect URIs configured for the application 'c4c80de8-8312-4c94-82a9-e4ebf513b681'.",
  );
  expect(body).toContain("Please check whether the proxy in front of this app");
  expect(body).not.toContain("which of these");
});

test("an app that Microsoft judged risky is to be investigated, and nothing is asked to be approved", async () => {
  for (const code of ["900941", "900981"]) {
    const { body } = await requestFor(`AADSTS${code}: An administrator of Contoso has set a policy that prevents you.`);
    expect(body).toContain("Please investigate");
  }
});

test("one of Microsoft's own apps goes by the name that we know for its id", async () => {
  const { subject } = await requestFor(
    "AADSTS65001: The user or administrator has not consented to use the application with ID '14d82eec-204b-4c2f-b7e8-296a70dab67e' named 'Totally Safe'.",
  );
  expect(subject).toContain("Microsoft Graph Command Line Tools");
  expect(subject).not.toContain("Totally Safe");
});

describe("every value has its line", () => {
  const facts = {
    appId: "c4c80de8-8312-4c94-82a9-e4ebf513b681",
    redirectUri: "https://payroll.contoso.com/…",
    resourceName: "Graph",
    resourceId: "00000003-0000-0000-c000-000000000000",
    scope: "User.Read",
    tenant: "contoso.com",
    resourceTenant: "fabrikam.com",
    timestamp: "2026-06-16T09:26:36Z",
    correlationId: "019f69b9-8434-7fd1-a138-35945764ecaf",
    requestId: "65c42635-e968-40a6-8738-8a01fed63c00",
  };
  const chosen = { user: "kim@contoso.com", ipAddress: "203.0.113.42", deviceId: "0d9c74ce" };
  const link = { title: "Users", url: "https://entra.microsoft.com/#view/Users" };

  async function draft(shown: Facts, leftOut: FactName[] = [], who: Explanation["who"] = ["user", "home-admin"]) {
    const [finding] = await answerText(ruleStore, "AADSTS50011", { trust: "pasted" });
    const explanation = { ...(finding?.explanation as Explanation), who };
    const links = [{ ...link, find: { fact: "userId" as const, value: "7" } }];
    return draftRequest(explanation, { cause: undefined, candidates: [], redacted: { facts: shown, leftOut }, links });
  }

  test("and what the reader chose to share stands below, with the admin's pages", async () => {
    const { to, body, ticket } = await draft({ ...facts, ...chosen }, ["redirectUri"]);
    expect(to).toBe("home-admin");
    expect(body.slice(body.indexOf("Error: ")).split("\n")).toEqual([
      "Error: AADSTS50011 (InvalidReplyTo)",
      `App ID: ${facts.appId}`,
      `Redirect address (host only): ${facts.redirectUri}`,
      "Resource: Graph",
      "Scope: User.Read",
      "Tenant: contoso.com",
      `Time: ${facts.timestamp}`,
      `Correlation ID: ${facts.correlationId}`,
      `Request ID: ${facts.requestId}`,
      "Account: kim@contoso.com",
      "IP address: 203.0.113.42",
      "Device ID: 0d9c74ce",
      "",
      "For the admin:",
      `Users: ${link.url} (look for userId 7)`,
    ]);
    expect(ticket).toMatch(/^AADSTS50011 \| .+ \| an app \| correlation 019f69b9-[-\w]+ \| 2026-06-16T09:26:36Z$/);
  });

  test("in paragraphs, with a blank line before the reader's doubt", async () => {
    const [finding] = await answerText(ruleStore, "AADSTS50011", { trust: "pasted" });
    const { name: _, ...nameless } = { ...(finding?.explanation as Explanation) };
    const explanation: Explanation = { ...nameless, title: ["It is off"], who: ["user"], ifNotYou: ["Say so."] };
    const redacted = { facts: { redirectUri: "https://a.example" }, leftOut: [] };
    const written = draftRequest(explanation, { cause: undefined, candidates: [], redacted, links: [] });
    expect(written.to).toBe("home-admin");
    expect(written.body.split("\n\n").map((part) => part.split("\n")[0])).toEqual([
      expect.stringMatching(/ It is off\.$/),
      expect.stringMatching(/^Please /),
      "Error: AADSTS50011",
    ]);
    expect(written.body).toMatch(/\nRedirect address: https:..a\.example$/);
    expect(written.unsureBody?.split("\n\n")[1]).toMatch(/^I am not sure/);
    const withLink = draftRequest(explanation, { cause: undefined, candidates: [], redacted, links: [link] });
    expect(withLink.body).toMatch(/\n\nFor the admin:\nUsers: [^ ]+$/);
  });

  test("and none where there is no value; who is outside the tenant gets no pages of it", async () => {
    const { to, body, ticket } = await draft({ appName: "Payroll" }, [], ["app-vendor"]);
    expect(to).toBe("app-vendor");
    expect(body).toMatch(/"Payroll".*\nError: AADSTS50011 \(InvalidReplyTo\)$/s);
    expect(ticket).toMatch(/ \| "Payroll"$/);
  });
});
