import { render } from "preact";
import { codeText } from "../core/code-text";
import type { ExplainedFinding } from "../core/explanation";
import { browser } from "../platform/browser";
import { type Handover, takeHandover } from "../platform/handover";
import { hashOf, readHash, targetOf } from "../platform/lookup-address";
import { onRecentChange } from "../platform/recent";
import { readPreferences } from "../platform/settings";
import { loadStrings } from "../platform/strings";
import { openSearch } from "../search/open-search";
import { dressPage } from "../ui/dress-page";
import type { Question } from "../ui/search/search-field";
import { createStrings } from "../ui/strings";
import { LookupPage, type LookupPageProps, type Shown } from "./lookup-page";
import { openPartsForPrinting } from "./print";

/** The lookup page. Its address says what it shows, so that a tab can be kept and "back" works. */

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
const isPrivate = tab?.incognito === true;
const search = openSearch({
  preferences,
  isPrivate,
  isQuestionLost: () => isQuestionLost,
  mayRemember: () => !isPrivate && handedOver?.isPrivate !== true,
  toAsked: ({ text }) => (handedOver?.text === text ? handedOver : { text, origin: { trust: "pasted" } }),
  update,
});
let props: LookupPageProps = { ...search.props, strings, shown, onShow: writeAddress };

function update(changes: Partial<LookupPageProps>): void {
  props = { ...props, ...changes };
  render(<LookupPage {...props} />, document.body);
}

update({});
addEventListener("popstate", async (event) => update({ shown: await revisit(event) }));
// The page stays open while others look something up.
onRecentChange(() => void search.refreshRecent());
await search.load();

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
