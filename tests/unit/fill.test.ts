import { describe, expect, test } from "vitest";
import type { Facts } from "../../src/core/fact-names";
import { fill, fillCommand, isStrict, resolveLink } from "../../src/core/fill";
import type { Hole, Text } from "../../src/core/rich-text";
import type { Directory } from "../../src/core/rule";

/** Promise: a sentence reads well with the message's values and without them, and only strict values enter what acts. */

const directory: Directory = {
  links: {
    docs: { title: "Docs", url: "https://learn.microsoft.com/entra" },
    apps: { title: "Apps", portal: "#view/Apps" },
    app: { title: "App", portal: "#view/App/appId/{appId}", generic: "apps", owner: true },
    user: { title: "User", portal: "#view/User/{user}" },
    users: { title: "Users", portal: "#view/Users", find: ["user", "userId"] },
  },
  paths: { users: { path: [["Entra ID"], ["Users"]], link: "users" }, here: { path: [["Home"]] } },
  portalHosts: { public: { entra: "entra.microsoft.com", azure: "portal.azure.com" } },
  bugsUrl: "",
  versions: {},
};
const appId = "c4c80de8-8312-4c94-82a9-e4ebf513b681";
const userId = "0e1f6a1b-2c3d-4e5f-8a9b-0c1d2e3f4a5b";
const filling = (facts: Facts, changes = {}) => ({ facts, directory, trusted: true, microsoftApp: false, ...changes });

describe("a text", () => {
  const compare: Text = ["Compare ", { code: [{ value: "redirectUri", or: "the address in the message" }] }, "."];

  test("shows a value as code", () => {
    expect(fill(compare, filling({ redirectUri: "https://a" }))).toEqual([
      "Compare ",
      { code: [{ value: "https://a", fact: "redirectUri" }] },
      ".",
    ]);
  });

  test("has words in the place of a missing value", () => {
    expect(fill(compare, filling({}))).toEqual(["Compare ", "the address in the message", "."]);
  });

  test.each<[string, (string | Hole)[]]>([
    ["in which a value is missing", ["az ad sp show --id ", { value: "appId", or: "the app's id" }]],
    ["that begins with a missing value", [{ value: "appId", or: "the app's id" }, " --all"]],
  ])("keeps code %s", (_, code) => {
    expect(fill([{ code }], filling({}))).toEqual([
      { code: code.map((part) => (typeof part === "string" ? part : part.or)) },
    ]);
  });

  test("keeps code that has no value", () => {
    expect(fill([{ code: ["scope"] }], filling({}))).toEqual([{ code: ["scope"] }]);
  });

  test("keeps what is bold, and its links with their words", () => {
    expect(fill([{ bold: ["Never"] }, { link: "docs", text: ["Read"] }], filling({}))).toEqual([
      { bold: ["Never"] },
      { link: { title: "Docs", url: "https://learn.microsoft.com/entra" }, text: ["Read"] },
    ]);
  });

  test("shows an organisation's own address as it is", () => {
    const address = "https://help.contoso.com/";
    expect(fill([{ address }], filling({}))).toEqual([{ link: { title: address, url: address }, text: [address] }]);
  });
});

describe("a menu path", () => {
  test("has signs between its parts, and leads where one of its links does", () => {
    expect(fill([{ go: "users" }], filling({}))).toEqual([
      {
        link: { title: "Users", url: "https://entra.microsoft.com/#view/Users" },
        text: [{ bold: ["Entra ID", " > ", "Users"] }],
      },
    ]);
  });

  test.each([
    ["here", "Home"],
    ["nowhere", "nowhere"],
  ])("%s without a link is words", (go, words) => {
    expect(fill([{ go }], filling({}))).toEqual([{ link: null, text: [{ bold: [words] }] }]);
  });
});

describe("a link", () => {
  const urlOf = (name: string, facts: Facts, changes = {}) => resolveLink(name, filling(facts, changes))?.url;

  test("into a tenant names it, where the message is trusted and the tenant is one", () => {
    expect(resolveLink("apps", filling({ tenant: "contoso.com" }))).toEqual({
      title: "Apps (tenant contoso.com)",
      url: "https://portal.azure.com/contoso.com#view/Apps",
    });
    const anyTenant = "https://entra.microsoft.com/#view/Apps";
    expect(urlOf("apps", { tenant: "contoso.com" }, { trusted: false })).toBe(anyTenant);
    expect(urlOf("apps", { tenant: "evil/../x" })).toBe(anyTenant);
  });

  test("carries a value only of a strict type, and else leads to the list", () => {
    expect(urlOf("app", { appId })).toBe(`https://entra.microsoft.com/#view/App/appId/${appId}`);
    for (const [facts, changes] of [[{}], [{ appId: "x" }], [{ appId }, { trusted: false }]] as [Facts, object?][])
      expect(urlOf("app", facts, changes)).toBe("https://entra.microsoft.com/#view/Apps");
  });

  test("never carries a person's name, and there is none for the owner of a Microsoft app", () => {
    expect(urlOf("user", { user: "jane@contoso.com" })).toBeUndefined();
    expect(urlOf("app", { appId }, { microsoftApp: true })).toBeUndefined();
  });

  test("is missing in a cloud without portals", () => {
    expect(urlOf("apps", { cloud: "china" })).toBeUndefined();
  });

  test("says the first value to look for that fits its type, where the message is trusted", () => {
    const facts = { user: "Jane Doe", userId };
    expect(resolveLink("users", filling(facts))?.find).toEqual({ fact: "userId", value: userId });
    expect(resolveLink("users", filling(facts, { trusted: false }))?.find).toBeUndefined();
  });
});

describe("a command", () => {
  const user = "jane.doe@contoso.com";
  const run = "show {user} {appId} {redirectUri}";
  const of = (shell: "kql" | "azure-cli", facts: Facts, trusted = true) =>
    fillCommand({ shell, run }, filling(facts, { trusted }));

  test("names a person in a query, and in no shell", () => {
    expect(of("kql", { user, appId })).toBe(`show ${user} ${appId} <redirectUri>`);
    expect(of("azure-cli", { user, appId })).toBe(`show <user principal name> ${appId} <redirectUri>`);
  });

  test("keeps its blanks where the message is not trusted, or its values are of no strict type", () => {
    const blank = "show <user principal name> <application id> <redirectUri>";
    expect(of("kql", { user, appId }, false)).toBe(blank);
    expect(of("kql", { user: "'; drop", appId: `${appId}'`, redirectUri: "https://a" })).toBe(blank);
  });
});

test("a fact without a strict type never fits, and each of the others only its own", () => {
  expect(isStrict("redirectUri", userId)).toBe(false);
  expect(isStrict("appName", "jane.doe@contoso.com")).toBe(false);
  expect(isStrict("user", userId)).toBe(false);
  expect(isStrict("timestamp", "2026-06-16T09:26:36Z")).toBe(true);
});
