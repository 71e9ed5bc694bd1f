import { browser } from "../platform/browser";
import { ensureDetector } from "./injection";

/**
 * Browsers put content scripts into pages that are opened from now on. Those that are open already, when we are
 * installed, updated or given access to a site, are served here.
 */
export function serveOpenTabs(): void {
  browser.runtime.onInstalled.addListener(() => {
    void serve();
  });
  browser.permissions.onAdded.addListener(() => {
    void serve();
  });
}

async function serve(): Promise<void> {
  const url = (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches ?? []);
  const tabs = await browser.tabs.query({ url });
  await Promise.all(tabs.map(async ({ id }) => id !== undefined && ensureDetector(id)));
}
