import { resolve } from "node:path";
import { afterEach, describe, expect, onTestFinished, test } from "vitest";
import { browsersUnderTest, builtExtension, startExtensionBrowser } from "../support/extension-browser.ts";
import { readFixture, serveFixture } from "../support/fixtures.ts";
import { waitUntil } from "../support/wait-until.ts";
import { collectProblems, waitForOrphanToGo } from "./orphaned-card.ts";
import { pressToolbarButton, setAccess } from "./site-access.ts";
import { Stage } from "./stage.ts";
import { switchExtension } from "./switch-extension.ts";
import { reportOf, waitForCodes } from "./tab-report.ts";

/** Promise: pages that were open before us are served too, once; a page that is kept from us is not touched, and said so. */

const error = readFixture("converged-error");
const again = `${error.url}&again`;
const host = ":root > [data-signin-lens]";

describe.each(browsersUnderTest)("open tabs in $family", (browserUnderTest) => {
  const stage = new Stage((server) => {
    serveFixture(server, { ...error, otherUrls: [again] });
    return startExtensionBrowser(browserUnderTest, server);
  }).forAllTests();

  afterEach(async () => {
    for (const page of await stage.lens.running.browser.pages())
      if (page.url().startsWith("https:")) await page.close();
  });

  test("without access there is no card, the popup says which site to allow, and allowing it is enough", async () => {
    onTestFinished(() => setAccess(browserUnderTest.family, stage.lens.running, true));
    await setAccess(browserUnderTest.family, stage.lens.running, false);
    const opened = await stage.lens.open(error.url);
    await opened.page.waitForSelector(error.ready ?? "html");
    expect(await opened.card.isThere()).toBe(false);
    const other = await stage.lens.open(again);
    await other.page.waitForSelector(error.ready ?? "html");

    // The browser lets us into this one page for once, and then runs what it had held back.
    await pressToolbarButton(browserUnderTest.family, stage.lens.running, opened.page);
    const report = await waitUntil("the page's address", async () => {
      const answer = await reportOf(stage.lens, opened);
      return answer.access === "elsewhere" ? undefined : answer;
    });
    expect(report).toMatchObject({ access: "withheld", origin: "https://login.microsoftonline.com/*" });

    expect(await other.card.isThere()).toBe(false);
    await setAccess(browserUnderTest.family, stage.lens.running, true);
    // A page that nobody sees is not looked at.
    await other.page.bringToFront();
    await other.card.waitForText("AADSTS50011");
    await waitUntil("access", async () => (await waitForCodes(stage.lens, other, error.codes)).access === "granted");
  });

  test("after an update the open page is served by the new copy alone, and when it is switched off by none", async () => {
    const opened = await stage.lens.open(error.url);
    await opened.card.waitForText("AADSTS50011");
    const { browser, extensionId } = stage.lens.running;
    const seesNewCard = async () => {
      // The new copy's welcome comes to the front, and a page that nobody sees is not looked at.
      await opened.page.bringToFront();
      return opened.page.evaluate((mine) => {
        const [only, ...others] = document.querySelectorAll(mine);
        return only !== undefined && !("isOld" in only) && others.length === 0;
      }, host);
    };
    const problems = collectProblems(opened.page);

    await opened.page.evaluate(markOld, host);
    await browser.uninstallExtension(extensionId);
    expect(await browser.installExtension(resolve(builtExtension(browserUnderTest.build)))).toBe(extensionId);
    await waitUntil("the new copy's card in the place of the old one's", seesNewCard);
    await opened.card.waitForText("AADSTS50011");

    await opened.page.evaluate(markOld, host);
    onTestFinished(() => switchExtension(browserUnderTest.family, stage.lens.running, true));
    await switchExtension(browserUnderTest.family, stage.lens.running, false);
    await waitForOrphanToGo(browserUnderTest.family, opened);
    await switchExtension(browserUnderTest.family, stage.lens.running, true);
    await waitUntil("the card of the copy that was switched on", seesNewCard);
    expect(problems).toEqual([]);
  });
});

/** So that cards that were there before can be told from those that come. */
function markOld(mine: string): void {
  for (const old of document.querySelectorAll(mine)) Object.assign(old, { isOld: true });
}
