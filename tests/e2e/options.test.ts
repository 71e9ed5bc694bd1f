import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import german from "../../_locales/de/messages.json" with { type: "json" };
import messages from "../../_locales/en/messages.json" with { type: "json" };
import { browsersUnderTest, startExtensionBrowser } from "../support/extension-browser.ts";
import { readFixture, serveFixture } from "../support/fixtures.ts";
import { waitUntil } from "../support/wait-until.ts";
import { pressButton } from "./press-button.ts";
import { Stage } from "./stage.ts";

/** Promise: a choice on the options page holds at once, on pages that are open too; the welcome page opens once. */

describe.each(browsersUnderTest)("the options page in $family", (browserUnderTest) => {
  const stage = new Stage((server) => {
    serveFixture(server, readFixture("converged-error"));
    return startExtensionBrowser(browserUnderTest, server);
  }).forAllTests();

  test("takes the card from a page that is open, and gives it back", async () => {
    const opened = await stage.lens.open(readFixture("converged-error").url);
    await opened.card.waitForText("AADSTS50011");
    const options = await stage.lens.openOptions();
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
    await stage.lens.waitForBadge(opened, "1");
    await choose(messages.optOverlayCard.message);
    await opened.card.waitForText("AADSTS50011");
    await choose(messages.optThemeDark.message);
    await waitUntil("the dark card", () =>
      opened.card.call((root) => getComputedStyle(root.querySelector(".lens") ?? root.host).colorScheme === "dark"),
    );
    await options.close();
    await opened.page.close();
  });

  test("loads and saves files, puts all back, and says which stored value was of no use", async () => {
    await stage.lens.callWithApi((api) => api.storage.local.set({ settings: { theme: "pink", language: "de" } }));
    const { page } = await stage.lens.openOwn("src/options/index.html", "footer");
    const waitFor = (text: string) =>
      waitUntil(`"${text}"`, () => page.evaluate((wanted) => document.body.innerText.includes(wanted), text));
    const look = () =>
      page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dataset.theme}`);
    await waitFor(german.optFellBack.message.replace("{names}", german.optTheme.message));
    await waitUntil("its language", async () => (await look()) === "de auto");

    await loadFile(page, JSON.stringify({ settings: { theme: "dark", marks: "yes" } }));
    await waitFor(messages.optImportedPartly.message.replace("{names}", messages.optMarks.message));
    await waitUntil("the look of the file", async () => (await look()) === "en dark");
    await pressButton(page, messages.optExport.message);
    const file = join(stage.lens.running.downloads, "signin-lens-settings.json");
    // A browser writes beside it and renames in the end, or makes it empty first.
    const saved = await waitUntil(file, async () => JSON.parse(await readFile(file, "utf8")));
    expect(saved).toMatchObject({ settings: { theme: "dark", marks: true } });

    await pressButton(page, messages.optReset.message);
    await waitFor(messages.optResetDone.message);
    await waitUntil("the first look", async () => (await look()) === "en auto");
    await page.close();
  });

  test("carries settings to the browser's own storage when the person turns that on", async () => {
    const { page } = await stage.lens.openOwn("src/options/index.html", "footer");
    const inSync = () =>
      stage.lens.callWithApi(async (api) => Object.keys(await api.storage.sync.get(["settings"])).length);
    const isOn = () => stage.lens.callWithApi(async (api) => (await api.storage.local.get(["sync"])).sync);
    expect(await inSync()).toBe(0);
    await tick(page, messages.optSync.message, false);
    await waitUntil("the settings there", async () => (await inSync()) === 1);
    await waitUntil("it to be remembered", async () => (await isOn()) === true);
    await tick(page, messages.optSync.message, true);
    await waitUntil("this browser's own again", async () => (await isOn()) === false);
    await page.close();
  });

  test("takes what was looked up from the disk when remembering is switched off", async () => {
    const recent = [{ code: "50011", time: new Date().toISOString() }];
    await stage.lens.callWithApi((api, looks) => api.storage.local.set({ recent: looks, settings: {} }), recent);
    const { page } = await stage.lens.openOwn("src/options/index.html", ".under-row button");
    await tick(page, messages.optKeepRecent.message, true);
    await waitUntil("nothing on the disk", () =>
      stage.lens.callWithApi(async (api) => Object.keys(await api.storage.local.get(["recent"])).length === 0),
    );
    await waitUntil("no button for it", () => page.evaluate(() => document.querySelector(".under-row") === null));
    await page.close();
  });

  test.runIf(browserUnderTest.family === "firefox")("gives a site back, and shows how to allow it again", async () => {
    const { page } = await stage.lens.openOwn("src/options/index.html", "footer");
    await pressButton(page, messages.optSiteRemoveName.message.replace("{host}", "login.microsoft.com"));
    const allow = messages.optSiteAllowName.message.replace("{host}", "login.microsoft.com");
    await waitUntil("the way back", () =>
      page.evaluate((label) => document.querySelector(`button[aria-label="${label}"]`) !== null, allow),
    );
    const origins = ["https://login.microsoft.com/*"];
    await waitUntil("the permission to be gone", () =>
      stage.lens.callWithApi(async (api, wanted) => !(await api.permissions.contains({ origins: wanted })), origins),
    );
    await page.close();
  });

  test("comes with no second welcome when the background starts again", async () => {
    await stage.lens.stopBackground();
    const opened = await stage.lens.open(readFixture("converged-error").url);
    // The background is awake again, and whatever it does at its start is done.
    await opened.card.waitForText("AADSTS50011");
    const addresses = await stage.lens.callWithApi(async (api) =>
      (await api.tabs.query({})).map(({ url }) => url ?? ""),
    );
    expect(addresses.filter((url) => url.includes("first-run"))).toEqual([]);
    await opened.page.close();
  });
});

/** Ticks or unticks what has a name that begins so, once it is as it is said to be. */
const tick = (page: Page, name: string, isTicked: boolean) =>
  waitUntil(`"${name}"`, () =>
    page.evaluate(
      (wanted, before) => {
        const label = [...document.querySelectorAll("label")].find(({ innerText }) => innerText.startsWith(wanted));
        const isReady = label?.querySelector("input")?.checked === before;
        if (isReady) label.click();
        return isReady;
      },
      name,
      isTicked,
    ),
  );

/** Chooses a file as a person would in the browser's own window. */
function loadFile(page: Page, text: string): Promise<void> {
  return page.evaluate((content) => {
    const picker = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (!picker) throw new Error("no file can be chosen");
    const files = new DataTransfer();
    files.items.add(new File([content], "settings.json", { type: "application/json" }));
    picker.files = files.files;
    picker.dispatchEvent(new Event("change", { bubbles: true }));
  }, text);
}
