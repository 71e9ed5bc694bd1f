import { browser } from "../platform/browser";

/** Shows on the toolbar button how many errors stand on a tab's page; browsers clear it when the tab moves on. */
export async function showCount(tabId: number, count: number): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ tabId, text: count === 0 ? "" : String(count) }),
    action.setBadgeBackgroundColor({ tabId, color: "#a4262c" }),
    action.setBadgeTextColor({ tabId, color: "#ffffff" }),
  ]).catch(() => {
    // The tab was closed meanwhile.
  });
}
