import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { ExplainedFinding } from "../../src/core/explanation";
import { redactFacts } from "../../src/core/redact";
import { tenantMask, withoutTenant } from "../../src/core/redact-tenant";
import { isGuid } from "../../src/core/values";
import { noWishes, type Wishes } from "../../src/core/wishes";
import { answerText } from "../../src/rules/answer";
import { answerPasted, ruleStore } from "./support/rule-files";

/** Promise: who leaves the tenant out of a support bundle leaves it out everywhere in it. */

const tenant = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
const message = `AADSTS50020: User account 'jane@contoso.com' from identity provider 'https://sts.windows.net/${tenant}/' does not exist in tenant 'Fabrikam' and cannot access the application 'c4c80de8-8312-4c94-82a9-e4ebf513b681'(Fabrikam Payroll) in that tenant. Correlation ID: 019f69b9-8434-7fd1-a138-35945764ecaf`;

async function bundleFor(wishes: Partial<Wishes> = {}) {
  const store = { ...ruleStore, wishes: async () => ({ ...noWishes, ...wishes }) };
  const [finding] = await answerText(store, message, { trust: "pasted" });
  if (!finding?.bundle) throw new Error("there is no bundle");
  return finding.bundle;
}

describe("a bundle", () => {
  test("has the tenant until the reader leaves it out, and says that it is", async () => {
    const { text, tenantChoice } = await bundleFor();
    expect(text).toContain("Tenant: Fabrikam");
    expect(tenantChoice?.leftOut).toBe(false);
    for (const form of [tenantChoice?.other.text, tenantChoice?.other.json]) {
      expect(form).not.toMatch(/fabrikam|contoso/i);
      expect(form).not.toContain(tenant);
      expect(form).toContain("[tenant] Payroll");
    }
    expect(tenantChoice?.other.leftOut).toEqual(expect.arrayContaining(["tenant", "idp", "appName", "user"]));
  });

  test("begins without it where the reader wants that, and still gives the choice", async () => {
    const { text, tenantChoice } = await bundleFor({ leaveOutTenant: true });
    expect(text).not.toContain("Fabrikam");
    expect(tenantChoice).toMatchObject({ leftOut: true, other: { text: expect.stringContaining("Fabrikam") } });
  });

  test("is without it, and without a choice, where the organisation enforces redaction", async () => {
    const bundle = await bundleFor({ policy: { enforceRedaction: true } });
    expect(JSON.stringify(bundle)).not.toContain("Fabrikam");
    expect(bundle.tenantChoice).toBeUndefined();
  });

  test("that names no tenant gives no choice", async () => {
    const [finding] = await answerPasted("AADSTS90014: The required field 'scope' is missing.");
    expect(finding?.bundle).toBeDefined();
    expect(finding?.bundle?.tenantChoice).toBeUndefined();
  });
});

test.each([
  "https://login.microsoftonline.com/contoso.com/oauth2",
  "contoso.onmicrosoft.com",
  "https://contoso-my.sharepoint.com/personal",
  "https://contoso.b2clogin.com/x",
  "api://CONTOSO.COM/x",
])("the mask finds it in %s", (text) => {
  expect(tenantMask({ user: "jane@contoso.com" })(text)).not.toMatch(/contoso/i);
});

test.each([
  ["the longest name first", { tenant: "abc", homeTenant: "abc.example" }, "abc.example, abc!", "[tenant], [tenant]!"],
  ["a name of three letters, and no shorter one", { tenant: "abc", homeTenant: "de" }, "abc de", "[tenant] de"],
  ["among capitals that are longer in lower case", { tenant: "Abc" }, "İİ Abc İ", "İİ [tenant] İ"],
  ["every time, in any letter case", { tenant: "Abc" }, "x ABC y abc z", "x [tenant] y [tenant] z"],
  ["in no account that is none", { user: "contoso" }, "contoso", "contoso"],
])("the mask takes %s, and leaves the rest", (_, facts, text, masked) => {
  expect(tenantMask(facts)(text)).toBe(masked);
});

test("the common addresses name nobody's tenant, and nothing is broken by their words", () => {
  const facts = { tenant: "common", appName: "The common app", idp: "https://login.microsoftonline.com/common" };
  const { facts: kept, leftOut } = withoutTenant(redactFacts(facts), facts);
  expect(kept).toEqual({ appName: facts.appName, idp: facts.idp });
  expect(leftOut).toEqual(["tenant"]);
});

describe("over all messages", () => {
  const cases = readFileSync("tests/cases/messages.jsonl", "utf8").trim().split("\n");
  const findings: ExplainedFinding[] = [];
  beforeAll(async () => {
    for (const line of cases) findings.push(...(await answerPasted((JSON.parse(line) as { text: string }).text)));
  });

  test("no tenant is left where it was left out", () => {
    let chosen = 0;
    for (const { bundle, facts } of findings) {
      const names = [facts.tenant, facts.homeTenant, facts.resourceTenant, facts["request.authority"]].filter(
        (name) => name !== undefined && (isGuid(name) || name.includes(".")),
      );
      const bare = bundle?.tenantChoice?.other;
      if (names.length > 0) expect(bare, names.join()).toBeDefined();
      if (!bare) continue;
      chosen++;
      const out = `${bare.text}\n${bare.json}`.toLowerCase();
      for (const name of names) expect(out).not.toContain(name?.toLowerCase());
      expect(out).not.toMatch(/\.onmicrosoft\.com|sts\.windows\.net\/[0-9a-f]/);
      expect(out).not.toMatch(/^tenant:/m);
    }
    expect(chosen).toBeGreaterThan(10);
  });
});
