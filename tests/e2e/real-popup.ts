import type { Page } from "puppeteer-core";
import type { BrowserFamily } from "../../scripts/browsers/catalog.ts";
import type { ExtensionBrowser, LensPage } from "../support/extension-browser.ts";
import { waitUntil } from "../support/wait-until.ts";
import { pressToolbarButton } from "./site-access.ts";

/**
 * Opens the pop-up over a page by the toolbar button, and returns the pop-up itself. Firefox shows its own to no driver:
 * there it is opened as a tab behind the page.
 */
export async function openRealPopup(family: BrowserFamily, lens: ExtensionBrowser, { page }: LensPage): Promise<Page> {
  await page.bringToFront();
  if (family === "firefox") return lens.openPopup();
  await pressToolbarButton(family, lens.running, page);
  return findPopup(lens);
}

/** The pop-up that has just been opened. */
export async function findPopup({ running }: ExtensionBrowser): Promise<Page> {
  const url = `${running.extensionUrl}src/popup/index.html`;
  const target = await waitUntil("the pop-up", async () =>
    running.browser.targets().find((each) => each.url() === url),
  );
  return target.asPage();
}
