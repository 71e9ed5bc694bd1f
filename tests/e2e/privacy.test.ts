import { describe, expect, onTestFinished, test } from "vitest";
import messages from "../../_locales/en/messages.json" with { type: "json" };
import { readExtensionFiles } from "../support/browser-disk.ts";
import { browsersUnderTest, type ExtensionBrowser, startExtensionBrowser } from "../support/extension-browser.ts";
import { hostilePage } from "../support/hostile-pages.ts";
import { makeOtherExtension } from "../support/other-extension.ts";
import { waitUntil } from "../support/wait-until.ts";
import { browsersOwn } from "./browsers-own.ts";
import { fetchInBackground } from "./fetch-in-background.ts";
import { allowPrivateWindows } from "./private-windows.ts";
import { Stage } from "./stage.ts";
import { waitForCodes } from "./tab-report.ts";

/**
 * Promise: after a whole session nothing has been asked of the network, and nothing of a person is kept. What the menus
 * ask for is in asked-text.test.ts, with the browsers' real menus.
 */

const host = "https://login.microsoftonline.com";
const person = "adele.vance@contoso.example";
const typed = "typed.by.hand@contoso.example";
const secret = "canary-Pa55word";
const correlationId = "019f69b9-8434-7fd1-a138-35945764ecaf";
const error = `<p>AADSTS50105: The signed in user '${person}' is not assigned to a role for the application 'c4c80de8-8312-4c94-82a9-e4ebf513b681'(Payroll). Correlation ID: ${correlationId} Timestamp: 2026-06-16 09:26:36Z</p>`;
const fields = `<input id="mail" type="email"><input id="secret" type="password"><textarea>AADSTS50011: ${typed}</textarea>`;
const handTyped = /typed\.by\.hand|canary-Pa55/;

describe.each(browsersUnderTest)("a whole session in $family", (browserUnderTest) => {
  const { family } = browserUnderTest;
  const stage = new Stage((server) => {
    server.serve(`${host}/error`, { body: hostilePage("", error + fields) });
    return startExtensionBrowser(browserUnderTest, server);
  }).forAllTests();

  const stored = () => readStorage(stage.lens);

  test("keeps on disk what was chosen and looked up alone, in memory what stands on the tab, and asks nobody", async () => {
    const opened = await stage.lens.open(`${host}/error`);
    await opened.page.type("#mail", `${typed} AADSTS50126`);
    await opened.page.type("#secret", `${secret} AADSTS50126`);
    // Beside a password there is a button first.
    await opened.card.click(/AADSTS50105/);
    await opened.card.click(messages.fold.message);
    await waitUntil("the pill", async () => (await opened.card.namesOf("article")).length === 0);
    const { findings } = await waitForCodes(stage.lens, opened, ["50105"]);
    expect(findings[0]?.facts).toMatchObject({ user: person, correlationId });
    await opened.card.click(/AADSTS50105/);
    await opened.card.waitForText("AADSTS50105");

    const popup = await stage.lens.openPopup();
    await waitUntil("the field", () => popup.evaluate(() => document.activeElement?.localName === "input"));
    await popup.type("input", "50126");
    await waitUntil("its code", () =>
      popup.evaluate(() => document.querySelector('[aria-selected="true"] .code')?.textContent === "AADSTS50126"),
    );
    await popup.keyboard.press("Enter");
    await waitUntil("the code to be remembered", async () => JSON.stringify((await stored()).local).includes("50126"));
    const options = await stage.lens.openOptions();
    await options.waitForSelector("select, input");
    const { page: lookup } = await stage.lens.openOwn("src/lookup/index.html#53003", "article");
    await waitUntil("it, too", async () => JSON.stringify((await stored()).local).includes("53003"));
    await stage.lens.callWithApi(async (api) => {
      const [tab] = await api.tabs.query({ url: "https://login.microsoftonline.com/error" });
      await api.runtime.sendMessage({ name: "explainPage", payload: { tabId: tab?.id } });
    });
    // All that is folded, too: the message to IT and the details for a support case.
    await opened.card.waitForText("AADSTS50105");
    const card = await opened.card.call((root) => root.textContent);
    expect(card).toContain(correlationId);
    expect(card).not.toMatch(handTyped);

    const { local, sync, session } = await stored();
    expect(Object.keys(local).filter((key) => !["settings", "recent", "sync"].includes(key))).toEqual([]);
    expect(sync).toEqual({});
    expect(JSON.stringify(local)).not.toMatch(/contoso|019f69b9/);
    expect(JSON.stringify(session)).toContain(person);
    expect(JSON.stringify([findings, local, session])).not.toMatch(handTyped);
    expect(Object.keys(session).filter((key) => !/^(?:(?:tab|portal|seen)-\d+|popup)$/.test(key))).toEqual([]);

    for (const page of [popup, options, lookup]) {
      const asked = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
      expect(asked.filter((address) => !address.startsWith(stage.lens.running.extensionUrl))).toEqual([]);
      await page.close();
    }
    await opened.page.close();
    await waitUntil("the tab to be forgotten", async () =>
      Object.keys((await stored()).session).every((key) => key === "popup"),
    );
    const { bytes } = readExtensionFiles(stage.lens.running.browser);
    expect(bytes).not.toMatch(/adele\.vance|019f69b9/);
    expect(bytes).not.toMatch(handTyped);
    expect(stage.server.requests.filter((address) => !/\/(?:error|favicon\.ico)$/.test(address))).toEqual([]);
    expect(stage.server.foreignHosts.filter((name) => !browsersOwn.test(name))).toEqual([]);
  });

  test("holds in memory what no script in a page can read", async () => {
    const opened = await stage.lens.open(`${host}/error`);
    await waitForCodes(stage.lens, opened, ["50105"]);
    const read = await stage.lens.callWithApi(async (api) => {
      const [tab] = await api.tabs.query({ url: "https://login.microsoftonline.com/error" });
      const [frame] = await api.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        func: async () => {
          const { storage } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
          // Firefox has no such area there, Chromium refuses it.
          const session = await storage.session?.get(null).catch(String);
          return { local: typeof (await storage.local.get(null)), session: JSON.stringify(session ?? "none") };
        },
      });
      return frame?.result;
    });
    expect(read?.local).toBe("object");
    expect(read?.session).toMatch(family === "firefox" ? /^"none"$/ : /Access to storage is not allowed/);
    await opened.page.close();
  });

  test("has a background whose requests would be seen, and which may make none", async () => {
    const asked = `${host}/asked`;
    for (const who of ["other", "background", "page"]) stage.server.serve(`${asked}?${who}`, { body: "" });
    const other = await makeOtherExtension(
      {
        name: "Other",
        host_permissions: [`${host}/*`],
        background: family === "firefox" ? { scripts: ["asks.js"] } : { service_worker: "asks.js" },
        browser_specific_settings: { gecko: { id: "other@signin-lens.dev" } },
      },
      { "asks.js": `fetch("${asked}?other").catch(() => {});` },
    );
    onTestFinished(other.remove);
    await stage.lens.running.browser.installExtension(other.folder);
    await waitUntil("the request of another's background", async () =>
      stage.server.requests.includes(`${asked}?other`),
    );

    expect(await fetchInBackground(stage.lens, `${asked}?background`)).toMatch(/^TypeError/);
    expect(
      await stage.lens.callWithApi(
        (_, url) => fetch(url, { mode: "no-cors" }).then(() => "an answer", String),
        `${asked}?page`,
      ),
    ).toMatch(/^TypeError/);
    expect(stage.server.requests.filter((address) => /asked\?(?:background|page)/.test(address))).toEqual([]);
  });
});

