import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import puppeteer, { type Browser, type LaunchOptions } from "puppeteer-core";
import { callInFirefox } from "./bidi.ts";
import { closeWelcome } from "./close-welcome.ts";
import type { InstalledBrowser } from "./find.ts";

/** Known in Firefox's own window, where the check below runs. */
declare const WebExtensionPolicy: { getByID(id: string): { active: boolean } | null };

export interface LensLaunch {
  browser: InstalledBrowser;
  /** Folder of the built extension. */
  extension: string;
  /** Host and port that all pages are fetched through. */
  proxy: string;
  /** Of the one certificate to be trusted without an authority. */
  publicKeyHash: string;
  headless: boolean;
  /** The display of a browser with a window, where it isn't this process's own. */
  display?: string;
  /** Folder of a profile of Firefox's to begin with a copy of; without one it begins with nothing. */
  profile?: string;
}

export interface RunningLens {
  browser: Browser;
  /** Chromium's id, or Firefox's gecko id. */
  extensionId: string;
  /** Address of the extension's own files, ending in a slash. */
  extensionUrl: string;
  /** Folder for what a browser without a window downloads. One with a window has a person, and puts it where they expect it. */
  downloads: string;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/**
 * Starts a browser with a throwaway profile and the unpacked extension in it, and makes sure that it is loaded.
 * The extension goes in over the debugging protocol (CDP Extensions.loadUnpacked, BiDi webExtension.install):
 * branded Chrome ignores --load-extension since version 137. Throws with the browser's reason when that fails.
 */
export async function launchWithExtension(launch: LensLaunch): Promise<RunningLens> {
  const folder = await mkdtemp(join(tmpdir(), "signin-lens-"));
  // Helper processes of a browser that has ended may still write for a moment.
  const removeFolder = () => rm(folder, { recursive: true, force: true, maxRetries: 20 });
  const start = launch.browser.family === "firefox" ? startFirefox : startChromium;
  try {
    const { close, ...running } = await start(launch, folder);
    return { ...running, downloads: downloadsOf(folder), close: () => close().finally(removeFolder) };
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

const downloadsOf = (folder: string) => join(folder, "downloads");

/** What a start of either browser gives; the rest is the same for both. */
type Started = Omit<RunningLens, "downloads">;

/** In CSS pixels, with the browser's own bars: some 1280 × 900 are left for a page. */
const headlessWindow = { width: 1280, height: 987 };

/** Common to both. Signals are the caller's: it has more to clean up than the browser. */
const shared = (launch: LensLaunch, folder: string): LaunchOptions => ({
  executablePath: launch.browser.executable,
  headless: launch.headless,
  // On a machine that is busy beyond measure.
  timeout: 120_000,
  userDataDir: folder,
  // What the browser leaves in its temporary folder goes with the profile.
  env: { ...process.env, TMPDIR: folder, ...(launch.display === undefined ? {} : { DISPLAY: launch.display }) },
  // The window's own: to give every page a size takes Firefox a tenth of a second, and a second for one in the background.
  defaultViewport: null,
  handleSIGINT: false,
  handleSIGTERM: false,
  handleSIGHUP: false,
});

async function startChromium(launch: LensLaunch, folder: string): Promise<Started> {
  const browser = await puppeteer.launch({
    ...shared(launch, folder),
    ...(launch.headless ? { downloadBehavior: { policy: "allow", downloadPath: downloadsOf(folder) } } : {}),
    pipe: true,
    enableExtensions: true,
    args: [
      ...(launch.headless ? [`--window-size=${headlessWindow.width},${headlessWindow.height}`] : []),
      `--proxy-server=http://${launch.proxy}`,
      "--proxy-bypass-list=<-loopback>",
      `--ignore-certificate-errors-spki-list=${launch.publicKeyHash}`,
      // Nobody looks, and to play a graphics card takes a machine without one longer than to draw without.
      ...(launch.headless ? ["--disable-gpu"] : []),
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
  return withExtension(browser, launch, async (extensionId) => {
    const loaded = (await browser.extensions()).get(extensionId);
    if (!loaded?.enabled) throw new Error(`${launch.browser.name} has not enabled the extension.`);
    return `chrome-extension://${extensionId}/`;
  });
}

async function startFirefox(launch: LensLaunch, folder: string): Promise<Started> {
  if (launch.profile !== undefined) await cp(launch.profile, folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(launch.extension, "manifest.json"), "utf8"));
  const uuid = randomUUID();
  const [proxyHost, proxyPort] = launch.proxy.split(":");
  const proxyPrefs = Object.fromEntries(
    ["http", "ssl"].flatMap((protocol) => [
      [`network.proxy.${protocol}`, proxyHost],
      [`network.proxy.${protocol}_port`, Number(proxyPort)],
    ]),
  );
  const browser = await puppeteer.launch({
    ...shared(launch, folder),
    browser: "firefox",
    acceptInsecureCerts: true,
    // Lets WebDriver open the extension's own pages and look at the browser's chrome.
    args: [
      "--remote-allow-system-access",
      ...(launch.headless ? [`--width=${headlessWindow.width}`, `--height=${headlessWindow.height}`] : []),
    ],
    extraPrefsFirefox: {
      "network.proxy.type": 1,
      "network.proxy.no_proxies_on": "",
      ...proxyPrefs,
      ...(launch.headless ? { "browser.download.folderList": 2, "browser.download.dir": downloadsOf(folder) } : {}),
      // Fixes the host of the extension's pages, which is random otherwise.
      "extensions.webextensions.uuids": JSON.stringify({ [manifest.browser_specific_settings.gecko.id]: uuid }),
    },
  });
  return withExtension(browser, launch, async (extensionId) => {
    const active = await callInFirefox(browser, (_, id) => WebExtensionPolicy.getByID(id)?.active, extensionId);
    if (!active) throw new Error("Firefox has not enabled the extension.");
    return `moz-extension://${uuid}/`;
  });
}

/** Puts the extension in. A browser that refuses it is closed again. */
async function withExtension(
  browser: Browser,
  launch: LensLaunch,
  verify: (extensionId: string) => Promise<string>,
): Promise<Started> {
  const close = async () => {
    await browser.close();
    // Puppeteer stops waiting for Firefox after five seconds, and at once when the connection is gone already.
    await waitForExit(browser.process());
  };
  try {
    const extensionId = await browser.installExtension(resolve(launch.extension));
    const extensionUrl = await verify(extensionId);
    await closeWelcome(browser, launch.extension, extensionUrl);
    return { browser, extensionId, extensionUrl, close };
  } catch (error) {
    await close();
    // Firefox adds its own stack to the message.
    const [reason] = String(error instanceof Error ? error.message : error).split("\n");
    throw new Error(`The extension was not loaded: ${reason}`, { cause: error });
  }
}

async function waitForExit(child: ChildProcess | null): Promise<void> {
  if (child && child.exitCode === null && child.signalCode === null) await once(child, "exit");
}
