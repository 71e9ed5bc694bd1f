import { rmSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import {
  browsersUnderTest,
  builtExtension,
  type ExtensionBrowser,
  startExtensionBrowser,
} from "../support/extension-browser.ts";
import { readFixture, serveFixture } from "../support/fixtures.ts";
import { type PageServer, startPageServer } from "../support/page-server.ts";
import { waitUntil } from "../support/wait-until.ts";
import { copyWithSites, pressToolbarButton, setOptionalSites } from "./site-access.ts";
import { reportOf, waitForCodes } from "./tab-report.ts";

/** Promise: sites that are allowed later are served like our own, until they are taken back; other pages only when asked. */

const error = readFixture("converged-error");
const gov = { ...error, url: error.url.replace("microsoftonline.com", "microsoftonline.us") };
const govSites = [
  "login.microsoftonline.us",
  "login.usgovcloudapi.net",
  "portal.azure.us",
  "*.portal.azure.us",
  "entra.microsoft.us",
  "intune.microsoft.us",
].map((host) => `https://${host}/*`);
const callback = readFixture("app-callback");
const host = "https://login.microsoftonline.com";

describe.each(browsersUnderTest)("more places in $family", (browserUnderTest) => {
  let server: PageServer;
  let lens: ExtensionBrowser;

  const { build, family } = browserUnderTest;

  beforeEach(async () => {
    server = await startPageServer({ foreign: "refuse" });
    for (const fixture of [error, gov, callback]) serveFixture(server, fixture);
  });
  afterEach(async () => {
    await lens?.close();
    await server?.close();
  });
  const start = async (extension?: string) => {
    lens = await startExtensionBrowser(browserUnderTest, server, extension);
  };

  const registered = () =>
    lens.callWithApi(async (api) => (await api.scripting.getRegisteredContentScripts()).map(({ id }) => id).sort());

  test("a bundle that is allowed serves the open page and the next one, until it is given back", async () => {
    const built = builtExtension(build);
    const extension = family === "firefox" ? built : copyWithSites(built, govSites);
    if (extension !== built) onTestFinished(() => rmSync(extension, { recursive: true, force: true }));
    await start(extension);
    await setOptionalSites(family, lens.running, govSites, false);
    await waitUntil("nothing to be registered", async () => (await registered()).length === 0);
    const opened = await lens.open(gov.url);
    await opened.page.waitForSelector(gov.ready ?? "html");
    expect(await opened.card.isThere()).toBe(false);

    await setOptionalSites(family, lens.running, govSites, true);
    await opened.page.bringToFront();
    await opened.card.waitForText("AADSTS50011");
    await waitUntil("both kinds of pages to be registered", async () => {
      expect(await registered()).toEqual(["portal-usGov", "signIn-usGov"]);
      return true;
    });
    const { findings, bundle } = await waitForCodes(lens, opened, gov.codes);
    expect(findings[0]).toMatchObject({ origin: { trust: "microsoft" }, facts: { cloud: "usgov" } });
    expect(bundle).toMatchObject({ id: "usGov", isGranted: true });
    await opened.page.reload({ waitUntil: "domcontentloaded" });
    await opened.card.waitForText("AADSTS50011");

    await setOptionalSites(family, lens.running, govSites, false);
    await waitUntil("nothing to be registered", async () => (await registered()).length === 0);
    await opened.page.reload({ waitUntil: "domcontentloaded" });
    await opened.page.waitForSelector(gov.ready ?? "html");
    expect(await opened.card.isThere()).toBe(false);
  });

  test("an app's page that got an error back explains itself when the toolbar button is pressed", async () => {
    await start();
    const opened = await lens.open(callback.url);
    expect(await opened.card.isThere()).toBe(false);
    await pressToolbarButton(family, lens.running, opened.page);
    expect(await opened.card.waitForText("AADSTS65004")).toContain("payroll.contoso.example");
    const { findings } = await waitForCodes(lens, opened, callback.codes);
    expect(findings[0]).toMatchObject({ origin: { trust: "unconfirmed" }, surface: "redirect" });
    expect(findings[0]).not.toHaveProperty("request");
  });

  test("an error that flashes by is remembered, and a loop is seen as one", async () => {
    await start();
    const rest = `${host}/common/login?rest`;
    server.serve(rest, { body: "<!DOCTYPE html><html><head></head><body><h1>Sign in</h1></body></html>" });
    server.serve(`${host}/common/reprocess?flash`, {
      body: "<!DOCTYPE html><html><head></head><body><h1>Sorry</h1><p>AADSTS50076: You must use multifactor authentication.</p></body></html>",
    });
    const opened = await lens.open(rest);
    const flash = async () => {
      await opened.page.goto(`${host}/common/reprocess?flash`, { waitUntil: "domcontentloaded" });
      await waitForCodes(lens, opened, ["50076"]);
      await opened.page.goto(rest, { waitUntil: "domcontentloaded" });
      await waitForCodes(lens, opened, []);
    };
    await flash();
    const once = await waitUntil("the error", async () => (await reportOf(lens, opened)).seen);
    expect(once).toMatchObject([{ finding: { code: "50076" } }]);
    expect(once[0]).not.toHaveProperty("loops");
    await flash();
    await flash();
    await waitUntil("the loop", async () => {
      expect((await reportOf(lens, opened)).seen).toMatchObject([{ finding: { code: "50076" }, loops: 3 }]);
      return true;
    });
  });
});
