import type { TabReport } from "../../src/platform/protocol.ts";
import type { ExtensionBrowser, LensPage } from "../support/extension-browser.ts";
import { waitUntil } from "../support/wait-until.ts";

/** What the popup would be told about the tab of a page. */
export async function reportOf(lens: ExtensionBrowser, { page }: LensPage): Promise<TabReport> {
  // Puppeteer does not notice when Firefox takes a page from its memory; the page knows.
  const address = await page.evaluate(() => location.href);
  return lens.callWithApi(async (api, url) => {
    const tabs = await api.tabs.query({});
    const tabId = tabs.find((tab) => tab.url === url)?.id;
    const reply = await api.runtime.sendMessage({ name: "getTabReport", payload: { tabId } });
    if ("failure" in reply) throw new Error(reply.failure);
    return reply.value;
  }, address);
}

/** Waits until the findings of a tab are these, by their codes. */
export function waitForCodes(lens: ExtensionBrowser, opened: LensPage, codes: readonly string[]): Promise<TabReport> {
  return waitUntil(`findings ${codes.join(", ") || "to be gone"}`, async () => {
    const report = await reportOf(lens, opened);
    const found = report.findings.map(({ code }) => code);
    if (found.join() === codes.join()) return report;
    throw new Error(`found ${found.join(", ") || "nothing"}, access ${report.access}`);
  });
}
