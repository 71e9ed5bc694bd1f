import { describe, expect, test } from "vitest";
import { makeBundle, type TenantWish } from "../../src/core/bundle";
import type { Explanation } from "../../src/core/explanation";
import type { Facts } from "../../src/core/fact-names";

/** Promise: the bundle lists what helps somebody else to look at the same error, and the tenant only where it is wanted. */

const facts: Facts = { timestamp: "2026-06-16 09:26:36Z", appId: "c4c80de8", tenant: "contoso.com" };
const versions = { "Sign-in Lens": "0.1.0" };

const bundleOf = (given: Partial<Explanation> = {}, shared: Facts = facts, tenant: TenantWish = "keep") => {
  const explanation = { code: "50011", title: ["The address is not registered"], ...given } as Explanation;
  return makeBundle(explanation, { facts: shared, leftOut: ["user"] }, { facts: shared, tenant, versions });
};

describe("what it says", () => {
  test("is a line for each value, in the same order for every error", () => {
    expect(bundleOf({ name: "InvalidReplyTo" }).text.split("\n")).toEqual([
      "AADSTS50011 InvalidReplyTo: The address is not registered",
      "App ID: c4c80de8",
      "Tenant: contoso.com",
      "Time: 2026-06-16 09:26:36Z",
      "Sign-in Lens: 0.1.0",
    ]);
  });

  test("is the same as data, by the names of the values", () => {
    expect(bundleOf({ name: "InvalidReplyTo" }).json).toBe(
      JSON.stringify(
        {
          code: "50011",
          name: "InvalidReplyTo",
          appId: "c4c80de8",
          tenant: "contoso.com",
          timestamp: "2026-06-16 09:26:36Z",
          "Sign-in Lens": "0.1.0",
        },
        null,
        2,
      ),
    );
  });

  test("has no name where the code has none", () => {
    const { text, json } = bundleOf({}, {});
    expect(text).toMatch(/^AADSTS50011: The address/);
    expect(JSON.parse(json)).toEqual({ code: "50011", ...versions });
  });
});

describe("the tenant", () => {
  const named = /^Tenant: contoso\.com$/m;

  test("is in it, with the choice to leave it out", () => {
    const { text, tenantChoice } = bundleOf();
    expect(text).toMatch(named);
    expect(tenantChoice?.leftOut).toBe(false);
    expect(tenantChoice?.other.text).not.toMatch(named);
    expect(tenantChoice?.other.leftOut).toContain("tenant");
  });

  test("is left out at first where the reader wants that", () => {
    const { text, tenantChoice } = bundleOf({}, facts, "leave-out");
    expect(text).not.toMatch(named);
    expect(tenantChoice?.leftOut).toBe(true);
    expect(tenantChoice?.other.text).toMatch(named);
  });

  test("is left out without a choice where the organisation decided so", () => {
    const { text, tenantChoice } = bundleOf({}, facts, "never");
    expect(text).not.toMatch(named);
    expect(tenantChoice).toBeUndefined();
  });

  test("is no choice where nothing names it", () => {
    expect(bundleOf({}, { appId: "c4c80de8" })).toMatchObject({ leftOut: ["user"] });
    expect(bundleOf({}, { appId: "c4c80de8" }).tenantChoice).toBeUndefined();
    expect(bundleOf({}, { appId: "c4c80de8" }, "never").text).toContain("c4c80de8");
  });
});
