import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browsersUnderTest, builtExtension, startExtensionBrowser } from "../support/extension-browser.ts";
import { readFixture, serveFixture } from "../support/fixtures.ts";
import { waitUntil } from "../support/wait-until.ts";
import { copyWithSites, setOptionalSites } from "./site-access.ts";
import { Stage } from "./stage.ts";
import { waitForCodes } from "./tab-report.ts";

/** Promise: sites that are allowed later are served like our own, until they are taken back. */

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
