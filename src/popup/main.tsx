import { render } from "preact";
import type { ExplainedFinding } from "../core/explanation";
import { keepLatest } from "../core/keep-latest";
import { browser } from "../platform/browser";
import { handOver } from "../platform/handover";
import { type LookupTarget, lookupUrl, targetOf } from "../platform/lookup-address";
import { handle, send } from "../platform/messages";
import { dropAccess, onAccessChange, requestAccess } from "../platform/permissions";
import type { TabReport } from "../platform/protocol";
import { clearRecent, readRecent, rememberLookUp, setKeepRecent } from "../platform/recent";
import { readSession, writeSession } from "../platform/session-store";
import { type Preferences, readPreferences, writeSettings } from "../platform/settings";
import { loadStrings } from "../platform/strings";
import { explainCode, lookUp } from "../rules/look-up";
import { openPackagedRules } from "../rules/packaged";
import { copyText } from "../ui/copy-text";
import { dressPage } from "../ui/dress-page";
import type { UnreadPart } from "../ui/search/unread-parts";
import { createStrings } from "../ui/strings";
import { Popup, type PopupProps } from "./popup";
import { emptyState, isPopupState } from "./popup-state";

/** The toolbar pop-up's page. It draws what is there at once, and the rest as it comes. */

const pasted = { trust: "pasted" } as const;
const rules = openPackagedRules();
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

let props: PopupProps = {
  strings,
  report: "pending",
  index: [],
  isUnread: false,
  unread: unreadParts(preferences),
  recent: [],
  keepRecent: true,
  isRecentManaged: false,
  initial,
  audience: undefined,
  lookUp: ({ text }) => lookUp(rules, { text, origin: pasted }),
  explain: (code) => explainCode(rules, code),
  onState(state) {
    const isShort = state.question.text.length <= longestKept;
    // A pop-up that cannot be kept is a new one the next time.
    writeSession(stateKey, isShort ? { ...state, isFresh: false } : emptyState).catch(() => undefined);
  },
  onLookedUp: (finding) => void remember(finding),
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
  onAudience(audience) {
    update({ audience });
    // A choice that could not be remembered still holds for this pop-up.
    writeSettings({ audience }).catch(() => undefined);
  },
  onCopy: copyText,
  onBrowse: () => openTab(),
  onOpenInTab: ({ text, isWhole }) => void openQuestion(text, isWhole),
  onKeepRecent: (isKept) => void setKeepRecent(isKept).then(refreshRecent, refreshRecent),
  onClearRecent: () => void clearRecent().then(refreshRecent, refreshRecent),
};

function update(changes: Partial<PopupProps>): void {
  props = { ...props, ...changes };
  render(<Popup {...props} />, document.body);
}

const refreshReport = keepLatest(readReport, (report) => update({ report }));
const refreshRecent = keepLatest(readRecentLooks, update);

update({});
// A page whose dialog is open answers nobody, and the background waits for it. A late answer is still shown.
setTimeout(() => props.report === "pending" && update({ report: undefined }), longestSilence);
onAccessChange(() => void refreshReport());
handle({ tabChanged: (changed) => void (isOurs(changed) && refreshReport()) });
await Promise.all([
  refreshReport(),
  refreshRecent(),
  rules.index().then(
    (index) => update({ index }),
    () => update({ isUnread: true }),
  ),
  // The first key that is typed finds it ready; whoever searches is told when it cannot be read.
  rules.words().catch(() => undefined),
]);

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

function unreadParts({ unread }: Preferences): UnreadPart[] {
  return isQuestionLost ? ["question", ...unread] : unread;
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

async function readRecentLooks(): Promise<Partial<PopupProps>> {
  const [now, recent] = await Promise.all([readPreferences(), readRecent()]);
  const { keepRecent, audience } = now.settings;
  return {
    unread: unreadParts(now),
    keepRecent,
    isRecentManaged: now.policy.history === false,
    // What others looked up is not for a private window either.
    recent: isPrivate ? [] : recent,
    audience,
  };
}

async function remember(finding: ExplainedFinding): Promise<void> {
  // What cannot be remembered, as on a full disk, is shown all the same.
  await rememberLookUp(finding, isPrivate).catch(() => undefined);
  await refreshRecent();
}

async function openQuestion(text: string, isWhole: boolean): Promise<void> {
  openTab(isWhole ? await handOver({ text, origin: pasted, isPrivate }) : targetOf(text));
}

function openTab(target?: LookupTarget): void {
  void browser.tabs.create({ url: lookupUrl(target) }).then(() => window.close());
}
