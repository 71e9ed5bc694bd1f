import { browser } from "../platform/browser";
import { grantedSites, registerSiteScripts } from "../platform/site-scripts";
import { ensureDetector } from "./injection";

/**
 * Browsers put content scripts into pages that are opened from now on. Those that are open already, when we are
 * installed, updated, switched on again or given access to a site, are served here. What is registered for sites that were allowed later
 * is worked out again each time: browsers forget it on an update.
 */
export function serveOpenTabs(): void {
  browser.runtime.onInstalled.addListener(() => void serve());
  // Chromium tells nobody that we were switched on again. Its service worker is then a new one, as after an update.
  addEventListener("activate", () => void serve());
  browser.permissions.onAdded.addListener(() => void serve());
  browser.permissions.onRemoved.addListener(() => void registerSiteScripts());
  browser.runtime.onStartup.addListener(() => void registerSiteScripts());
}

async function serve(): Promise<void> {
  await registerSiteScripts();
  const tabs = await browser.tabs.query({ url: await grantedSites() });
  await Promise.all(tabs.map(async ({ id, url }) => id !== undefined && ensureDetector(id, url)));
}
