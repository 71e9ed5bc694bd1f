import { callInFirefox } from "../../scripts/browsers/bidi.ts";
import { findRootInFirefox } from "./closed-root.ts";
import type { BrowserControls } from "./extension-browser.ts";

/** Names of Firefox's own window that the functions below use. */
declare const ChromeUtils: {
  importESModule(url: string): { ExtensionParent: { GlobalManager: { getExtension(id: string): FirefoxExtension } } };
};
declare const Services: { prefs: { setIntPref(name: string, value: number): void } };
declare const gBrowser: {
  selectedBrowser: { browsingContext: Record<"prefersColorSchemeOverride" | "forcedColorsOverride", string> };
};

interface FirefoxExtension {
  terminateBackground(options: { disableResetIdleForTest: boolean; ignoreDevToolsAttached: boolean }): Promise<void>;
  backgroundState: string;
}

/** By scripts in the browser's own window, for WebDriver BiDi has no words for it. */
export const firefoxControls: BrowserControls = {
  findRoot: findRootInFirefox,

  async stopBackground({ browser, extensionId }) {
    await callInFirefox(
      browser,
      async (_, id) => {
        const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
        const extension = ExtensionParent.GlobalManager.getExtension(id);
        await extension.terminateBackground({ disableResetIdleForTest: true, ignoreDevToolsAttached: true });
      },
      extensionId,
    );
  },

  async setAppearance(page, { colorScheme, reducedMotion, forcedColors }) {
    await page.bringToFront();
    await callInFirefox(
      page.browser(),
      (_, scheme, motion, colors) => {
        const { browsingContext } = gBrowser.selectedBrowser;
        browsingContext.prefersColorSchemeOverride = scheme;
        browsingContext.forcedColorsOverride = colors;
        Services.prefs.setIntPref("ui.prefersReducedMotion", motion);
      },
      colorScheme ?? "light",
      reducedMotion ? 1 : 0,
      forcedColors ? "active" : "none",
    );
  },
};
