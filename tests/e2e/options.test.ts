import { afterAll, beforeAll, describe, expect, test } from "vitest";
import messages from "../../_locales/en/messages.json" with { type: "json" };
import { browsersUnderTest, type ExtensionBrowser, startExtensionBrowser } from "../support/extension-browser.ts";
import { readFixture, serveFixture } from "../support/fixtures.ts";
import { type PageServer, startPageServer } from "../support/page-server.ts";
import { waitUntil } from "../support/wait-until.ts";

/** Promise: a choice on the options page holds at once, on pages that are open too; the welcome page opens once. */

describe.each(browsersUnderTest)("the options page in $family", (browserUnderTest) => {
  let server: PageServer;
  let lens: ExtensionBrowser;

  beforeAll(async () => {
    server = await startPageServer({ foreign: "refuse" });
    serveFixture(server, readFixture("converged-error"));
    lens = await startExtensionBrowser(browserUnderTest, server);
  });
  afterAll(async () => {
    await lens?.close();
    await server?.close();
  });

  test("takes the card from a page that is open, and gives it back", async () => {
    const opened = await lens.open(readFixture("converged-error").url);
    await opened.card.waitForText("AADSTS50011");
    const options = await lens.openOptions();
    const choose = (name: string) =>
      waitUntil(`"${name}"`, () =>
        options.evaluate((wanted) => {
          const label = [...document.querySelectorAll("label")].find(({ innerText }) => innerText.trim() === wanted);
          label?.click();
          return label !== undefined;
        }, name),
      );
    await opened.page.bringToFront();
    await choose(messages.optOverlayOff.message);
    await waitUntil("the card to go", async () => !(await opened.card.isThere()));
    expect(await lens.badgeOf(opened)).toBe("1");
    await choose(messages.optOverlayCard.message);
    await opened.card.waitForText("AADSTS50011");
    await choose(messages.optThemeDark.message);
    await waitUntil("the dark card", () =>
      opened.card.call((root) => getComputedStyle(root.querySelector(".lens") ?? root.host).colorScheme === "dark"),
    );
    await options.close();
    await opened.page.close();
  });

  test("comes with no second welcome when the background starts again", async () => {
    await lens.stopBackground();
    const opened = await lens.open(readFixture("converged-error").url);
    // The background is awake again, and whatever it does at its start is done.
    await opened.card.waitForText("AADSTS50011");
    const addresses = await lens.callWithApi(async (api) => (await api.tabs.query({})).map(({ url }) => url ?? ""));
    expect(addresses.filter((url) => url.includes("first-run"))).toEqual([]);
    await opened.page.close();
  });
});
