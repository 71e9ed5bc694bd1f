import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { callInFirefox } from "../../scripts/browsers/bidi.ts";
import type { BrowserFamily } from "../../scripts/browsers/catalog.ts";
import type { RunningLens } from "../../scripts/browsers/launch.ts";
import { extensionsPage } from "./extensions-page.ts";

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

/**
 * Allows sites that the extension may ask for, or takes them back, in the place of the browser's own question.
 * Chromium has no other way to that than its window, so there they are sites of a copy's manifest that are withheld.
 */
export function setOptionalSites(
  family: BrowserFamily,
  running: RunningLens,
  sites: string[],
  allowed: boolean,
): Promise<void> {
  return family === "firefox"
    ? changeInFirefox(running, sites, allowed ? "add" : "remove")
    : setInChromium(running, allowed);
}

/** The built extension with more sites in its manifest, in a folder of its own. */
export function copyWithSites(extension: string, sites: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "signin-lens-sites-"));
  cpSync(extension, folder, { recursive: true });
  const file = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: [...manifest.host_permissions, ...sites] }));
  return folder;
}

/** The API of chrome://extensions. */
declare const chrome: {
  developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  };
};

const changeInFirefox = ({ browser, extensionId }: RunningLens, sites: string[], change: "add" | "remove") =>
  callInFirefox(
    browser,
    async (_, id, origins, method) => {
      const modules = ["ExtensionParent", "ExtensionPermissions"].map((name) =>
        ChromeUtils.importESModule(`resource://gre/modules/${name}.sys.mjs`),
      );
      const { ExtensionParent, ExtensionPermissions } = Object.assign({}, ...modules) as FirefoxModules;
      const extension = ExtensionParent.GlobalManager.getExtension(id);
      await ExtensionPermissions[method](id, { permissions: [], origins }, extension);
    },
    extensionId,
    sites,
    change,
  );

async function setInChromium({ browser, extensionId }: RunningLens, allowed: boolean): Promise<void> {
  const page = await extensionsPage(browser);
  await page.evaluate(
    (id, hostAccess) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess }),
    extensionId,
    allowed ? "ON_ALL_SITES" : "ON_CLICK",
  );
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

async function setInFirefox(running: RunningLens, allowed: boolean): Promise<void> {
  const sites = await callInFirefox(
    running.browser,
    (_, id) => {
      const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
      return ExtensionParent.GlobalManager.getExtension(id).manifest.host_permissions;
    },
    running.extensionId,
  );
  await changeInFirefox(running, sites, allowed ? "add" : "remove");
}
