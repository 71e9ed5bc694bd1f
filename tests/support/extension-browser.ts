import { join } from "node:path";
import type { Page } from "puppeteer-core";
import type { BrowserFamily } from "../../scripts/browsers/catalog.ts";
import { findFamily, overrides } from "../../scripts/browsers/find.ts";
import { launchWithExtension, type RunningLens } from "../../scripts/browsers/launch.ts";
import { type RemoteFunction, serializeCall } from "../../scripts/browsers/serialize-call.ts";
import { Card } from "./card.ts";
import { chromiumControls } from "./chromium-controls.ts";
import { firefoxControls } from "./firefox-controls.ts";
import type { PageServer } from "./page-server.ts";
import { startedProfile } from "./started-firefox.ts";
import { waitUntil } from "./wait-until.ts";

/** How a reader's system is set up. */
export interface Appearance {
  colorScheme?: "light" | "dark";
  reducedMotion?: boolean;
  forcedColors?: boolean;
  viewport?: { width: number; height: number };
}

/** What each browser does in its own way. */
export interface BrowserControls {
  findRoot: ConstructorParameters<typeof Card>[1];
  /** Ends the background as idleness does, and returns when it is gone. */
  stopBackground(running: RunningLens): Promise<void>;
  setAppearance(page: Page, appearance: Omit<Appearance, "viewport">): Promise<void>;
}

/** What runs the tests, by the name of the build. */
export const browsersUnderTest = [
  { build: "chrome", family: "chromium" },
  { build: "firefox", family: "firefox" },
] as const satisfies { build: string; family: BrowserFamily }[];
export type BrowserUnderTest = (typeof browsersUnderTest)[number];

/** Folder of the built extension. */
export const builtExtension = (build: string): string => join(process.env.LENS_DIST ?? "dist", build);

/**
 * Starts a real browser with the built extension in it, its pages coming from the server alone.
 * @param display where its window is to be; without one it is headless
 */
export async function startExtensionBrowser(
  { build, family }: BrowserUnderTest,
  server: PageServer,
  extension = builtExtension(build),
  display?: string,
): Promise<ExtensionBrowser> {
  const browser = findFamily(family);
  if (!browser) throw new Error(`No ${family} is installed. Run npm run setup, or set ${overrides[family]}.`);
  const { proxy, publicKeyHash } = server;
  const running = await launchWithExtension({
    browser,
    extension,
    proxy,
    publicKeyHash,
    headless: display === undefined,
    ...startedProfile(),
    ...(display === undefined ? {} : { display }),
  });
  return new ExtensionBrowser(running, family);
}

/** A page with the card that the extension may put into it. */
export interface LensPage {
  page: Page;
  card: Card;
  /** Sets what the reader's system asks for, and the size of the window's content. */
  setAppearance(appearance: Appearance): Promise<void>;
}

/** A browser with the extension. */
export class ExtensionBrowser {
  readonly running: RunningLens;
  readonly #controls: BrowserControls;
  #console: Promise<Page> | undefined;

  constructor(running: RunningLens, family: BrowserFamily) {
    this.running = running;
    this.#controls = family === "firefox" ? firefoxControls : chromiumControls;
  }

  /** Opens a page in a new tab in front and returns when its document is parsed. */
  async open(url: string): Promise<LensPage> {
    const page = await this.running.browser.newPage();
    await page.goto(url, { waitUntil: "domcontentloaded" });
    return this.#dress(page);
  }

  /** Opens a page of the extension in a new tab in front, as soon as this selector matches there. */
  async openOwn(path: string, ready: string): Promise<LensPage> {
    const page = await this.running.browser.newPage();
    const url = this.running.extensionUrl + path;
    // Firefox reports no load events of extension pages: ask the page itself.
    void page.goto(url).catch(() => undefined);
    await waitUntil(`${ready} on ${url}`, () =>
      page.evaluate((wanted, part) => location.href === wanted && document.querySelector(part) !== null, url, ready),
    );
    return this.#dress(page);
  }

  #dress(page: Page): LensPage {
    const setAppearance = async ({ viewport, ...appearance }: Appearance) => {
      if (viewport) await page.setViewport(viewport);
      await this.#controls.setAppearance(page, appearance);
      await waitUntil("the page to know", () => page.evaluate(hasAppearance, appearance));
    };
    return { page, card: new Card(page, this.#controls.findRoot), setAppearance };
  }

  /** Opens the popup as a tab behind the tab in front, which stays the active one that the popup asks about. */
  openPopup(): Promise<Page> {
    return this.#openOwnPage("src/popup/index.html");
  }

  /** Opens the page of settings as a tab behind the tab in front. */
  openOptions(): Promise<Page> {
    return this.#openOwnPage("src/options/index.html");
  }

  /** Waits until the toolbar badge over a page's tab says this; it is written some time after the findings are known. */
  async waitForBadge({ page }: LensPage, wanted: string): Promise<void> {
    await waitUntil(`the badge "${wanted}"`, async () => {
      // Puppeteer does not notice when Firefox takes a page from its memory; the page knows.
      const address = await page.evaluate(() => location.href);
      const text = await this.callWithApi(async (api, url) => {
        const tabId = (await api.tabs.query({})).find((tab) => tab.url === url)?.id;
        return tabId === undefined ? "of no tab" : api.action.getBadgeText({ tabId });
      }, address);
      if (text !== wanted) throw new Error(`it says "${text}"`);
      return true;
    });
  }

  /** Calls a function with the browser's extension API, with the extension's own permissions. */
  async callWithApi<Args extends unknown[], Result>(
    fn: RemoteFunction<typeof chrome, Args, Result>,
    ...args: Args
  ): Promise<Result> {
    // An image of ours: a page with the API and without scripts of its own.
    this.#console ??= this.#openOwnPage("icons/16.png").catch((error: unknown) => {
      // An extension that is just being started again has no pages.
      this.#console = undefined;
      throw error;
    });
    const page = await this.#console;
    const call = `(${serializeCall(fn)}).call(globalThis.browser ?? chrome, ${JSON.stringify(JSON.stringify(args))})`;
    return JSON.parse((await page.evaluate(call)) as string);
  }

  /** Ends the background as idleness does, and returns when it is gone. */
  stopBackground(): Promise<void> {
    return this.#controls.stopBackground(this.running);
  }

  close(): Promise<void> {
    return this.running.close();
  }

  async #openOwnPage(path: string): Promise<Page> {
    const page = await this.running.browser.newPage({ type: "tab", background: true });
    const url = this.running.extensionUrl + path;
    // Firefox reports no load events of extension pages: ask the page itself.
    void page.goto(url).catch(() => undefined);
    await waitUntil(url, () =>
      page.evaluate((wanted) => location.href === wanted && document.readyState === "complete", url),
    );
    return page;
  }
}

/** Runs in the page: a browser tells its pages of a change some time after it was made. */
function hasAppearance({ colorScheme = "light", reducedMotion = false, forcedColors = false }: Appearance): boolean {
  return (
    matchMedia(`(prefers-color-scheme: ${colorScheme})`).matches &&
    matchMedia("(prefers-reduced-motion: reduce)").matches === reducedMotion &&
    matchMedia("(forced-colors: active)").matches === forcedColors
  );
}
