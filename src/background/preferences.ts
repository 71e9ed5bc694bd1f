import { browser } from "../platform/browser";
import { forgetUnwanted } from "../platform/recent";
import { onPreferencesChange } from "../platform/settings";
import { grantedSites } from "../platform/site-scripts";
import { lookAgain } from "./injection";

/**
 * Settings and policies hold for what is open already: pages report anew, and are explained as it is wanted now. Chromium
 * delivers a policy seconds after the browser has started, when errors may stand on pages.
 */
export function obeyPreferences(): void {
  onPreferencesChange(({ isOnlyAudience }) => {
    // The card where it was chosen shows it already.
    if (isOnlyAudience) return;
    void lookEverywhereAgain();
    void forgetUnwanted();
  });
  // A policy that came while the browser was closed.
  browser.runtime.onStartup.addListener(() => void forgetUnwanted());
}

async function lookEverywhereAgain(): Promise<void> {
  const tabs = await browser.tabs.query({ url: await grantedSites() });
  await Promise.all(tabs.map(({ id }) => id !== undefined && lookAgain(id)));
}
