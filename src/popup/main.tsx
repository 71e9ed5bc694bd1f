import { render } from "preact";
import { browser } from "../platform/browser";
import { handle, send } from "../platform/messages";
import { requestAccess } from "../platform/permissions";
import type { TabReport } from "../platform/protocol";
import { loadStrings } from "../platform/strings";
import { copyText } from "../ui/copy-text";
import { createStrings } from "../ui/strings";
import { Popup } from "./popup";

/** The toolbar pop-up's page: asks the background about the tab in front and draws the answer. */

const [messages, tabId] = await Promise.all([loadStrings(), findTab()]);
const strings = createStrings(messages);
document.documentElement.lang = strings.language;
document.documentElement.dir = strings.direction;
handle({
  tabChanged: async (tab) => {
    if ((tab as { tabId?: unknown }).tabId === tabId) draw(await askForReport());
  },
});
handle({ tabChanged: (tab) => void (isOurs(tab) && refresh()) });
await refresh();

async function findTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

async function askForReport(): Promise<TabReport | undefined> {
  if (tabId === undefined) return { findings: [], access: "elsewhere" };
  return send("getTabReport", { tabId }).catch(() => undefined);
}

async function refresh(): Promise<void> {
  draw(await askForReport());
}

/** The message is for every pop-up; each window can have one open. */
const isOurs = (tab: unknown): boolean =>
  typeof tab === "object" && tab !== null && "tabId" in tab && tab.tabId === tabId;

async function grant(origin: string): Promise<boolean> {
  const granted = await requestAccess(origin);
  if (granted) await refresh();
  return granted;
}

function draw(report: TabReport | undefined): void {
  const chooseAudience = (audience: TabReport["audience"] & string) => {
    if (report) draw({ ...report, audience });
    // A choice that could not be remembered still holds for this pop-up.
    send("setAudience", audience).catch(() => undefined);
  };
  render(
    <Popup report={report} strings={strings} onGrant={grant} onAudience={chooseAudience} onCopy={copyText} />,
    document.body,
  );
}
