import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browsersUnderTest, type ExtensionBrowser, startExtensionBrowser } from "../support/extension-browser.ts";
import { readFixture, serveFixture } from "../support/fixtures.ts";
import { type PageServer, startPageServer } from "../support/page-server.ts";

describe.each(browsersUnderTest)("an error page in $family", (browserUnderTest) => {
  const errorPage = readFixture("converged-error");
  let server: PageServer;
  let lens: ExtensionBrowser;

  beforeAll(async () => {
    server = await startPageServer({ foreign: "refuse" });
    serveFixture(server, errorPage);
    lens = await startExtensionBrowser(browserUnderTest, server);
  });
  afterAll(async () => {
    await lens?.close();
    await server?.close();
  });

  test("gets a card that names the code", async () => {
    const { card } = await lens.open(errorPage.url);
    await card.waitForText("AADSTS50011");
    expect(await card.codes()).toEqual(errorPage.codes);
  });
});
