import type { ExplainedFinding } from "../core/explanation";
import { withFirstAsMain } from "../core/main-first";
import { isMuted, isSwitchedOff, overlayUnder, type Policy } from "../core/policy";
import { browser } from "../platform/browser";
import { handle } from "../platform/messages";
import type { CardContent } from "../platform/protocol";
import { isAudience, readPreferences, writeSettings } from "../platform/settings";
import { loadStrings } from "../platform/strings";
import { askAboutPage } from "./asked-card";
import { browserFacts } from "./browser-facts";
import { checkReport } from "./check-report";
import { explainSighting, prepareToExplain } from "./explain-sighting";
import { showCard, tellOverlay } from "./injection";
import { readPortalTab } from "./portal-tab";
import { openRecord, takePortalReport } from "./portals";
import { noteSeen } from "./seen";
import { anyFrame, type PageSender, tabAskedAbout, topFrame } from "./sender";
import { showCountOf } from "./standing";
import { inTurn, readTab, replaceFindings, setFolded } from "./tab-findings";
import { reportTab } from "./tab-report";
import { tellPopup } from "./tell-popup";

/** Answers every message that comes to the background. A page speaks for its own tab alone. */
export function answerMessages(): void {
  handle({
    reportSighting: (report, sender) => takeReport(report, topFrame(sender)),
    async getCard(_, sender) {
      const page = topFrame(sender);
      // The strings need not wait for the card's turn.
      const [content, strings] = await Promise.all([inTurn(page.tabId, () => cardOf(page)), loadStrings()]);
      return { ...content, strings };
    },
    setCardFolded(folded, sender) {
      const { tabId } = topFrame(sender);
      return inTurn(tabId, () => setFolded(tabId, folded === true));
    },
    async setAudience(audience) {
      if (!isAudience(audience)) throw new TypeError("There is no such audience.");
      await writeSettings({ audience });
    },
    reportPortal: (report, sender) => takePortalReport(report, anyFrame(sender)),
    openRecord: (chosen, sender) => openRecord(chosen, anyFrame(sender)),
    explainPage: async (tab, sender) => askAboutPage(await browser.tabs.get(tabAskedAbout(sender, tab))),
    getTabReport: (tab, sender) => reportTab(tabAskedAbout(sender, tab)),
  });
}

/**
 * Explains what a page reports, keeps it for the tab and shows it. The overlay is called at once and asks for the card
 * while the rules are still being read; its turn comes when they are.
 */
async function takeReport(payload: unknown, sender: PageSender): Promise<void> {
  const { tabId, url, documentId } = sender;
  const { document, sighting: seen } = checkReport(payload, url);
  const { hostname } = new URL(url);
  if (seen) prepareToExplain();
  let shown: Promise<boolean> | undefined;
  const news = await inTurn(tabId, async () => {
    const { settings, policy } = await readPreferences();
    const sighting = isSwitchedOff(policy, hostname) ? null : seen;
    const shows = sighting !== null && overlayUnder(policy, settings, hostname) !== "off";
    if (shows) shown = showCard(tabId, documentId);
    const explained = sighting ? await explainSighting(sighting, browserFacts(sender)) : [];
    const findings = withoutMuted(explained, policy);
    const [news] = await Promise.all([
      replaceFindings(tabId, document, findings, documentId),
      noteSeen(tabId, document, findings),
    ]);
    return news;
  });
  if (news === "late") return;
  // In a turn of its own, behind the card's, which need not wait for the badge.
  await Promise.all([
    inTurn(tabId, () => showCountOf(tabId)),
    shown ?? tellOverlay(tabId),
    news === "new" && tellPopup(tabId),
  ]);
}

/** Muted codes raise nothing by themselves; of the others one is still the main one. */
function withoutMuted(findings: ExplainedFinding[], policy: Policy): ExplainedFinding[] {
  const left = findings.filter(({ code }) => !isMuted(policy, code));
  return left.length === findings.length ? left : withFirstAsMain(left);
}

async function cardOf({ tabId, url, documentId }: PageSender): Promise<Omit<CardContent, "strings">> {
  const [tab, { chosen }, { settings, policy }] = await Promise.all([
    readTab(tabId),
    readPortalTab(tabId),
    readPreferences(),
  ]);
  const { audience, theme } = settings;
  const mode = overlayUnder(policy, settings, new URL(url).hostname);
  // The page before may have left without being heard. Not every browser names documents.
  const isOther = documentId !== undefined && tab.documentId !== undefined && tab.documentId !== documentId;
  const findings = mode === "off" || isOther ? [] : tab.findings;
  const content = {
    findings,
    folded: tab.folded ?? mode === "pill",
    theme,
    ...(audience === undefined ? {} : { audience }),
  };
  if (!chosen) return content;
  const { id, finding, takesFocus } = chosen;
  return { ...content, findings: [finding, ...findings], opened: { id, takesFocus } };
}
