import { describe, expect, test } from "vitest";
import { browsersUnderTest, startExtensionBrowser } from "../support/extension-browser.ts";
import { readFixture, serveFixture } from "../support/fixtures.ts";
import { waitUntil } from "../support/wait-until.ts";
import { Stage } from "./stage.ts";
import { reportOf, waitForCodes } from "./tab-report.ts";

/** Promise: the reader's language decides what card and pop-up speak, the page's only what is read there. */

const fixture = readFixture("localised-ja");

describe.each(browsersUnderTest)("languages in $family", (browserUnderTest) => {
  const stage = new Stage((server) => {
    serveFixture(server, fixture);
    return startExtensionBrowser(browserUnderTest, server);
  }).forAllTests();

  const choose = (language?: string) =>
    stage.lens.callWithApi(
      (api, chosen) => api.storage.local.set({ settings: chosen ? { language: chosen } : {} }),
      language ?? "",
    );

  test.each([
    { language: undefined, title: "This account hasn't been given access to the app", heading: "What you can do" },
    { language: "ja", title: "このアカウントにはアプリへのアクセスが与えられていません", heading: "できること" },
    { language: "de", title: "Dieses Konto hat keinen Zugriff auf die App bekommen", heading: "Was Sie tun können" },
  ])("a Japanese page is explained in $language", async ({ language, title, heading }) => {
    await choose(language);
    const opened = await stage.lens.open(fixture.url);
    await waitForCodes(stage.lens, opened, fixture.codes);
    await waitUntil("the values", async () => {
      expect((await reportOf(stage.lens, opened)).findings[0]?.facts).toMatchObject(fixture.facts);
      return true;
    });
    expect(await opened.card.waitForText(title)).toContain(heading);

    const popup = await stage.lens.openPopup();
    await waitUntil("what is on the tab", () =>
      popup.evaluate((wanted) => document.querySelector('[role="option"]')?.textContent?.includes(wanted), title),
    );
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe(language ?? "en");
    await popup.close();
    await opened.page.close();
  });
});
