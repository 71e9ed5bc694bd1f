import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browsersUnderTest, builtExtension, startExtensionBrowser } from "../support/extension-browser.ts";
import { readFixture, serveFixture } from "../support/fixtures.ts";
import { waitUntil } from "../support/wait-until.ts";
import { copyWithSites, pressToolbarButton, setOptionalSites } from "./site-access.ts";
import { Stage } from "./stage.ts";
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

describe.each(browsersUnderTest)("places that are allowed later in $family", (browserUnderTest) => {
  const { build, family } = browserUnderTest;
  let copy: string | undefined;
  beforeAll(() => {
    if (family === "chromium") copy = copyWithSites(builtExtension(build), govSites);
  });
  afterAll(() => {
    if (copy) rmSync(copy, { recursive: true, force: true });
  });
  const stage = new Stage((server) => {
    serveFixture(server, gov);
    return startExtensionBrowser(browserUnderTest, server, copy);
  }).forEachTest();

  const registered = () =>
    stage.lens.callWithApi(async (api) =>
      (await api.scripting.getRegisteredContentScripts()).map(({ id }) => id).sort(),
    );

  test("a bundle that is allowed serves the open page and the next one, until it is given back", async () => {
    await setOptionalSites(family, stage.lens.running, govSites, false);
    await waitUntil("nothing to be registered", async () => (await registered()).length === 0);
    const opened = await stage.lens.open(gov.url);
    await opened.page.waitForSelector(gov.ready ?? "html");
    expect(await opened.card.isThere()).toBe(false);

    await setOptionalSites(family, stage.lens.running, govSites, true);
    await opened.page.bringToFront();
    await opened.card.waitForText("AADSTS50011");
    await waitUntil("both kinds of pages to be registered", async () => {
      expect(await registered()).toEqual(["portal-usGov", "signIn-usGov"]);
      return true;
    });
    const { findings, bundle } = await waitForCodes(stage.lens, opened, gov.codes);
    expect(findings[0]).toMatchObject({ origin: { trust: "microsoft" }, facts: { cloud: "usgov" } });
    expect(bundle).toMatchObject({ id: "usGov", isGranted: true });
    await opened.page.reload({ waitUntil: "domcontentloaded" });
    await opened.card.waitForText("AADSTS50011");

    await setOptionalSites(family, stage.lens.running, govSites, false);
    await waitUntil("nothing to be registered", async () => (await registered()).length === 0);
    await opened.page.reload({ waitUntil: "domcontentloaded" });
    await opened.page.waitForSelector(gov.ready ?? "html");
    expect(await opened.card.isThere()).toBe(false);
  });
});

describe.each(browsersUnderTest)("pages that are asked about or left soon in $family", (browserUnderTest) => {
  const stage = new Stage((server) => {
    serveFixture(server, callback);
    return startExtensionBrowser(browserUnderTest, server);
  }).forAllTests();

  test("an app's page that got an error back explains itself when the toolbar button is pressed", async () => {
    const opened = await stage.lens.open(callback.url);
    expect(await opened.card.isThere()).toBe(false);
    await pressToolbarButton(browserUnderTest.family, stage.lens.running, opened.page);
    expect(await opened.card.waitForText("AADSTS65004")).toContain("payroll.contoso.example");
    const { findings } = await waitForCodes(stage.lens, opened, callback.codes);
    expect(findings[0]).toMatchObject({ origin: { trust: "unconfirmed" }, surface: "redirect" });
    expect(findings[0]).not.toHaveProperty("request");
    await opened.page.close();
  });

  test("an error that flashes by is remembered, and a loop is seen as one", async () => {
    const rest = `${host}/common/login?rest`;
    stage.server.serve(rest, { body: "<!DOCTYPE html><html><head></head><body><h1>Sign in</h1></body></html>" });
    stage.server.serve(`${host}/common/reprocess?flash`, {
      body: "<!DOCTYPE html><html><head></head><body><h1>Sorry</h1><p>AADSTS50076: You must use multifactor authentication.</p></body></html>",
    });
    const opened = await stage.lens.open(rest);
    const flash = async () => {
      await opened.page.goto(`${host}/common/reprocess?flash`, { waitUntil: "domcontentloaded" });
      await waitForCodes(stage.lens, opened, ["50076"]);
      await opened.page.goto(rest, { waitUntil: "domcontentloaded" });
      await waitForCodes(stage.lens, opened, []);
    };
    await flash();
    const once = await waitUntil("the error", async () => (await reportOf(stage.lens, opened)).seen);
    expect(once).toMatchObject([{ finding: { code: "50076" } }]);
    expect(once[0]).not.toHaveProperty("loops");
    await flash();
    await flash();
    await waitUntil("the loop", async () => {
      expect((await reportOf(stage.lens, opened)).seen).toMatchObject([{ finding: { code: "50076" }, loops: 3 }]);
      return true;
    });
    await opened.page.close();
  });
});
