import { describe, expect, test } from "vitest";
import { holds, weightOf } from "../../src/core/conditions";
import type { Facts } from "../../src/core/fact-names";
import type { Condition } from "../../src/core/rule";

describe("predicates", () => {
  const cases: [string, Condition, Facts, boolean | undefined][] = [
    ["a plain value is equality", { flow: "silent" }, { flow: "silent" }, true],
    ["a list is one of", { flow: { equals: ["silent", "refresh"] } }, { flow: "password" }, false],
    ["contains, whatever the case", { text: { contains: ["postman"] } }, { text: "in Postman 11" }, true],
    ["matches", { tenant: { matches: "^[a-z]+$" } }, { tenant: "Contoso" }, true],
    ["scheme", { redirectUri: { scheme: "http" } }, { redirectUri: "HTTP://a.example" }, true],
    ["custom scheme", { redirectUri: { scheme: "custom" } }, { redirectUri: "msalabc://auth" }, true],
    ["scheme of no address", { redirectUri: { scheme: "http" } }, { redirectUri: "a.example" }, undefined],
    ["localhost", { redirectUri: { loopback: true } }, { redirectUri: "http://localhost:3000/" }, true],
    ["127.0.0.1 and [::1]", { redirectUri: { loopback: true } }, { redirectUri: "http://[::1]:80/x" }, true],
    [
      "a host that only begins like it",
      { redirectUri: { loopback: true } },
      { redirectUri: "http://localhost.evil.example/" },
      false,
    ],
    [
      "private network",
      { redirectUri: { privateHost: true } },
      { redirectUri: "http://192.168.0.60:3838/signin-oidc" },
      true,
    ],
    ["public address", { redirectUri: { privateHost: true } }, { redirectUri: "http://8.8.8.8/" }, false],
    ["port", { redirectUri: { port: true } }, { redirectUri: "https://a.example:8443/" }, true],
    ["trailing slash", { redirectUri: { trailingSlash: true } }, { redirectUri: "https://a.example/x/" }, true],
    ["path", { redirectUri: { path: false } }, { redirectUri: "https://a.example/" }, true],
    [
      "capital letters after the scheme",
      { redirectUri: { upperCase: true } },
      { redirectUri: "https://a.example/Callback" },
      true,
    ],
    ["native client", { redirectUri: { nativeClient: true } }, { redirectUri: "urn:ietf:wg:oauth:2.0:oob" }, true],
    ["placeholder", { appId: { placeholder: true } }, { appId: "Enter_the_Application_Id_here" }, true],
    ["masked", { appId: { placeholder: true } }, { appId: "***" }, true],
    ["braces", { tenant: { placeholder: true } }, { tenant: "{tenant_id}" }, true],
    ["a real name is no placeholder", { tenant: { placeholder: true } }, { tenant: "Contoso" }, false],
    ["GUID", { tenant: { guid: true } }, { tenant: "f008e719-e1c1-49f6-ac4b-aee23e2236c2" }, true],
    ["common authority", { "request.authority": { commonAuthority: true } }, { "request.authority": "common" }, true],
    ["a word of the address as tenant", { tenant: { pathWord: true } }, { tenant: "secrets" }, true],
    ["personal account", { user: { consumerAccount: true } }, { user: "jane@outlook.com" }, true],
    ["personal account by provider", { idp: { consumerAccount: true } }, { idp: "live.com" }, true],
    ["a company's domain", { user: { consumerAccount: true } }, { user: "jane@contoso.com" }, false],
    ["guest", { user: { guestUser: true } }, { user: "jane_fabrikam.com#EXT#@contoso.com" }, true],
    ["cloud of an address", { resourceId: { cloud: "usgov" } }, { resourceId: "https://graph.microsoft.us" }, true],
    ["number of scopes", { scope: { words: { min: 2 } } }, { scope: "openid profile" }, true],
    [
      "scopes of two resources",
      { scope: { resources: { min: 2 } } },
      { scope: "https://management.azure.com/.default https://storage.azure.com/.default" },
      true,
    ],
    ["default scope", { scope: { defaultScope: false } }, { scope: "User.Read" }, true],
    ["same as another fact", { appId: { sameAs: "resourceId" } }, { appId: "A", resourceId: "a" }, true],
    [
      "letter case alone differs",
      { subject: { caseDiffersFrom: "expectedSubject" } },
      { subject: "repo:A", expectedSubject: "repo:a" },
      true,
    ],
    [
      "later than",
      { now: { laterThan: "expiry" } },
      { now: "2024-05-28T06:01:42.5853621Z", expiry: "2024-05-28T02:29:01.0000000Z" },
      true,
    ],
    [
      "later by too little",
      { now: { laterThan: { fact: "expiry", minutes: 5 } } },
      { now: "2024-05-28T02:30:00Z", expiry: "2024-05-28T02:29:01Z" },
      false,
    ],
    [
      "earlier than",
      { now: { earlierThan: "validFrom" } },
      { now: "2024-05-28T02:00:00Z", validFrom: "2024-05-28T02:10:00Z" },
      true,
    ],
    ["no time", { now: { laterThan: "expiry" } }, { now: "soon", expiry: "2024-05-28T02:29:01Z" }, undefined],
  ];
  test.each(cases)("%s", (_, condition, facts, expected) => {
    expect(holds(condition, facts)).toBe(expected);
  });

  test("names come from outside; without them nothing is known", () => {
    const id = "00000003-0000-0000-c000-000000000000";
    expect(holds({ appId: { firstParty: true } }, { appId: id })).toBeUndefined();
    expect(holds({ appId: { firstParty: true } }, { appId: id }, { appName: () => "Microsoft Graph" })).toBe(true);
    const names = { needsAdminConsent: (name: string) => ({ "User.Read": false, "User.Read.All": true })[name] };
    expect(
      holds(
        { scope: { needsAdminConsent: true } },
        { scope: "User.Read https://graph.microsoft.com/User.Read.All" },
        names,
      ),
    ).toBe(true);
    expect(holds({ scope: { needsAdminConsent: true } }, { scope: "User.Read" }, names)).toBe(false);
    expect(holds({ scope: { needsAdminConsent: true } }, { scope: "Other.Scope" }, names)).toBeUndefined();
  });
});

