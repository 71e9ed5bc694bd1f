import { describe, expect, test } from "vitest";
import { adminQueries } from "../../src/core/admin";
import type { Facts } from "../../src/core/fact-names";
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

  test("only read, from every kind of sign-in", async () => {
    const [query = ""] = await queriesFor(ids);
    for (const table of ["SigninLogs", "NonInteractiveUser", "ServicePrincipal", "ManagedIdentity"])
      expect(query).toContain(table);
    expect(query).not.toMatch(/\.(?:set|append|drop|delete)\b/);
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
