import { render } from "preact";
import { codeText } from "../core/code-text";
import type { ExplainedFinding } from "../core/explanation";
import { keepLatest } from "../core/keep-latest";
import { browser } from "../platform/browser";
import { type Handover, takeHandover } from "../platform/handover";
import { hashOf, readHash, targetOf } from "../platform/lookup-address";
import { clearRecent, onRecentChange, readRecent, rememberLookUp, setKeepRecent } from "../platform/recent";
import { type Preferences, readPreferences, writeSettings } from "../platform/settings";
import { loadStrings } from "../platform/strings";
import { explainCode, lookUp } from "../rules/look-up";
import { openPackagedRules } from "../rules/packaged";
import { copyText } from "../ui/copy-text";
import { dressPage } from "../ui/dress-page";
import type { Question } from "../ui/search/search-field";
import type { UnreadPart } from "../ui/search/unread-parts";
import { createStrings } from "../ui/strings";
import { LookupPage, type LookupPageProps, type Shown } from "./lookup-page";
import { openPartsForPrinting } from "./print";

/** The lookup page. Its address says what it shows, so that a tab can be kept and "back" works. */

const rules = openPackagedRules();
const [strings, preferences, tab] = await Promise.all([
  loadStrings().then(createStrings),
  readPreferences(),
  // Of a tab that nobody knows nothing is remembered.
  browser.tabs.getCurrent().catch(() => ({ incognito: true })),
]);
const nothing: Shown = { question: { text: "", isWhole: false } };
/** The text that this tab was opened for. */
let handedOver: Handover | undefined;
/** The text that this tab was opened for is not there. */
let isQuestionLost = false;
/** The last text that was handed over or pasted. */
let whole: Question | undefined;

/** A point of the tab's history. */
interface Visit {
  text: string;
  isWhole: boolean;
  opened?: string;
}

dressPage(document.documentElement, strings, preferences.settings.theme);
openPartsForPrinting(document);

const shown = await readAddress();
let props: LookupPageProps = {
  strings,
  index: [],
  isUnread: false,
  unread: unreadParts(preferences),
  recent: [],
  keepRecent: true,
  isRecentManaged: false,
  audience: undefined,
  shown,
  lookUp: ({ text }) => lookUp(rules, handedOver?.text === text ? handedOver : { text, origin: { trust: "pasted" } }),
  explain: (code) => explainCode(rules, code),
  onShow: writeAddress,
  onLookedUp: (finding) => void remember(finding),
  onAudience(audience) {
    update({ audience });
    // A choice that could not be remembered still holds for this page.
    writeSettings({ audience }).catch(() => undefined);
  },
  onCopy: copyText,
  onKeepRecent: (isKept) => void setKeepRecent(isKept),
  onClearRecent: () => void clearRecent(),
};

function update(changes: Partial<LookupPageProps>): void {
  props = { ...props, ...changes };
  render(<LookupPage {...props} />, document.body);
}

const refreshRecent = keepLatest(readRecentLooks, update);

update({});
addEventListener("popstate", async (event) => update({ shown: await revisit(event) }));
onRecentChange(() => void refreshRecent());
await Promise.all([
  refreshRecent(),
  rules.index().then(
    (index) => update({ index }),
    () => update({ isUnread: true }),
  ),
  // Whoever searches is told when that cannot be read.
  rules.words().catch(() => undefined),
]);

function unreadParts({ unread }: Preferences): UnreadPart[] {
  return isQuestionLost ? ["question", ...unread] : unread;
}

async function readAddress(): Promise<Shown> {
  const target = readHash(location.hash);
  if (target?.kind === "code") return { ...nothing, opened: `code:${target.code}` };
  if (target?.kind === "query") return { question: { text: target.text, isWhole: false } };
  if (target?.kind !== "text") return nothing;
  handedOver = await takeHandover(target.id);
  isQuestionLost = handedOver === undefined;
  return handedOver ? { question: { text: handedOver.text, isWhole: true }, isFresh: true } : nothing;
}

/**
 * An explanation is a page of its own in the tab's history; a question that is being typed is not. A whole text never
 * gets into the address, and into the history only as a mark: browsers write both to disk.
 */
function writeAddress({ question, opened }: Shown, current: ExplainedFinding | undefined): void {
  document.title = current ? `${codeText(current.code)} – ${strings.t("shortName")}` : strings.t("shortName");
  if (question.isWhole) whole = question;
  const text = question.isWhole ? "" : question.text.trim();
  const target = current ? { kind: "code" as const, code: current.code } : text ? targetOf(text) : undefined;
  const hash = target ? hashOf(target) : "";
  const state: Visit = { text, isWhole: question.isWhole, ...(opened === undefined ? {} : { opened }) };
  const address = location.pathname + hash;
  if (current && hash !== location.hash) history.pushState(state, "", address);
  else history.replaceState(state, "", address);
}

/** What the tab showed at this point of its history. */
function revisit({ state }: { state: Visit | null }): Promise<Shown> | Shown {
  if (!state) return readAddress();
  const question = state.isWhole ? whole : { text: state.text, isWhole: false };
  return question ? { question, opened: state.opened } : readAddress();
}

async function remember(finding: ExplainedFinding): Promise<void> {
  const isPrivate = tab?.incognito === true || handedOver?.isPrivate === true;
  // What cannot be remembered, as on a full disk, is shown all the same.
  await rememberLookUp(finding, isPrivate).catch(() => undefined);
}

async function readRecentLooks(): Promise<Partial<LookupPageProps>> {
  const [now, recent] = await Promise.all([readPreferences(), readRecent()]);
  const { keepRecent, audience } = now.settings;
  return {
    unread: unreadParts(now),
    keepRecent,
    isRecentManaged: now.policy.history === false,
    recent: tab?.incognito ? [] : recent,
    audience,
  };
}
