import { beforeEach, expect, test, vi } from "vitest";
import { hostOf } from "../../../src/core/match-pattern";
import { cloudOfHost } from "../../../src/core/request";
import { bundleFor, siteBundles } from "../../../src/platform/site-bundles";
import { kindOf, registerSiteScripts } from "../../../src/platform/site-scripts";
import { browser, resetBrowser } from "./fake-browser";

/** Promise: what is registered follows from what is granted, whatever was registered before. */

vi.mock("../../../src/platform/browser", async () => await import("./fake-browser"));

const grant = (...hosts: string[]) =>
  browser.permissions.contains.mockImplementation(async (asked) =>
    (asked as { origins: string[] }).origins.every((origin) => hosts.some((host) => origin.includes(host))),
  );
const registered = () => browser.scripting.registered.map(({ id }) => id);

beforeEach(() => {
  resetBrowser();
  grant();
});

test("a bundle runs the detector on its sign-in pages and the portals' script in all frames of its portals", async () => {
  grant(".us/", "usgovcloudapi");
  await registerSiteScripts();
  expect(browser.scripting.registered).toEqual([
    expect.objectContaining({
      id: "signIn-usGov",
      js: ["detector.js"],
      matches: ["https://login.microsoftonline.us/*", "https://login.usgovcloudapi.net/*"],
    }),
    expect.objectContaining({
      id: "portal-usGov",
      js: ["portal.js"],
      css: ["marks.css"],
      allFrames: true,
      matchOriginAsFallback: true,
    }),
  ]);
  expect(browser.scripting.registered[0]).not.toHaveProperty("allFrames");
});

test("after an update, a grant or a revocation it is worked out anew", async () => {
  grant("intune.microsoft.com");
  await registerSiteScripts();
  expect(registered()).toEqual(["portal-intune"]);
  browser.scripting.registered.length = 0;
  await registerSiteScripts();
  expect(registered()).toEqual(["portal-intune"]);
  grant("live.com");
  await Promise.all([registerSiteScripts(), registerSiteScripts()]);
  expect(registered()).toEqual(["signIn-personal"]);
  grant();
  await registerSiteScripts();
  expect(registered()).toEqual([]);
});

test("one site of a bundle that was allowed by itself is served alone", async () => {
  grant("mysignins.microsoft.com", "login.microsoftonline.us");
  await registerSiteScripts();
  expect(browser.scripting.registered).toEqual([
    expect.objectContaining({ id: "signIn-usGov", matches: ["https://login.microsoftonline.us/*"] }),
    expect.objectContaining({ id: "portal-myAccount", matches: ["https://mysignins.microsoft.com/*"] }),
  ]);
});

test("a company's own site is served as its app's page", async () => {
  vi.spyOn(browser.permissions, "getAll").mockResolvedValueOnce({ origins: ["https://apps.contoso.com/*"] });
  await registerSiteScripts();
  expect(browser.scripting.registered).toEqual([
    expect.objectContaining({ id: "others", js: ["detector.js"], matches: ["https://apps.contoso.com/*"] }),
  ]);
});

test.each([
  ["https://login.microsoftonline.us/common/login", "usGov", "signIn"],
  ["https://portal.azure.cn/", "china", "portal"],
  ["https://login.sovcloud-identity.fr/x", "sovereign", "signIn"],
  ["https://contoso.b2clogin.com/x", "customers", "signIn"],
  ["https://mysignins.microsoft.com/", "myAccount", "portal"],
  ["https://admin.exchange.microsoft.com/", "microsoft365", "portal"],
  ["https://sandbox-1.reactblade.portal.azure.net/", undefined, "portal"],
  ["https://b2clogin.com.evil.example/", undefined, "signIn"],
])("%s is of the bundle %s, looked at as %s", (url, bundle, kind) => {
  expect(bundleFor(new URL(url))?.id).toBe(bundle);
  expect(kindOf(new URL(url))).toBe(kind);
});

test.each(siteBundles.flatMap(({ signIn, portal }) => [...signIn, ...portal]))(
  "%s belongs to a cloud that we know",
  (site) => {
    expect(cloudOfHost(hostOf(site).replace("*", "tenant"))).toBeDefined();
  },
);

test("no site stands in two bundles", () => {
  const all = siteBundles.flatMap(({ signIn, portal }) => [...signIn, ...portal]);
  expect(new Set(all).size).toBe(all.length);
});
