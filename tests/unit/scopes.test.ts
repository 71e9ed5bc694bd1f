import { describe, expect, test } from "vitest";
import { askedScopes, scopesOf } from "../../src/core/scopes";

/** Promise: of what an app asks for each permission is named once, and nothing is claimed of one that we don't know. */

const id = "06da0dbc-49e2-44d2-8312-53f166ab848a";
const consent: Record<string, boolean> = { openid: false, "User.Read": false, "Directory.Read.All": true };
const names = {
  permissionName: (asked: string) => (asked === id ? "Directory.Read.All" : undefined),
  needsAdminConsent: (permission: string) => consent[permission],
};

test.each(["openid User.Read", " openid,User.Read ", "openid+User.Read", "openid,\n  User.Read"])(
  "scopes are parted as the app parted them: %j",
  (scope) => {
    expect(scopesOf(scope)).toEqual(["openid", "User.Read"]);
  },
);

describe("of each scope it is said whether an admin has to consent", () => {
  test.each([
    "User.Read",
    "https://graph.microsoft.com/User.Read",
    "https://graph.microsoft.com//User.Read",
    "https://GRAPH.microsoft.us/User.Read",
    "https://dod-graph.microsoft.us/User.Read",
    "https://microsoftgraph.chinacloudapi.cn/User.Read",
    "00000003-0000-0000-c000-000000000000/User.Read",
  ])("where it is one of Graph's: %s", (scope) => {
    expect(askedScopes(scope, names)).toEqual([{ scope, needsAdmin: false }]);
  });

  test.each([
    "api://payroll/User.Read",
    "https://payroll.contoso.com/Directory.Read.All",
    "https://graph.microsoft.com.evil.example/User.Read",
    "https://evil.example/https://graph.microsoft.com/User.Read",
    "/User.Read",
    "Other.Scope",
    "https://graph.microsoft.com/.default",
  ])("and nothing of another: %s", (scope) => {
    expect(askedScopes(scope, names)).toEqual([{ scope }]);
  });

  test("also where it is the ID of a permission, with the name", () => {
    const scope = `https://graph.microsoft.com/${id.toUpperCase()}`;
    expect(askedScopes(scope, names)).toEqual([{ scope, name: "Directory.Read.All", needsAdmin: true }]);
    expect(askedScopes(`api://payroll/${id}`, names)).toEqual([{ scope: `api://payroll/${id}` }]);
  });

  test("nothing where no names are at hand", () => {
    expect(askedScopes("openid User.Read")).toEqual([{ scope: "openid" }, { scope: "User.Read" }]);
  });
});

test("every scope is named once, and no more than a person reads", () => {
  expect(askedScopes("openid openid User.Read", names).map(({ scope }) => scope)).toEqual(["openid", "User.Read"]);
  expect(askedScopes(Array.from({ length: 100 }, (_, i) => `Scope.${i}`).join(" "))).toHaveLength(60);
  expect(askedScopes(undefined)).toEqual([]);
});
