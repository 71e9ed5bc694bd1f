import { browser } from "../platform/browser";
import { accessTo, patternOf } from "../platform/permissions";
import type { TabReport } from "../platform/protocol";
import { readSettings } from "../platform/settings";
import { showCount } from "./badge";
import { ensureDetector } from "./injection";
import { explainFrames } from "./portals";
import { inTurn, readTab, replaceFindings } from "./tab-findings";

/** What the popup is told about a tab. */
export async function reportTab(tabId: number): Promise<TabReport> {
  const [tab, { audience }] = await Promise.all([browser.tabs.get(tabId), readSettings()]);
  const report = await lookInto(tabId, tab.url);
  return audience === undefined ? report : { ...report, audience };
}

async function lookInto(tabId: number, url: string | undefined): Promise<TabReport> {
  const access = await accessTo(url);
  if (access === "elsewhere" || url === undefined) return { findings: [], access: "elsewhere" };
  if (access === "withheld") {
    // The toolbar button lets us in for once, and then the page may have reported all the same.
    const { findings } = await readTab(tabId);
    return { findings, access, origin: patternOf(new URL(url)) };
  }
  const { document } = await readTab(tabId);
  const detector = await ensureDetector(tabId, url);
  // A page that crashed could not take back what it had reported.
  if (detector !== "here") await forgetFindings(tabId, document);
  // Permission was given, but an administrator blocks the site: there is nothing to ask for.
  if (detector === "refused") return { findings: [], access: "withheld" };
  return { findings: [...(await readTab(tabId)).findings, ...(await explainFrames(tabId))], access };
}

const forgetFindings = (tabId: number, document: string): Promise<void> =>
  inTurn(tabId, async () => {
    if (await replaceFindings(tabId, document, [])) await showCount(tabId, 0);
  });
