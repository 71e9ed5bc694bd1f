import type { Page } from "puppeteer-core";
import { callInFirefox } from "../../scripts/browsers/bidi.ts";
import type { BrowserFamily } from "../../scripts/browsers/catalog.ts";
import type { RunningLens } from "../../scripts/browsers/launch.ts";

/** What a person does in the browser's own pages: takes access to all sites from the extension, or gives it back. */
export function setAccess(family: BrowserFamily, running: RunningLens, allowed: boolean): Promise<void> {
  return family === "firefox" ? setInFirefox(running, allowed) : setInChromium(running, allowed);
}

/** Presses the toolbar button over a page, which also tells the extension the page's address. */
export async function pressToolbarButton(
  family: BrowserFamily,
  { browser, extensionId }: RunningLens,
  page: Page,
): Promise<void> {
  await page.bringToFront();
  if (family !== "firefox") {
    const extension = (await browser.extensions()).get(extensionId);
    if (extension) await page.triggerExtensionAction(extension);
    return;
  }
  await callInFirefox(
    browser,
    async (_, id) => {
      const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
      const extension = ExtensionParent.GlobalManager.getExtension(id);
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    },
    extensionId,
  );
}

/** The API of chrome://extensions. */
declare const chrome: {
  developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  };
};

async function setInChromium({ browser, extensionId }: RunningLens, allowed: boolean): Promise<void> {
  const page = await browser.newPage();
  await page.goto("chrome://extensions");
  await page.evaluate(
    (id, hostAccess) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess }),
    extensionId,
    allowed ? "ON_ALL_SITES" : "ON_CLICK",
  );
  await page.close();
}

/** Modules of Firefox that hold its extensions. */
declare const ChromeUtils: { importESModule(url: string): FirefoxModules };
interface FirefoxModules {
  ExtensionParent: {
    GlobalManager: { getExtension(id: string): FirefoxExtension };
    apiManager: {
      global: { browserActionFor(extension: FirefoxExtension): { triggerAction(of: Window): Promise<void> } };
    };
  };
  ExtensionPermissions: Record<
    "add" | "remove",
    (
      id: string,
      permissions: { permissions: string[]; origins: string[] },
      extension: FirefoxExtension,
    ) => Promise<void>
  >;
}
interface FirefoxExtension {
  manifest: { host_permissions: string[] };
}

const setInFirefox = ({ browser, extensionId }: RunningLens, allowed: boolean): Promise<void> =>
  callInFirefox(
    browser,
    async (_, id, change) => {
      const modules = ["ExtensionParent", "ExtensionPermissions"].map((name) =>
        ChromeUtils.importESModule(`resource://gre/modules/${name}.sys.mjs`),
      );
      const { ExtensionParent, ExtensionPermissions } = Object.assign({}, ...modules) as FirefoxModules;
      const extension = ExtensionParent.GlobalManager.getExtension(id);
      const { host_permissions: origins } = extension.manifest;
      await ExtensionPermissions[change](id, { permissions: [], origins }, extension);
    },
    extensionId,
    allowed ? ("add" as const) : ("remove" as const),
  );
