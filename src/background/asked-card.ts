import type { Asked } from "../core/look-up";
import { browser } from "../platform/browser";
import { handOver } from "../platform/handover";
import { type LookupTarget, lookupUrl } from "../platform/lookup-address";
import { sendToTab } from "../platform/messages";
import type { CardContent } from "../platform/protocol";
import { rememberLookUp } from "../platform/recent";
import { readSettings } from "../platform/settings";
import { loadStrings } from "../platform/strings";
import { openPackagedRules } from "../rules/packaged";
import { type AskedAnswer, askedSelection, explainSelection, explainTexts } from "./ask";
import { showInOverlay } from "./injection";
import { readPage, readSelection } from "./reading";
import { readStanding } from "./standing";

/** Explains on a page what its reader asks about there; on the lookup page where the browser lets no script in. */

/** The tab that was asked about, as far as the browser names it. */
export interface AskedTab {
  id?: number;
  url?: string;
  index?: number;
  windowId?: number;
  incognito?: boolean;
}

type ReachableTab = AskedTab & { id: number };

/** What was selected, as the browser's menu says it: without its line breaks. */
export interface MenuSelection {
  text: string;
  frameId: number;
  /** Address of the frame, or of the page. */
  url: string;
}

const rules = openPackagedRules();

/** Explains a selected text, over the page that it stands on. */
export async function askAboutSelection(selection: MenuSelection, tab: AskedTab): Promise<void> {
  const read = isReachable(tab) ? await readSelection(tab.id, selection.frameId) : undefined;
  const isTheSame = read !== undefined && squeeze(read.text).startsWith(squeeze(selection.text.slice(0, 200)));
  // The frame knows the whole of its address, the browser knows whose it is.
  const url = isTheSame && isSameOrigin(read.url, selection.url) ? read.url : selection.url;
  const asked = askedSelection(isTheSame ? read.text : selection.text, url);
  const isShown = isReachable(tab) && (await answerOn(tab, asked).catch(() => false));
  if (isShown) return;
  await openLookup(await handOver({ ...asked, isPrivate: tab.incognito === true }), tab);
}

const answerOn = async (tab: ReachableTab, asked: Asked): Promise<boolean> =>
  showAnswer(tab, await explainSelection(rules, asked));

/** Looks a whole page through, once. @returns false where the browser keeps it from us */
export async function askAboutPage(tab: AskedTab): Promise<boolean> {
  if (!isReachable(tab)) return false;
  const read = await readPage(tab.id).catch(() => undefined);
  if (!read) return false;
  const findings = await explainTexts(rules, read.texts, tab.url ?? "", await readStanding(tab.id));
  return showAnswer(tab, { findings, note: { what: "page", unreadFrames: read.unreadFrames } });
}

/** Opens the lookup page beside a tab. */
export async function openLookup(target: LookupTarget | undefined, { index, windowId }: AskedTab): Promise<void> {
  const url = lookupUrl(target);
  const beside = {
    ...(index === undefined ? {} : { index: index + 1 }),
    ...(windowId === undefined ? {} : { windowId }),
  };
  // Chromium opens none of our pages in a private window.
  await browser.tabs.create({ url, ...beside }).catch(() => browser.tabs.create({ url }));
}

/** Chromium names the tab of its PDF viewer by -1. */
const isReachable = (tab: AskedTab): tab is ReachableTab => tab.id !== undefined && tab.id >= 0;

const isSameOrigin = (a: string, b: string): boolean =>
  URL.canParse(a) && URL.canParse(b) && new URL(a).origin === new URL(b).origin;

/** Two ways of reading a selection differ in their blanks. */
const squeeze = (text: string): string => text.replace(/\s+/g, "");

async function showAnswer(tab: ReachableTab, { findings, note }: AskedAnswer): Promise<boolean> {
  const { audience, theme, language } = await readSettings();
  const content: CardContent = {
    findings,
    note,
    folded: false,
    theme,
    strings: await loadStrings(language),
    ...(audience === undefined ? {} : { audience }),
  };
  if (!(await showInOverlay(tab.id, () => sendToTab(tab.id, "showAnswer", content)))) return false;
  const [main] = findings;
  if (main && !note.isGuess) {
    // An answer that cannot be remembered, as on a full disk, was given all the same.
    await rememberLookUp(main, tab.incognito === true).catch(() => undefined);
  }
  return true;
}
