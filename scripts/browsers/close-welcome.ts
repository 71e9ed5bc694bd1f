import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Browser } from "puppeteer-core";

const welcomePage = "src/options/first-run/index.html";
/** A browser that has not opened the page by then, in milliseconds, is not going to; that is said, and it goes on without. */
const longestWait = 15_000;

/**
 * Waits for the page that the extension opens once after its installation, and closes it: it would stand in front of the
 * page that somebody wants to see.
 * @param extension folder of the build; one without the page is not waited for
 */
export async function closeWelcome(browser: Browser, extension: string, extensionUrl: string): Promise<void> {
  if (!existsSync(join(extension, welcomePage))) return;
  const deadline = Date.now() + longestWait;
  while (Date.now() < deadline) {
    for (const page of await browser.pages()) {
      // Firefox does not tell the driver where pages of extensions go: ask the page itself.
      const address = await page.evaluate(() => location.href).catch(() => "");
      if (address === extensionUrl + welcomePage) return page.close();
    }
    await setTimeout(25);
  }
  const open = browser.targets().map((target) => target.url());
  console.warn(`No welcome page came within ${longestWait} ms. Open are: ${open.join(", ")}`);
}
