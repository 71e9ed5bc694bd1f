import { callInFirefox } from "../../scripts/browsers/bidi.ts";
import type { BrowserFamily } from "../../scripts/browsers/catalog.ts";
import type { RunningLens } from "../../scripts/browsers/launch.ts";
import { extensionsPage } from "./extensions-page.ts";

/** What a person does in the browser's own pages: lets the extension run in private windows. It starts again by that. */
export const allowPrivateWindows = (family: BrowserFamily, running: RunningLens): Promise<void> =>
  family === "firefox" ? allowInFirefox(running) : allowInChromium(running);

/** Modules of Firefox that hold its extensions. */
declare const ChromeUtils: {
  importESModule(url: string): {
    ExtensionPermissions: {
      add(id: string, permissions: { permissions: string[]; origins: string[] }): Promise<void>;
    };
    AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
  };
};

const allowInFirefox = ({ browser, extensionId }: RunningLens): Promise<void> =>
  callInFirefox(
    browser,
    async (_, id) => {
      const { ExtensionPermissions } = ChromeUtils.importESModule(
        "resource://gre/modules/ExtensionPermissions.sys.mjs",
      );
      await ExtensionPermissions.add(id, { permissions: ["internal:privateBrowsingAllowed"], origins: [] });
      const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
      await (await AddonManager.getAddonByID(id)).reload();
    },
    extensionId,
  );

/** The API of chrome://extensions. */
declare const chrome: {
  developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
    onItemStateChanged: { addListener(hear: (change: { event_type: string; item_id: string }) => void): void };
  };
};

async function allowInChromium({ browser, extensionId }: RunningLens): Promise<void> {
  const page = await extensionsPage(browser);
  await page.evaluate(async (id) => {
    const { developerPrivate } = chrome;
    // Without it, an unpacked extension is not started again.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await new Promise<void>((resolve) => {
      let hasEnded = false;
      developerPrivate.onItemStateChanged.addListener(({ event_type, item_id }) => {
        if (item_id !== id) return;
        if (event_type === "UNLOADED") hasEnded = true;
        if (event_type === "LOADED" && hasEnded) resolve();
      });
      void developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
    });
  }, extensionId);
}
