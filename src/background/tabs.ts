import { browser } from "../platform/browser";
import { dropSession, readSessionKeys } from "../platform/session-store";
import { portalKey } from "./portal-tab";
import { seenKey } from "./seen";
import { inTurn, tabKey } from "./tab-findings";

/** A tab that is closed takes its findings with it, and those of tabs whose end was missed. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => void forget(tabId));
}

async function forget(tabId: number): Promise<void> {
  await forgetTab(tabId);
  // Read before the tabs are: of a tab that is opened meanwhile nothing is in it.
  const known = (await readSessionKeys()).flatMap((key) => /^(?:tab|portal|seen)-(\d+)$/.exec(key)?.[1] ?? []);
  const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
  const missed = [...new Set(known.map(Number))].filter((id) => !open.has(id));
  await Promise.all(missed.map(forgetTab));
}

/** In its turn: what the tab reported last may still be being explained. */
const forgetTab = (tabId: number): Promise<void> =>
  inTurn(tabId, () => dropSession(tabKey(tabId), portalKey(tabId), seenKey(tabId)));
