import { callInFirefox } from "../../../scripts/browsers/bidi.ts";
import { type BrowserUnderTest, type LensPage, startExtensionBrowser } from "../../support/extension-browser.ts";
import { waitUntil } from "../../support/wait-until.ts";
import { Stage } from "../stage.ts";

export const signIn = "https://login.microsoftonline.com";
export const portal = "https://portal.azure.com";
/** Our element, as far as a page sees it. */
export const ours = ":root > [data-signin-lens]";

/** Known in Firefox's own window. */
declare const gBrowser: { selectedBrowser: { browsingContext: { mediumOverride: string } } };

/** A browser with the extension, and pages that mean us harm. */
export class HostileStage extends Stage {
  readonly #under: BrowserUnderTest;

  constructor(under: BrowserUnderTest) {
    super((server) => startExtensionBrowser(under, server));
    this.#under = under;
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
}
