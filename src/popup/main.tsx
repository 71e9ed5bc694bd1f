import { render } from "preact";
import { keepLatest } from "../core/keep-latest";
import { browser } from "../platform/browser";
import { handOver } from "../platform/handover";
import { type LookupTarget, lookupUrl, targetOf } from "../platform/lookup-address";
import { handle, send } from "../platform/messages";
import { dropAccess, onAccessChange, requestAccess } from "../platform/permissions";
import type { TabReport } from "../platform/protocol";
import { readSession, writeSession } from "../platform/session-store";
import { readPreferences } from "../platform/settings";
import { loadStrings } from "../platform/strings";
import { openSearch } from "../search/open-search";
import { dressPage } from "../ui/dress-page";
import { createStrings } from "../ui/strings";
import { Popup, type PopupProps } from "./popup";
import { emptyState, isPopupState } from "./popup-state";

/** The toolbar pop-up's page. It draws what is there at once, and the rest as it comes. */

const pasted = { trust: "pasted" } as const;
/** Longer texts, in UTF-16 units, would make every key slow: browsers copy what is kept. */
const longestKept = 200_000;
/** Who has heard nothing for so long, in milliseconds, is told. */
const longestSilence = 5000;
// Asked for at once: each answer takes its time, and the field waits for all of them.
const [strings, preferences, { tab, isPrivate, stateKey, initial, isQuestionLost }, ownTab] = await Promise.all([
  loadStrings().then(createStrings),
  readPreferences(),
  readTabInFront(),
  browser.tabs.getCurrent().catch(() => undefined),
]);

dressPage(document.documentElement, strings, preferences.settings.theme);
if (ownTab) document.documentElement.dataset.inTab = "";

const search = openSearch({
  preferences,
  isPrivate,
  isQuestionLost: () => isQuestionLost,
  mayRemember: () => !isPrivate,
  toAsked: ({ text }) => ({ text, origin: pasted }),
  update,
});

let props: PopupProps = {
  ...search.props,
  strings,
  report: "pending",
  initial,
  onState(state) {
    const isShort = state.question.text.length <= longestKept;
    // A pop-up that cannot be kept is a new one the next time.
    writeSession(stateKey, isShort ? { ...state, isFresh: false } : emptyState).catch(() => undefined);
  },
  async onGrant(origin) {
    const granted = await requestAccess(origin).catch(() => false);
    if (granted) await refreshReport();
    return granted;
  },
  async onAllow(origins) {
    const granted = await requestAccess(...origins).catch(() => false);
    if (granted) await refreshReport();
    return granted;
  },
  async onDrop(origins) {
    await dropAccess(origins).catch(() => false);
    await refreshReport();
  },
  async onExplainPage() {
    if (tab?.id === undefined) return false;
    const shown = await send("explainPage", { tabId: tab.id }).catch(() => undefined);
    if (shown) window.close();
    // That nobody answered is another thing to say than that the browser forbids it.
    if (shown === undefined) update({ report: undefined });
    return shown === true;
  },
  onBrowse: () => openTab(),
  onOpenInTab: ({ text, isWhole }) => void openQuestion(text, isWhole),
};

function update(changes: Partial<PopupProps>): void {
  props = { ...props, ...changes };
  render(<Popup {...props} />, document.body);
}

const refreshReport = keepLatest(readReport, (report) => update({ report }));

update({});
// A page whose dialog is open answers nobody, and the background waits for it. A late answer is still shown.
setTimeout(() => props.report === "pending" && update({ report: undefined }), longestSilence);
onAccessChange(() => void refreshReport());
handle({ tabChanged: (changed) => void (isOurs(changed) && refreshReport()) });
await Promise.all([refreshReport(), search.load()]);

/** The tab that the pop-up is about, and how it was left. */
async function readTabInFront() {
  // Of a tab that nobody knows nothing is remembered.
  const front = browser.tabs.query({ active: true, currentWindow: true });
  const [tab] = await front.catch((): { id?: number; incognito: boolean }[] => [{ incognito: true }]);
  const isPrivate = tab?.incognito === true;
  // What is asked in a private window is not shown in another one.
  const stateKey = isPrivate ? "popup-private" : "popup";
  let isQuestionLost = false;
  const kept = await readSession(stateKey, isPopupState).catch(() => {
    isQuestionLost = true;
    return undefined;
  });
  return { tab, isPrivate, stateKey, initial: kept ?? emptyState, isQuestionLost };
}

/** The message is for every pop-up; each window can have one open. */
function isOurs(changed: unknown): boolean {
  return typeof changed === "object" && changed !== null && "tabId" in changed && changed.tabId === tab?.id;
}

async function readReport(): Promise<TabReport | undefined> {
  if (!tab) return { findings: [], access: "elsewhere" };
  if (tab.id === undefined) return undefined;
  return send("getTabReport", { tabId: tab.id }).catch(() => undefined);
}

async function openQuestion(text: string, isWhole: boolean): Promise<void> {
  openTab(isWhole ? await handOver({ text, origin: pasted, isPrivate }) : targetOf(text));
}

function openTab(target?: LookupTarget): void {
  void browser.tabs.create({ url: lookupUrl(target) }).then(() => window.close());
}
