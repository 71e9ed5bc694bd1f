import type { BrowserFamily } from "../../scripts/browsers/catalog.ts";
import type { ExtensionBrowser } from "../support/extension-browser.ts";
import { waitUntil } from "../support/wait-until.ts";

/**
 * Waits until the extension is told the organisation's policy. Chromium reads it some seconds after the extension has
 * come; where it has missed that, as on a busy machine, it reads it again after a quarter of an hour. It need not be
 * waited for: it reads it on request, too.
 */
export async function waitForPolicy(family: BrowserFamily, lens: ExtensionBrowser): Promise<void> {
  const isTold = () => lens.callWithApi(async (api) => Object.keys(await api.storage.managed.get(null)).length > 0);
  const wait = (timeout: number) => waitUntil("the policy", isTold, { timeout });
  if (family === "firefox") return void (await wait(30_000));
  if (await wait(1_000).catch(() => false)) return;
  const page = await lens.running.browser.newPage({ type: "tab", background: true });
  await page.goto("chrome://policy");
  // What the page's own button does.
  await page.evaluate(() => chrome.send("reloadPolicies"));
  await wait(60_000);
  await page.close();
}

/** Of pages of the browser's own. */
declare const chrome: { send(message: string): void };