describe.each(browsersUnderTest)("a private session in $family", (browserUnderTest) => {
  const { family } = browserUnderTest;
  // Anew for a second try, which would find what the first one left.
  const stage = new Stage((server) => {
    server.serve(`${host}/private`, { body: hostilePage("", error + fields) });
    return startExtensionBrowser(browserUnderTest, server);
  }).forEachTest();
  const stored = () => readStorage(stage.lens);

  test("in a private window leaves nothing behind", async () => {
    await allowPrivateWindows(family, stage.lens.running);
    const before = await waitUntil("the extension", stored);
    const windowId = await stage.lens.callWithApi(async (api) => {
      const opened = await api.windows.create({ incognito: true, url: "https://login.microsoftonline.com/private" });
      return opened?.id;
    });
    const tabId = await waitUntil("the page in the private window", () =>
      stage.lens.callWithApi(async (api, id) => {
        const tabs = await api.tabs.query(id === undefined ? {} : { windowId: id });
        const [tab] = tabs.filter(({ status, incognito }) => status === "complete" && incognito);
        return tab?.id ?? null;
      }, windowId),
    );
    // Explaining a page remembers its code, elsewhere.
    await waitUntil("the page to be explained", () =>
      stage.lens.callWithApi(
        async (api, id) =>
          (await api.runtime.sendMessage({ name: "explainPage", payload: { tabId: id } })).value === true,
        tabId,
      ),
    );
    await waitUntil("its findings", async () => JSON.stringify((await stored()).session).includes(person));
    await stage.lens.callWithApi(async (api, id) => void (await api.windows.remove(id ?? -1)), windowId);
    await waitUntil(
      "the tab to be forgotten",
      async () => !JSON.stringify((await stored()).session).includes("contoso"),
    );
    const { local, sync } = await stored();
    expect({ local, sync }).toEqual({ local: before.local, sync: before.sync });
    const { names, bytes } = readExtensionFiles(stage.lens.running.browser);
    expect(names.length).toBeGreaterThan(0);
    expect(bytes).not.toMatch(/adele\.vance|50105.{0,40}time|019f69b9/);
  });
});

const readStorage = (lens: ExtensionBrowser) =>
  lens.callWithApi(async ({ storage }) => ({
    local: await storage.local.get(null),
    sync: await storage.sync.get(null),
    session: await storage.session.get(null),
  }));
