import { beforeAll, expect, test } from "vitest";
import messages from "../../../_locales/en/messages.json" with { type: "json" };
import { browsersUnderTest, type ExtensionBrowser } from "../../support/extension-browser.ts";
import { readFixture, serveFixture } from "../../support/fixtures.ts";
import { startManagedBrowser } from "../../support/managed-browser.ts";
import { waitUntil } from "../../support/wait-until.ts";
import { pressButton } from "../press-button.ts";
import { Stage } from "../stage.ts";
import { reportOf } from "../tab-report.ts";
import { waitForPolicy } from "../wait-for-policy.ts";

const [chromium] = browsersUnderTest;
const blocked = readFixture("conditional-access-block");
const logs = readFixture("portal-shell");
const openHostUrl = "https://login.microsoft.com/error";

/** An organisation that keeps us off one sign-in host by the browser, and off all of them by its policy. */
export function testSignInOff(): void {
  const stage = new Stage((server) => {
    for (const fixture of [blocked, logs]) serveFixture(server, fixture);
    server.serve("https://login.microsoftonline.com/error", { body: "<title>Error</title>" });
    server.serve(openHostUrl, { body: blocked.html });
    return startManagedBrowser(chromium, server, {
      blockedHosts: ["*://login.microsoftonline.com"],
      policy: { signInPages: "off" },
    });
  }).forAllTests();
  beforeAll(() => waitForPolicy(chromium.family, stage.lens));

  test("finds nothing where it lets us in, while the sign-in logs are read", async () => {
    const page = await stage.lens.openOptions();
    const told = messages.polSignInOff.message;
    await waitUntil("the policy", () => page.evaluate((text) => document.body.innerText.includes(text), told));
    await page.close();
    const signIn = await stage.lens.open(openHostUrl);
    const portal = await stage.lens.open(logs.url);
    await waitUntil("the portal's findings", async () => (await reportOf(stage.lens, portal)).findings.length > 0);
    expect((await reportOf(stage.lens, signIn)).findings).toEqual([]);
    expect(await signIn.card.isThere()).toBe(false);
    for (const { page: each } of [signIn, portal]) await each.close();
  });

  test("is found out by the check on the options page, although the permission reads as granted", async () => {
    const page = await stage.lens.openOptions();
    const granted = await stage.lens.callWithApi((api) =>
      api.permissions.contains({ origins: ["https://login.microsoftonline.com/*"] }),
    );
    expect(granted).toBe(true);
    await pressButton(page, messages.signInCheck.message);
    await waitUntil("the answer", async () =>
      (await page.evaluate(() => document.body.innerText)).includes(messages.signInCheckBlocked.message),
    );
    await page.close();
  });

  test("is named in the pop-up", async () => {
    const opened = await stage.lens.open(blocked.url);
    await waitUntil("the pop-up to say so", async () => (await popupReport(stage.lens)).access === "withheld");
    expect(await opened.card.isThere()).toBe(false);
    await opened.page.close();
  });
}

/** What the popup over the tab in front is told; the tab's address is kept from us. */
const popupReport = (lens: ExtensionBrowser) =>
  lens.callWithApi(async (api) => {
    const [tab] = await api.tabs.query({ active: true, currentWindow: true });
    const reply = await api.runtime.sendMessage({ name: "getTabReport", payload: { tabId: tab?.id } });
    return reply.value as { access: string };
  });
