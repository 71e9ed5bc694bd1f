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
  ["scheme", "http://a", "https", false],
  ["port", "https://a.example:8443", true, true],
  ["port", "https://a.example", true, false],
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
  ["cloud", "https://contoso.sharepoint.us/x", "usgov", true],
  ["cloud", "https://outlook.office365.us", "usgov", true],
  ["cloud", "https://contoso.crm.microsoftdynamics.us", "usgov", true],
  ["cloud", "https://high.service.powerapps.us/", "usgov", true],
  ["cloud", "https://app.high.powerbigov.us", "usgov", true],
  ["cloud", "https://gov.service.powerapps.us/", "usgov", undefined],
  ["cloud", "https://app.powerbigov.us", "usgov", undefined],
  ["cloud", "AzureUSGovernment", "usgov", true],
  ["cloud", "https://partner.outlook.cn", "china", true],
  ["cloud", "https://app.contoso.us", "usgov", undefined],
  ["cloud", "https://app.contoso.cn/", "china", undefined],
  ["cloud", "https://contoso.sharepoint.us.example", "usgov", undefined],
  ["cloud", "https://contoso.sharepoint.cn.example", "china", undefined],
  ["cloud", "https://contoso.com", "public", undefined],
  ["words", "a, b  c ", { min: 3, max: 3 }, true],
  ["words", "a b", { min: 3 }, false],
  ["words", "a b", { max: 1 }, false],
  ["words", "a b", { max: 2 }, true],
  ["resources", "openid profile User.Read /x", { max: 1 }, true],
  ["resources", "openid https://management.azure.com/.default", { max: 1 }, true],
  ["resources", "User.Read https://graph.microsoft.com/Mail.Read", { max: 1 }, true],
  ["resources", "api://A/x api://a//y", { min: 1, max: 1 }, true],
  ["resources", "api://a/x User.Read", { min: 2, max: 2 }, true],
  ["resources", "api://a/openid openid.x", { min: 2, max: 2 }, true],
  ["defaultScope", " api://a/.default ", true, true],
  ["defaultScope", "api://a/.defaults", true, false],
])("%s of %j, asked for %j, is %j", (name, value, argument, answer) => {
  expect(ask(name, value, argument)).toBe(answer);
});

test.each([
  ..."xx *** .. ... •••• -- * <id> [id] {tenant_id} (id) %TENANT% $(id) todo string guid undefined null none".split(
    " ",
  ),
  ..."enter_your_id your-app my_tenant the-id insert-id replace-id add-id yourTenant mytenant example".split(" "),
  ..."client_id ClientId tenant-name appguid application_id directoryId tenant_id_here clientIdHere".split(" "),
  ..."put-it-here change-me CHANGEME ReplaceMe replacewith123 https://{host}/x api://<your_id>/y".split(" "),
  ..."Enter the id|your app|tenant id|client id here|paste here|change me|a {b} c".split("|"),
  "00000000-0000-0000-0000-000000000000",
])("%j is a sample that nobody replaced", (value) => {
  expect(ask("placeholder", value, true)).toBe(true);
});

test.each([
  ..."x . - Contoso contosoxx xxcontoso exchange adhere client tenant application clientids aclientid idhere".split(
    " ",
  ),
  ..."stringent guidance nullable nonesuch examples atodo changes replaced <id id> (id $5 5% enter my theid".split(" "),
  ..."a<b c>d|tenant  id|a todo|not enter it".split("|"),
  "10000000-0000-0000-0000-000000000000",
  "00000000-0000-0000-0000-0000000000001",
])("%j is a value of somebody's own", (value) => {
  expect(ask("placeholder", value, true)).toBe(false);
});

test.each(
  "oauth oauth2 authorize token v2.0 v1.0 saml saml2 wsfed login logout secret secrets keys certificates adfs api auth discovery .well-known openid-configuration undefined null"
    .split(" ")
    .flatMap(
      (word) =>
        [
          [word, true],
          [`${word}.example`, false],
          [`a-${word}`, false],
        ] as const,
    ),
)("%s where a tenant belongs is a word of an address: %j", (value, answer) => {
  expect(ask("pathWord", value, true)).toBe(answer);
});

test.each([
  ..."live.com kim@live.com kim@live.co.uk kim@outlook.de kim@hotmail.fr kim@msn.com kim@passport.com".split(" "),
  ..."kim@eu.outlook.com kim@e-mail.live.com kim@gmail.com kim@googlemail.com kim@yahoo.com kim@yahoo.co.jp".split(" "),
  ..."kim@icloud.com kim@me.com kim@gmx.de kim@gmx.net kim@web.de kim@proton.me kim@protonmail.com".split(" "),
  ..."kim@qq.com kim@163.com".split(" "),
])("%s is somebody's own account", (user) => {
  expect(ask("consumerAccount", user, true)).toBe(true);
});

test.each([
  ..."kim@live.contoso.com kim@olive.com kim@gmail.com.example kim@mygmail.com kim@a@live kim@some.me.com".split(" "),
  ..."kim@yahoo.c kim@yahoo.com-pany kim@gmx.d kim@gmx.info kim@proton.com.au kim@a.b.live.com kim@live.1".split(" "),
])("%s is an account of an organisation", (user) => {
  expect(ask("consumerAccount", user, true)).toBe(false);
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
