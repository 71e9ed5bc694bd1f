import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll } from "vitest";
import messages from "../../../_locales/en/messages.json" with { type: "json" };
import { Display } from "../../support/display.ts";
import {
  type BrowserUnderTest,
  type ExtensionBrowser,
  type LensPage,
  startExtensionBrowser,
} from "../../support/extension-browser.ts";
import type { PageServer } from "../../support/page-server.ts";
import { waitUntil } from "../../support/wait-until.ts";
import { chooseInFirefox, chooseOnDisplay } from "../context-menu.ts";
import { Stage } from "../stage.ts";
import { waitForMouse } from "../wait-for-mouse.ts";
import { cornerOf, select } from "./selecting.ts";

/** The app whose pages a person asks about. */
export const app = "https://payroll.contoso.com";
export const html = (body: string): string =>
  `<!DOCTYPE html><html><head><title>Payroll</title></head><body>${body}</body></html>`;

/** A browser with pages of an app, and a person who asks about them in its context menu. */
export class Asking {
  readonly family: BrowserUnderTest["family"];
  readonly #stage: Stage;
  /** Where the browser has its window; nothing where its menu answers to its driver. */
  display: Display | undefined;

  constructor(under: BrowserUnderTest) {
    this.family = under.family;
    this.#stage = new Stage((server) => startExtensionBrowser(under, server, undefined, this.display?.name));
  }

  forAllTests(): this {
    beforeAll(async () => {
      if (this.family === "chromium") this.display = await Display.start();
    });
    afterAll(() => this.display?.close());
    this.#stage.forAllTests();
    return this;
  }

  get server(): PageServer {
    return this.#stage.server;
  }
  get lens(): ExtensionBrowser {
    return this.#stage.lens;
  }

  /** Opens a page of the app. */
  open(path: string, body: string, hash = ""): Promise<LensPage> {
    const url = new URL(path, app).href;
    this.server.serve(url, { body: html(body) });
    return this.lens.open(url + hash);
  }

  /** Chooses an item of ours in the menu at a place of a page, once the frame that is drawn there hears the mouse. */
  async choose(page: Page, at: { x: number; y: number }, item: string, frame = page.mainFrame()): Promise<void> {
    await page.bringToFront();
    await waitForMouse(page, frame, at);
    const chooseItem = this.display ? chooseOnDisplay(this.display) : chooseInFirefox;
    await chooseItem(page, at, item);
  }

  /** Selects an element as dragging over it does, and opens the menu on it. */
  async explainSelection(page: Page, selector: string): Promise<void> {
    await this.choose(page, await page.evaluate(select, selector), messages.explainSelection.message);
  }

  /** The same in a frame of the page. */
  async explainSelectionIn(page: Page, frame: Frame, selector: string): Promise<void> {
    const at = await frame.evaluate(select, selector);
    const corner = await page.evaluate(cornerOf, "iframe");
    const place = { x: corner.x + at.x, y: corner.y + at.y };
    await this.choose(page, place, messages.explainSelection.message, frame);
  }

  /** Has the whole page looked through, from the menu on an element. */
  async explainPage(page: Page, selector: string): Promise<void> {
    await this.choose(page, await page.evaluate(cornerOf, selector), messages.explainPage.message);
  }
}

/** Waits for a frame of a page and for something in it. */
export async function waitForFrame(page: Page, url: string, ready = "p"): Promise<Frame> {
  const frame = await waitUntil(`the frame ${url}`, async () => page.frames().find((each) => each.url() === url));
  await frame.waitForSelector(ready);
  return frame;
}
