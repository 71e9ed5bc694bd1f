import type { Page } from "puppeteer-core";
import messages from "../../_locales/en/messages.json" with { type: "json" };
import type { BrowserFamily } from "../../scripts/browsers/catalog.ts";
import type { LensPage } from "../support/extension-browser.ts";
import { waitUntil } from "../support/wait-until.ts";

/**
 * Waits until the card of an extension that was taken away or switched off is gone, too. The page changes, and what is left
 * of us hears of it; in Firefox nothing is, and the browser closes what we drew when the reader tells it to.
 */
export async function waitForOrphanToGo(family: BrowserFamily, { page, card }: LensPage): Promise<void> {
  await page.bringToFront();
  if (family === "firefox") await card.click(messages.close.message);
  await waitUntil("the card to go", () =>
    page.evaluate(() => {
      document.body.append(document.createElement("p"));
      return document.querySelector(":root > [data-signin-lens]:popover-open") === null;
    }),
  );
}

/** What goes wrong in a page's scripts from now on. */
export function collectProblems(page: Page): string[] {
  const problems: string[] = [];
  // Firefox looks for an icon that the page's own policy forbids, and calls that an error of the page.
  page.on("pageerror", (problem) => !/favicon/.test(String(problem)) && problems.push(String(problem)));
  return problems;
}
