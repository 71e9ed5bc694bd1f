import type { Page } from "puppeteer-core";
import type { ExtensionBrowser } from "../../tests/support/extension-browser.ts";
import { hostilePage } from "../../tests/support/hostile-pages.ts";
import { longestOwnTime } from "../../tests/support/own-time.ts";
import type { PageServer } from "../../tests/support/page-server.ts";
import { waitUntil } from "../../tests/support/wait-until.ts";
import type { BrowserFamily } from "../browsers/catalog.ts";
import { longestOwnTimeInFirefox } from "./firefox-time.ts";

/** The longest time on the processor that one call into scripts from an address took while something was done. */
export const measureOwnTime = (
  family: BrowserFamily,
  { running }: ExtensionBrowser,
  page: Page,
  address: string,
  work: () => Promise<unknown>,
): Promise<number> =>
  family === "firefox" ? longestOwnTimeInFirefox(running.browser, address, work) : longestOwnTime(page, address, work);

/** How long a page keeps itself busy at a time, and what must be said of it. In milliseconds. */
export const busy = 20;
const [least, most] = [12, 24];

/**
 * Measures a page's own script that works fifty times for a known time by the clock; the longest of them is the one that
 * other programs disturbed least. Throws where the measure is wrong. @returns what was measured
 */
export async function measureKnown(family: BrowserFamily, lens: ExtensionBrowser, server: PageServer): Promise<number> {
  const url = "https://yardstick.example/";
  const script = `self.times = 0;
    const work = () => {
      const until = performance.now() + ${busy};
      while (performance.now() < until);
      if (++self.times < 50) setTimeout(work, 10);
    };
    addEventListener("load", () => setTimeout(work));`;
  server.serve(url, { body: hostilePage(script, "") });
  const page = await lens.running.browser.newPage();
  const measured = await measureOwnTime(family, lens, page, url, async () => {
    await page.goto(url, { waitUntil: "domcontentloaded" });
    await waitUntil("fifty times", () => page.evaluate(() => (self as unknown as { times: number }).times === 50));
  });
  await page.close();
  if (measured < least || measured > most) throw new Error(`${busy} ms were measured as ${measured.toFixed(1)} ms.`);
  return measured;
}
