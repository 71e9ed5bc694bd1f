import { callInFirefox } from "../../../scripts/browsers/bidi.ts";
import {
  type BrowserUnderTest,
  type ExtensionBrowser,
  type LensPage,
  startExtensionBrowser,
} from "../../support/extension-browser.ts";
import { type PageServer, startPageServer } from "../../support/page-server.ts";
import { waitUntil } from "../../support/wait-until.ts";

export const signIn = "https://login.microsoftonline.com";
export const portal = "https://portal.azure.com";
/** Our element, as far as a page sees it. */
export const ours = ":root > [data-signin-lens]";

/** Known in Firefox's own window. */
declare const gBrowser: { selectedBrowser: { browsingContext: { mediumOverride: string } } };

/** A browser with the extension, and pages that mean us harm. */
export class HostileStage {
  readonly #under: BrowserUnderTest;
  #running: { server: PageServer; lens: ExtensionBrowser } | undefined;

  constructor(under: BrowserUnderTest) {
    this.#under = under;
  }

  async start(): Promise<void> {
    const server = await startPageServer({ foreign: "refuse" });
    this.#running = { server, lens: await startExtensionBrowser(this.#under, server) };
  }

  async close(): Promise<void> {
    await this.#running?.lens.close();
    await this.#running?.server.close();
  }

  get server(): PageServer {
    return this.#there.server;
  }
  get lens(): ExtensionBrowser {
    return this.#there.lens;
  }

  open(name: string, body: string, origin = signIn): Promise<LensPage> {
    this.server.serve(`${origin}/${name}`, { body });
    return this.lens.open(`${origin}/${name}`);
  }

  waitForOurs({ page }: LensPage): Promise<boolean> {
    return waitUntil("our element", () => page.evaluate((selector) => document.querySelector(selector) !== null, ours));
  }

  /** Has the page in front drawn as it is printed, and returns when the page knows. */
  async beginPrinting({ page }: LensPage): Promise<void> {
    if (this.#under.family === "firefox") {
      await page.bringToFront();
      await callInFirefox(page.browser(), () => {
        gBrowser.selectedBrowser.browsingContext.mediumOverride = "print";
      });
    } else await page.emulateMediaType("print");
    await waitUntil("the page to know", () => page.evaluate(() => matchMedia("print").matches));
  }

  get #there() {
    if (!this.#running) throw new Error("The browser has not been started.");
    return this.#running;
  }
}
