import { callInFirefox } from "../../scripts/browsers/bidi.ts";
import type { RunningLens } from "../../scripts/browsers/launch.ts";

/** Modules of Firefox that hold its extensions. */
declare const ChromeUtils: {
  importESModule(url: string): {
    ExtensionPermissions: {
      add(id: string, permissions: { permissions: string[]; origins: string[] }): Promise<void>;
    };
    AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
  };
};

/** What a person does in Firefox's own pages: lets the extension run in private windows. It starts again by that. */
export const allowPrivateWindows = ({ browser, extensionId }: RunningLens): Promise<void> =>
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
