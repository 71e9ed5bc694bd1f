import { describe, expect, onTestFinished, test } from "vitest";
import { browsersUnderTest, startExtensionBrowser } from "../support/extension-browser.ts";
import { type Fixture, fixtureNames, readFixture, serveFixture } from "../support/fixtures.ts";
import { waitUntil } from "../support/wait-until.ts";
import { Stage } from "./stage.ts";
import { reportOf, waitForCodes } from "./tab-report.ts";

/** Promise: on every sign-in page exactly the right codes, with the values that stand there, and nothing on the others; said in the reader's language, whichever the page speaks. */

const fixtures = fixtureNames()
  .map(readFixture)
  .filter(({ url }) => new URL(url).hostname.startsWith("login."));
const failing = fixtures.filter(({ codes }) => codes.length > 0);
const normal = fixtures.filter(({ codes }) => codes.length === 0);

/** Makes an ordinary page fail in its text, as late as can be. */
const failLate = () => {
  document.body.append("AADSTS700016: Application not found in the directory.");
};

describe.each(browsersUnderTest)("sign-in pages in $family", (browserUnderTest) => {
  const stage = new Stage((server) => {
    for (const fixture of fixtures) serveFixture(server, fixture);
    return startExtensionBrowser(browserUnderTest, server);
  }).forAllTests();

  const open = async (fixture: Fixture) => {
    const opened = await stage.lens.open(fixture.url);
    if (fixture.ready) await opened.page.waitForSelector(fixture.ready);
    return opened;
  };

  test.each(failing)("$name: $codes, with the values on the page", async (fixture) => {
    const opened = await open(fixture);
    const { findings } = await waitForCodes(stage.lens, opened, fixture.codes);
    expect(findings.filter(({ main }) => main)).toHaveLength(1);
    await waitUntil("the codes on the card", async () => String(await opened.card.codes()) === String(fixture.codes));
    await stage.lens.waitForBadge(opened, String(fixture.codes.length));
    if (fixture.more) {
      await opened.page.click(fixture.more.click);
      await opened.page.waitForSelector(fixture.more.ready);
    }
    await waitUntil("the values", async () => {
      expect((await reportOf(stage.lens, opened)).findings[0]?.facts).toMatchObject(fixture.facts);
      return true;
    });
    await opened.page.close();
  });

  test.each(normal)("$name: nothing, until something fails", async (fixture) => {
    const opened = await open(fixture);
    expect(await opened.card.isThere()).toBe(false);
    // What is found now is all that was ever found: an earlier false alarm would stand beside it.
    await opened.page.evaluate(failLate);
    await waitForCodes(stage.lens, opened, ["700016"]);
    await stage.lens.waitForBadge(opened, "1");
    await opened.page.close();
  });

  test("a Conditional Access block is explained before the click, and the click only adds to it", async () => {
    const fixture = readFixture("conditional-access-block");
    const opened = await open(fixture);
    const before = await waitForCodes(stage.lens, opened, ["53003"]);
    expect(before.findings[0]?.facts).toMatchObject(fixture.initial?.facts ?? {});
    expect(before.findings[0]?.facts.ipAddress).toBeUndefined();
    expect(await opened.page.evaluate(() => document.body.innerText.includes("53003"))).toBe(false);
    await opened.card.waitForText("AADSTS53003");

    await opened.page.click(fixture.more?.click ?? "");
    await waitUntil("the address", async () => (await reportOf(stage.lens, opened)).findings[0]?.facts.ipAddress);
    await waitForCodes(stage.lens, opened, ["53003"]);
    expect(await opened.card.codes()).toEqual(["53003"]);
    await stage.lens.waitForBadge(opened, "1");
    await opened.page.close();
  });

  test("a wrong password gets a pill, and the card when the person opens it", async () => {
    const opened = await open(readFixture("signin-password-error"));
    await waitUntil("the pill", async () => (await opened.card.namesOf("button")).length === 1);
    expect(await opened.card.namesOf("article")).toEqual([]);
    await opened.card.click(/AADSTS50126/);
    await waitUntil("the article", async () => (await opened.card.namesOf("article")).length === 1);
    await opened.page.close();
  });

  test("a page that is left takes its findings with it, and has them again when it comes back", async () => {
    const error = readFixture("converged-error");
    const opened = await open(error);
    await waitForCodes(stage.lens, opened, ["50011"]);
    const kmsi = readFixture("kmsi-negative");
    await opened.page.goto(kmsi.url, { waitUntil: "domcontentloaded" });
    await waitForCodes(stage.lens, opened, []);
    await stage.lens.waitForBadge(opened, "");
    // Puppeteer's own goBack waits for events that Firefox doesn't send for a page from its memory.
    await opened.page.evaluate(() => history.back());
    await waitUntil("the page before", () => opened.page.evaluate((url) => location.href === url, error.url));
    await waitForCodes(stage.lens, opened, ["50011"]);
    await opened.card.waitForText("AADSTS50011");
    await opened.page.close();
  });

  test.each([
    {
      where: "the browser's language",
      language: undefined,
      title: "This account hasn't been given access to the app",
      heading: "What you can do",
    },
    {
      where: "Japanese",
      language: "ja",
      title: "このアカウントにはアプリへのアクセスが与えられていません",
      heading: "できること",
    },
    {
      where: "German",
      language: "de",
      title: "Dieses Konto hat keinen Zugriff auf die App bekommen",
      heading: "Was Sie tun können",
    },
  ])("a Japanese page is explained in $where", async ({ language, title, heading }) => {
    const choose = (settings: object) =>
      stage.lens.callWithApi((api, chosen) => api.storage.local.set({ settings: chosen }), settings);
    await choose(language === undefined ? {} : { language });
    onTestFinished(() => choose({}));
    const fixture = readFixture("localised-ja");
    const opened = await open(fixture);
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

  test("nothing but these pages was asked for", () => {
    expect(stage.server.foreignHosts.filter((host) => /microsoft|entra|azure|signin-lens/.test(host))).toEqual([]);
  });
});
