import { describe, expect, test } from "vitest";
import { adminLinks, adminQueries } from "../../src/core/admin";
import type { Knowledge } from "../../src/core/explain";
import type { Explanation } from "../../src/core/explanation";
import type { Facts } from "../../src/core/fact-names";
import type { Finding, Origin } from "../../src/core/finding";
import type { Family } from "../../src/core/rule";
import { answerPasted, ruleStore } from "./support/rule-files";

/** An admin gets the query that finds this very sign-in, and the pages that belong to its kind of error. */

const ids = {
  correlationId: "019f69b9-8434-7fd1-a138-35945764ecaf",
  requestId: "65c42635-e968-40a6-8738-8a01fed63c00",
  user: "jane.doe@contoso.com",
  timestamp: "2026-06-16 09:26:36Z",
};

async function queriesFor(facts: Facts): Promise<string[]> {
  return adminQueries(facts, await ruleStore.directory()).map(({ run }) => run);
}

describe("queries", () => {
  test("take the correlation ID before the request ID before the user", async () => {
    const { correlationId, requestId, user } = ids;
    expect((await queriesFor({ correlationId, requestId, user })).join()).toContain(
      `CorrelationId == "${correlationId}"`,
    );
    expect((await queriesFor({ requestId, user })).join()).toContain(`Id == "${requestId}"`);
    expect((await queriesFor({ user })).join()).toContain(`UserPrincipalName =~ "${user}"`);
    expect(await queriesFor({})).toEqual([]);
  });

  test("of a user look around the time of the error, where it is known", async () => {
    const [query] = await queriesFor({ user: ids.user, timestamp: ids.timestamp });
    expect(query).toContain("between (datetime(2026-06-16 09:26:36Z) - 1h .. datetime(2026-06-16 09:26:36Z) + 1h)");
    const [open] = await queriesFor({ user: ids.user, timestamp: "16/6/2026) | take 1" });
    expect(open).toContain("ago(30d)");
    expect(open).not.toContain("take 1");
  });

  test("read well, and stand beside what an admin needs to run them", async () => {
    const [logs, graph] = adminQueries({ correlationId: ids.correlationId }, await ruleStore.directory());
    expect(logs?.shell).toBe("kql");
    expect(logs?.run).toBe(
      [
        "union isfuzzy=true SigninLogs, AADNonInteractiveUserSignInLogs, AADServicePrincipalSignInLogs, AADManagedIdentitySignInLogs",
        `| where TimeGenerated > ago(30d) and CorrelationId == "${ids.correlationId}"`,
        "| project TimeGenerated, Type, ResultType, ResultDescription, AppDisplayName, AppId, ResourceDisplayName, CorrelationId",
        "| order by TimeGenerated asc",
      ].join("\n"),
    );
    expect(logs?.shows?.join()).toContain("Needs the logs in a Log Analytics workspace");
    expect(graph?.shell).toBe("graph-powershell");
    expect(graph?.run).toBe(
      `Get-MgAuditLogSignIn -Filter "correlationId eq '${ids.correlationId}'" | Format-List CreatedDateTime, Status, AppliedConditionalAccessPolicies`,
    );
    expect(graph?.shows?.join()).toContain("Needs Reports Reader");
  });

  test("ask Microsoft Graph for the request where no correlation ID is known", async () => {
    const [, graph] = await queriesFor({ requestId: ids.requestId });
    expect(graph).toContain(`-Filter "id eq '${ids.requestId}'"`);
  });

  test("only read, from every kind of sign-in", async () => {
    const [query = ""] = await queriesFor(ids);
    for (const table of ["SigninLogs", "NonInteractiveUser", "ServicePrincipal", "ManagedIdentity"])
      expect(query).toContain(table);
    expect(query).not.toMatch(/\.(?:set|append|drop|delete)\b/);
  });
});

describe("pages", () => {
  const appId = "c4c80de8-8312-4c94-82a9-e4ebf513b681";
  const userId = "0e1f6a1b-2c3d-4e5f-8a9b-0c1d2e3f4a5b";

  interface Case {
    facts?: Facts;
    known?: Partial<Knowledge>;
    trust?: Origin["trust"];
  }

  async function titlesFor(explanation: Partial<Explanation>, { facts = {}, known, trust = "pasted" }: Case = {}) {
    const finding = { facts, origin: { trust } } as Finding;
    const knowledge = { directory: await ruleStore.directory(), ...known };
    return adminLinks(finding, { who: ["home-admin"], ...explanation } as Explanation, knowledge).map(
      ({ title }) => title,
    );
  }

  test("are the logs alone where nobody knows what failed", async () => {
    expect(await titlesFor({})).toEqual(["Sign-in logs"]);
  });

  test("are none for a text that a page could have written itself", async () => {
    expect(await titlesFor({ stage: "policy" }, { trust: "unconfirmed" })).toEqual([]);
  });

  test("leave out a list that the message gives nothing to look for on", async () => {
    expect(await titlesFor({ stage: "account" })).toEqual(["Sign-in logs"]);
    expect(await titlesFor({ stage: "account" }, { facts: { appId } })).toEqual(["Sign-in logs", "Enterprise apps"]);
  });

  test("name a list once that two pages lead to", async () => {
    const family = { pages: ["enterprise-app-users", "enterprise-app-properties"] } as Family;
    expect(await titlesFor({}, { facts: { appId }, known: { family } })).toEqual(["Enterprise apps"]);
  });

  test("hold no registration of an app that is Microsoft's own", async () => {
    const known = { names: { appName: () => "Microsoft Teams" } };
    expect(await titlesFor({ stage: "request" }, { facts: { appId }, known })).toEqual([
      "Sign-in logs",
      "Enterprise apps",
    ]);
  });

  test("hold an app's secrets only where its own people can mend them", async () => {
    const secrets = "Certificates & secrets of the app registration";
    const facts = { appId, userId };
    expect(await titlesFor({ stage: "credential", who: ["user"] }, { facts })).not.toContain(secrets);
    expect(await titlesFor({ stage: "credential", who: ["app-owner"] }, { facts })).toContain(secrets);
  });
});

test("where another organisation's admin can fix it, the settings between the two are linked", async () => {
  const titles = async (text: string) => (await answerPasted(text))[0]?.adminLinks.map(({ title }) => title).join();
  expect(
    await titles(
      "AADSTS50020: User account 'jane@live.com' from identity provider 'live.com' does not exist in tenant 'Contoso' and cannot access the application.",
    ),
  ).toContain("Cross-tenant access settings");
  expect(await titles("AADSTS50126: Invalid username or password.")).not.toContain("Cross-tenant");
});
