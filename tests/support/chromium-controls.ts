import { findRootInChromium } from "./closed-root.ts";
import type { BrowserControls } from "./extension-browser.ts";
import { waitUntil } from "./wait-until.ts";

/** By the DevTools protocol. */
export const chromiumControls: BrowserControls = {
  findRoot: findRootInChromium,

  async stopBackground({ browser, extensionUrl }) {
    const findWorker = () =>
      browser.targets().find((target) => target.type() === "service_worker" && target.url().startsWith(extensionUrl));
    // Whatever a page of ours has just stored may start it again.
    await waitUntil("the service worker to be gone", async () => {
      await (await findWorker()?.worker())?.close();
      return !findWorker();
    });
  },

  async setAppearance(page, { colorScheme, reducedMotion, forcedColors }) {
    // Puppeteer's own method knows nothing of forced colours. The session stays: its end would undo this.
    const session = await page.createCDPSession();
    const features = [
      { name: "prefers-color-scheme", value: colorScheme ?? "light" },
      { name: "prefers-reduced-motion", value: reducedMotion ? "reduce" : "no-preference" },
      { name: "forced-colors", value: forcedColors ? "active" : "none" },
    ];
    await session.send("Emulation.setEmulatedMedia", { features });
  },
};
