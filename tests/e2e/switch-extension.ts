import { callInFirefox } from "../../scripts/browsers/bidi.ts";
import type { BrowserFamily } from "../../scripts/browsers/catalog.ts";
import type { RunningLens } from "../../scripts/browsers/launch.ts";
import { extensionsPage } from "./extensions-page.ts";

/** What a person does in the browser's own page of extensions: switches ours off, or on again. */
export const switchExtension = (family: BrowserFamily, running: RunningLens, on: boolean): Promise<void> =>
  family === "firefox" ? switchInFirefox(running, on) : switchInChromium(running, on);

/** A module of Firefox that holds its extensions. */
declare const ChromeUtils: {
  importESModule(url: string): {
    AddonManager: { getAddonByID(id: string): Promise<{ enable(): Promise<void>; disable(): Promise<void> }> };
  };
};

const switchInFirefox = ({ browser, extensionId }: RunningLens, on: boolean): Promise<void> =>
  callInFirefox(
    browser,
    async (_, id, method) => {
      const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
      await (await AddonManager.getAddonByID(id))[method]();
    },
    extensionId,
    on ? ("enable" as const) : ("disable" as const),
  );

/** The API of chrome://extensions. */
declare const chrome: { management: { setEnabled(id: string, on: boolean): Promise<void> } };

async function switchInChromium({ browser, extensionId }: RunningLens, on: boolean): Promise<void> {
  const page = await extensionsPage(browser);
  await page.evaluate((id, enabled) => chrome.management.setEnabled(id, enabled), extensionId, on);
}
