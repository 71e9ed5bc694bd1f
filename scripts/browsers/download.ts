import { homedir } from "node:os";
import { join } from "node:path";
import { Browser, Cache, detectBrowserPlatform, install, resolveBuildId } from "@puppeteer/browsers";
import { type BrowserName, catalog } from "./catalog.ts";

/** Where Puppeteer keeps browsers, so that one download serves all its users. */
const cacheDir = process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), ".cache", "puppeteer");

const products = { chrome: Browser.CHROME, firefox: Browser.FIREFOX } as const;

/** The executable of a browser downloaded before, the last one if there are several. */
export function findDownloaded(name: BrowserName): string | undefined {
  const { download } = catalog[name];
  if (!download) return undefined;
  const installed = new Cache(cacheDir).getInstalledBrowsers();
  return installed.filter(({ browser }) => browser === products[download.browser]).at(-1)?.executablePath;
}

/**
 * Downloads the current stable build of a browser from its maker, with the system libraries it needs where we may
 * install them. Returns undefined where there is none for this name or platform; throws when the download fails.
 */
export async function downloadBrowser(name: BrowserName): Promise<string | undefined> {
  const { download } = catalog[name];
  const platform = detectBrowserPlatform();
  if (!download || !platform) return undefined;
  const browser = products[download.browser];
  const buildId = await resolveBuildId(browser, platform, download.build);
  const installDeps = download.browser === "chrome" && process.platform === "linux" && process.getuid?.() === 0;
  const { executablePath } = await install({
    browser,
    buildId,
    cacheDir,
    installDeps,
    downloadProgressCallback: "default",
  });
  return executablePath;
}
