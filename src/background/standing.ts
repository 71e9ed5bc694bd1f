import type { ExplainedFinding } from "../core/explanation";
import { showCount } from "./badge";
import { documentIn } from "./injection";
import { readPortalTab } from "./portal-tab";
import { inTurn, readTab, replaceFindings } from "./tab-findings";

/**
 * What was found in a tab, as long as it stands on the page that is there now. A page that crashed has not taken back
 * what it had reported, and nobody hears a page that leaves while the background is being stopped.
 * @param there the document in the tab, where the caller has asked for it already
 */
export async function readStanding(
  tabId: number,
  there: Promise<string | undefined> = documentIn(tabId),
): Promise<ExplainedFinding[]> {
  const [{ document, findings }, now] = await Promise.all([readTab(tabId), there]);
  if (findings.length === 0 || document === now) return findings;
  await inTurn(tabId, async () => {
    if ((await replaceFindings(tabId, document, [])) !== "late") await showCountOf(tabId);
  });
  // Another page may have reported meanwhile.
  return (await readTab(tabId)).findings;
}

/** Says on the badge how much is known of a tab. Call it in the tab's turn. */
export async function showCountOf(tabId: number): Promise<void> {
  const [{ findings }, { frames }] = await Promise.all([readTab(tabId), readPortalTab(tabId)]);
  await showCount(
    tabId,
    frames.reduce((sum, { codes }) => sum + codes.length, findings.length),
  );
}
