import type { Browser, Page } from "puppeteer-core";

const opened = new WeakMap<Browser, Page>();

/**
 * Chromium's own page of its extensions, where a person lets one into sites, or switches it off. It is opened once, behind
 * the others: it takes longer to load than any of the tests' pages.
 */
export async function extensionsPage(browser: Browser): Promise<Page> {
  const known = opened.get(browser);
  if (known && !known.isClosed()) return known;
  const page = await browser.newPage({ type: "tab", background: true });
  await page.goto("chrome://extensions");
  opened.set(browser, page);
  return page;
}
