import { codeText } from "../core/code-text";
import type { ExplainedFinding } from "../core/explanation";
import { withFirstAsMain } from "../core/main-first";
import { isMuted } from "../core/policy";
import { browser } from "../platform/browser";
import { handOver } from "../platform/handover";
import { sendToFrame } from "../platform/messages";
import { accessTo } from "../platform/permissions";
import { readPolicy } from "../platform/policy";
import type { ChosenRecord, PortalAnswer } from "../platform/protocol";
import { readPreferences } from "../platform/settings";
import { openLookup } from "./asked-card";
import { checkChosen, checkPortalReport, checkRecords } from "./check-record";
import { explainRecord } from "./explain-sighting";
import { lookAgain, showCard, tellOverlay } from "./injection";
import { type PortalFrame, readPortalTab, setChosen, setFrame } from "./portal-tab";
import { readStanding, showCountOf } from "./standing";
import { inTurn } from "./tab-findings";
import { tellPopup } from "./tell-popup";

/** What the frames of admin portals report, and the card for the code that was chosen there. */

interface FramePage {
  tabId: number;
  frameId: number;
  /** Address of the frame's document, or its origin where it has none of its own. */
  url: string;
  /** Address of the tab's page, as far as we may know it. */
  tabUrl?: string;
}

/** Counts what a frame has on the badge. Says what of it may be marked. */
export async function takePortalReport(payload: unknown, page: FramePage): Promise<PortalAnswer> {
  const { tabId, frameId, tabUrl } = page;
  const { document, codes: standing, isLeft } = checkPortalReport(payload);
  const { settings, policy } = await readPreferences();
  const codes = standing.filter((code) => !isMuted(policy, code));
  await readStanding(tabId);
  await inTurn(tabId, async () => {
    const before = await readPortalTab(tabId);
    const { chosen } = await setFrame(tabId, { frameId, document, origin: frameOrigin(page), codes }, isLeft);
    await Promise.all([showCountOf(tabId), tellPopup(tabId), before.chosen && !chosen && tellOverlay(tabId)]);
  });
  const mayMark = settings.marks && (await accessTo(tabUrl)) === "granted";
  return { mayMark, muted: policy.mutedCodes ?? [] };
}

/** Explains what was chosen and opens the card over the tab's page. */
export const openRecord = (payload: unknown, page: FramePage): Promise<void> =>
  openCard(page.tabId, checkChosen(payload), frameOrigin(page), false);

async function openCard(
  tabId: number,
  { document, record }: ChosenRecord,
  origin: string,
  takesFocus: boolean,
): Promise<void> {
  await inTurn(tabId, async () => {
    const finding = await explainRecord(record, origin);
    await setChosen(tabId, { id: crypto.randomUUID(), document, finding, takesFocus });
    if (!(await showCard(tabId))) await explainBeside(tabId, finding.code);
  });
}

/** The permission for the tab's page was taken back while its frames still have their marks: the lookup page knows the code, too. */
async function explainBeside(tabId: number, code: string): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (!tab) return;
  const text = codeText(code);
  const target = await handOver({ text, origin: { trust: "pasted" }, isPrivate: tab.incognito === true });
  await openLookup(target, tab);
  await lookAgain(tabId);
}

/** Explains what stands in a tab's frames right now and isn't muted; one finding for each code and request. */
export async function explainFrames(tabId: number): Promise<ExplainedFinding[]> {
  const { frames } = await readPortalTab(tabId);
  const found = await Promise.all(frames.map((frame) => askFrame(tabId, frame)));
  const names = new Set<string>();
  const once = found.flat().filter(({ code, facts }) => {
    const name = `${code} ${facts.requestId ?? facts.correlationId ?? ""}`;
    return !names.has(name) && names.add(name);
  });
  return withFirstAsMain(once);
}

async function askFrame(tabId: number, frame: PortalFrame): Promise<ExplainedFinding[]> {
  const answer = await sendToFrame(tabId, frame.frameId, "getRecords").catch(() => undefined);
  if (answer?.document !== frame.document) {
    // The frame went without a word, as when its process ended.
    await inTurn(tabId, () => setFrame(tabId, frame, true));
    return [];
  }
  const policy = await readPolicy();
  const records = checkRecords(answer).filter(({ code }) => !isMuted(policy, code));
  return Promise.all(records.map((record) => explainRecord(record, frame.origin)));
}

/** Goes on to the next mark of a tab, from frame to frame, and opens its card with the focus in it. */
export async function stepThroughMarks(tabId: number, isBackwards: boolean): Promise<void> {
  const { frames, chosen } = await readPortalTab(tabId);
  const ordered = isBackwards ? frames.toReversed() : frames;
  const at = Math.max(
    0,
    ordered.findIndex(({ document }) => document === chosen?.document),
  );
  // The frame where we are may be at its end: then the others, and last the same one from its beginning.
  for (const frame of [...ordered.slice(at), ...ordered.slice(0, at), ...ordered.slice(at, at + 1)]) {
    const next = await sendToFrame(tabId, frame.frameId, "stepMark", isBackwards).catch(() => null);
    if (next) return openCard(tabId, checkChosen(next), frame.origin, true);
  }
}

/** Frames without an address of their own, about:blank, belong to the page that made them. */
function frameOrigin({ url, tabUrl = "" }: FramePage): string {
  const address = [url.replace(/^blob:/, ""), tabUrl].find((each) => /^https?:\/\//.test(each));
  return address === undefined ? "about:blank" : new URL(address).origin;
}
