import { browser } from "../platform/browser";
import { forgetPortalTab } from "./portal-tab";
import { forgetSeen } from "./seen";
import { forgetTab } from "./tab-findings";

/** A tab that is closed takes its findings with it. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    void forgetTab(tabId);
    void forgetPortalTab(tabId);
    void forgetSeen(tabId);
  });
}