describe("unknown is neither true nor false", () => {
  test("absent facts decide nothing", () => {
    expect(holds({ user: { guestUser: true } }, {})).toBeUndefined();
    expect(holds({ not: { user: { guestUser: true } } }, {})).toBeUndefined();
    expect(holds({ user: { present: false } }, { surface: "text" })).toBeUndefined();
  });

  test("absence counts where the place always prints the value", () => {
    expect(holds({ user: { present: false } }, { surface: "log" })).toBe(true);
    expect(holds({ user: { present: true } }, { user: "x" })).toBe(true);
  });

  test("combinations", () => {
    const unknown = { user: { guestUser: true } };
    const yes = { flow: "silent" };
    const no = { flow: "saml" };
    const facts: Facts = { flow: "silent" };
    expect(holds({ all: [yes, unknown] }, facts)).toBeUndefined();
    expect(holds({ all: [no, unknown] }, facts)).toBe(false);
    expect(holds({ any: [yes, unknown] }, facts)).toBe(true);
    expect(holds({ any: [no, unknown] }, facts)).toBeUndefined();
    expect(holds({ not: no }, facts)).toBe(true);
  });

  test("evidence weighs as much as the statements that are true of a value", () => {
    const facts: Facts = { flow: "silent", redirectUri: "http://a.example", text: "renewal" };
    const http = { redirectUri: { scheme: "http", loopback: false } };
    expect(weightOf({ all: [{ flow: "silent" }, http] }, facts)).toBe(3);
    expect(weightOf({ any: [{ text: { contains: "renew" } }, { all: [http, { flow: "saml" }] }] }, facts)).toBe(1);
    expect(weightOf({ any: [{ flow: "silent" }, http] }, facts)).toBe(2);
    expect(weightOf({ flow: "silent", not: { text: { contains: "popup" } } }, facts)).toBe(1);
    expect(weightOf({ flow: "saml" }, facts)).toBe(0);
  });

  test("a predicate that does not exist is an error", () => {
    expect(() => holds({ user: { isNice: true } }, { user: "x" })).toThrow('there is no predicate "isNice"');
  });
});
