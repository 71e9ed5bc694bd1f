import { pageSender, popupSender } from "./fake-browser";
import { ask, resetAll, seen } from "./mortal-browser";

/** One tab with one page as the background sees it: what it says, what it answers, and what of ours is in it. */

export const tabId = 7;
export const url = "https://login.microsoftonline.com/common/login";
const portalUrl = "https://sandbox-1.reactblade.portal.azure.net/";

/** The page in the tab, as far as the background sees it. */
export const page = {
  document: "a",
  hasDetector: true,
  hasOverlay: false,
  sighting: null as unknown,
  /** What stands in its one frame. */
  records: [] as unknown[],
  /** The answer that the overlay was given to show. */
  shown: undefined as unknown,
};

export const sightingOf = (code: string) => ({ url, configFacts: {}, text: `Sorry\nAADSTS${code}: It failed.` });
export const record = { code: "50126", fields: [["Sign-in error code", "50126"]], text: "" };
export const report = (sighting = page.sighting, document = page.document) =>
  ask("reportSighting", { document, sighting }, { ...pageSender(url), documentId: `browser-${document}` });
export const frame = pageSender(portalUrl, tabId, 3);
export const reportFrame = (codes = ["50126"], isLeft = false) =>
  ask("reportPortal", { document: "f", codes, isLeft }, frame);
const here = () => ({ ...pageSender(url), documentId: `browser-${page.document}` });
export const card = () => ask("getCard", null, here()) as Promise<{ findings: { code: string }[]; folded: boolean }>;
export const popup = () =>
  ask("getTabReport", { tabId }, popupSender) as Promise<{ findings: { code: string }[]; access: string }>;
export const codesOf = ({ findings }: { findings: { code: string }[] }) => findings.map(({ code }) => code);
export const badge = () => seen.action.setBadgeText.mock.calls.map(([{ text }]) => text).at(-1) ?? "";

let telling: Promise<void> = Promise.resolve();

/** A page tells what stands there in a task of its own, after it has answered. */
function tellByItself(): void {
  if (!page.sighting) return;
  telling = new Promise((resolve) => {
    setTimeout(() => {
      report().catch(() => undefined);
      resolve();
    });
  });
}

/** Until the page has told what it was asked to tell; the background may still be busy with it. */
export const untilTold = (): Promise<void> => telling;

async function answerInPage(_: number, message: unknown, options?: { frameId?: number }): Promise<unknown> {
  const { name, payload } = message as { name: string; payload: unknown };
  const gone = new Error("Could not establish connection. Receiving end does not exist.");
  const isFrame = options?.frameId === 3;
  if (name === "ping" && page.hasDetector) return { value: page.document };
  if (name === "lookAgain" && page.hasDetector) {
    tellByItself();
    return { value: null };
  }
  if (name === "cardChanged" && page.hasOverlay) return { value: null };
  if (name === "showAnswer" && page.hasOverlay) {
    page.shown = payload;
    return { value: null };
  }
  if (name === "getRecords" && isFrame && page.records.length > 0)
    return { value: { document: "f", records: page.records } };
  if (name === "stepMark" && isFrame && page.records.length > 0) return { value: { document: "f", record } };
  if (name === "readSelection") return { value: { url, text: "AADSTS50011: It failed." } };
  if (name === "readPage") return { value: { url, text: "AADSTS50011: It failed.", frames: 0, isShown: true } };
  throw gone;
}

async function putIntoPage(injection: unknown): Promise<unknown> {
  const { files = [] } = injection as { files?: string[] };
  if (files.some((file) => file.includes("overlay"))) page.hasOverlay = true;
  if (files.includes("detector.js")) {
    // A new copy ends the one before it, and looks for itself.
    Object.assign(page, { hasDetector: true, document: `${page.document}+` });
    tellByItself();
  }
  return [{ frameId: 0 }];
}

/** A browser with one tab, whose page has an error, and nothing known of it. */
export function openTab(): void {
  resetAll();
  Object.assign(page, {
    document: "a",
    hasDetector: true,
    hasOverlay: false,
    sighting: sightingOf("50011"),
    records: [],
    shown: undefined,
  });
  seen.tabs.sendMessage.mockImplementation(answerInPage);
  seen.tabs.get.mockImplementation(async () => ({ id: tabId, url }));
  seen.tabs.query.mockImplementation(async () => [{ id: tabId, url }]);
  seen.scripts.executeScript.mockImplementation(putIntoPage);
}
