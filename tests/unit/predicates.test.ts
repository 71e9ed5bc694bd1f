import { describe, expect, test } from "vitest";
import { predicates } from "../../src/core/predicates";

/** Promise: each predicate of a rule means what rules/README.md says, at its edges too. */

const ask = (name: string, value: string, argument: unknown, facts = {}, names = {}) =>
  predicates[name]?.(value, argument, { facts, names });

test.each<[string, string, unknown, boolean | undefined]>([
  ["contains", "behind a Proxy", ["vpn", "proxy"], true],
  ["mentions", "Use C++ (beta).", ["perl", "c++"], true],
  ["mentions", "scopes", "scope", false],
  ["mentions", "aXb", "a.b", false],
  ["placeholder", " your-tenant ", true, true],
  ["placeholder", "__CHANGE_ME__", true, true],
  ["placeholder", "ReplaceWithYourClientId", true, true],
  ["placeholder", "changement", true, false],
  ["scheme", "http://a", ["https", "http"], true],
  ["trailingSlash", "https://a.example/b/", true, true],
  ["trailingSlash", "https://a.example/b", true, false],
  ["path", "https://a.example", true, false],
  ["path", "https://a.example/", true, false],
  ["path", "https://a.example/b/", true, true],
  ["query", "https://a.example/?b=1", true, true],
  ["query", "https://a.example/", true, false],
  ["upperCase", "HTTPS://a.example/b", true, false],
  ["upperCase", "https://a.example/B:c", true, true],
  ["upperCase", "a/B:c", true, true],
  ["commonAuthority", "common", true, true],
  ["commonAuthority", "uncommon", true, false],
  ["commonAuthority", "commons", true, false],
  ["consumerAccount", " kim@outlook.com ", true, true],
  ["cloud", "https://graph.chinacloudapi.cn", "china", true],
  ["cloud", "https://vault.azure.net", "public", true],
  ["cloud", "https://vault.azure.net/x", ["china", "public"], true],
  ["cloud", "https://management.usgovcloudapi.net/", "usgov", true],
  ["cloud", "login.microsoftonline.us", "usgov", true],
  ["cloud", "https://contoso.com", "public", undefined],
  ["words", "a, b  c ", { min: 3, max: 3 }, true],
  ["words", "a b", { min: 3 }, false],
  ["words", "a b", { max: 1 }, false],
  ["words", "a b", { max: 2 }, true],
  ["resources", "openid profile User.Read /x", { max: 1 }, true],
  ["resources", "api://A/x api://a//y", { min: 1, max: 1 }, true],
  ["resources", "api://a/x User.Read", { min: 2, max: 2 }, true],
  ["resources", "api://a/openid openid.x", { min: 2, max: 2 }, true],
  ["defaultScope", " api://a/.default ", true, true],
  ["defaultScope", "api://a/.defaults", true, false],
])("%s of %j, asked for %j, is %j", (name, value, argument, answer) => {
  expect(ask(name, value, argument)).toBe(answer);
});

describe("beside another fact", () => {
  test.each<[string, string, string | undefined, boolean | undefined]>([
    ["sameAs", "A", "a", true],
    ["sameAs", "a", "b", false],
    ["sameAs", "a", undefined, undefined],
    ["caseDiffersFrom", "A", "a", true],
    ["caseDiffersFrom", "a", "a", false],
    ["caseDiffersFrom", "a", "b", false],
    ["caseDiffersFrom", "a", undefined, undefined],
  ])("%s: %j and %j is %j", (name, value, subject, answer) => {
    expect(ask(name, value, "subject", { subject })).toBe(answer);
  });

  const noon = "2026-06-16T12:00:00Z";
  test.each<[string, string, object, boolean | undefined]>([
    ["laterThan", "2026-06-16 12:00:00.0019999Z", {}, true],
    ["laterThan", noon, {}, false],
    ["earlierThan", "2026-06-16T11:59:59.9990000Z", {}, true],
    ["laterThan", "2026-06-16T12:05:01Z", { minutes: 5 }, true],
    ["laterThan", "2026-06-16T12:05:00Z", { minutes: 5 }, false],
    ["laterThan", "2026-06-16T14:01:00Z", { hours: 2 }, true],
    ["laterThan", "2026-06-16T13:59:00Z", { hours: 2 }, false],
    ["laterThan", "2026-06-18T14:01:00Z", { days: 2, hours: 2 }, true],
    ["laterThan", "2026-06-18T13:59:00Z", { days: 2, hours: 2 }, false],
    ["laterThan", "soon", {}, undefined],
  ])("%s: %s by %j is %j", (name, value, margin, answer) => {
    expect(ask(name, value, { fact: "expiry", ...margin }, { expiry: noon })).toBe(answer);
  });

  test("a time that isn't there is unknown", () => {
    expect(ask("laterThan", noon, "expiry")).toBeUndefined();
  });
});

describe("with the names of Microsoft's apps and permissions", () => {
  const id = "C4C80DE8-8312-4C94-82A9-E4EBF513B681";
  const appName = (asked: string) => (asked === id.toLowerCase() ? "Graph" : undefined);

  test("an app is told by its id in any letter case, and unknown where there are no names", () => {
    expect(ask("firstParty", id, true, {}, { appName })).toBe(true);
    expect(ask("firstParty", id.replace("C4", "A4"), true, {}, { appName })).toBe(false);
    expect(ask("firstParty", "Graph", true, {}, { appName })).toBeUndefined();
    expect(ask("firstParty", id, true)).toBeUndefined();
    expect(ask("needsAdminConsent", "User.Read", true)).toBeUndefined();
  });

  test("an API of one's own has no permissions of Graph, whatever they are called", () => {
    const needsAdminConsent = (name: string) => name.endsWith(".All");
    const names = { needsAdminConsent };
    expect(ask("needsAdminConsent", "User.Read Directory.Read.All", true, {}, names)).toBe(true);
    expect(ask("needsAdminConsent", "User.Read api://payroll/Directory.Read.All", true, {}, names)).toBeUndefined();
  });
});
