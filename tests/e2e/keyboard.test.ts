import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import messages from "../../_locales/en/messages.json" with { type: "json" };
import { callInFirefox } from "../../scripts/browsers/bidi.ts";
import { canMakeDisplay, Display } from "../support/display.ts";
import { browsersUnderTest, type ExtensionBrowser, startExtensionBrowser } from "../support/extension-browser.ts";
import { waitUntil } from "../support/wait-until.ts";
import { findPopup } from "./real-popup.ts";
import { Stage } from "./stage.ts";

/** Promise: shortcuts and the address bar's keyword work as a person presses them, and can be changed in the browser. */

const [chromium, firefox] = browsersUnderTest;
const url = "https://payroll.contoso.com/error";

describe.runIf(canMakeDisplay())("the keyboard in Chromium", () => {
  let display: Display;
  let page: Page;

  beforeAll(async () => {
    display = await Display.start();
  });
  afterAll(() => display?.close());
  const stage = new Stage((server) => {
    server.serve(url, { body: "<!DOCTYPE html><h1>Payroll</h1><p>AADSTS65004: User declined to consent.</p>" });
    return startExtensionBrowser(chromium, server, undefined, display.name);
  }).forAllTests();

  const openPage = async () => {
    const opened = await stage.lens.open(url);
    page = opened.page;
    await page.bringToFront();
    // A window that was closed takes the keyboard with it, until somebody clicks.
    await waitUntil("the page to have the keyboard", async () => {
      const corner = await page.evaluate(() => ({ x: screenX + outerWidth / 2, y: screenY + outerHeight - 20 }));
      await display.click(corner.x, corner.y);
      return page.evaluate(() => document.hasFocus());
    });
    return opened;
  };
  const addressOfPage = () => page.evaluate(() => location.href);
  /**
   * Types into the address bar until it has all of it and suggests this, too: a browser that has just started may not
   * know the keyword yet, and asks a background that is just being started for nothing.
   */
  const typeBehindKeyword = (words: string, suggested = "") =>
    waitUntil(`suggestions for "${words}"`, async () => {
      await display.press("ctrl+l");
      await display.type(`aadsts ${words}`);
      const isKnown = async () => {
        const [typed, first] = await readSuggestions(stage.lens);
        const isTyped = typed?.name.startsWith(`aadsts ${words} `) && typed.text.includes("Sign-in Lens");
        return isTyped && (first?.text ?? "").includes(suggested);
      };
      return waitUntil("the keyword", isKnown, { timeout: 5_000 }).catch(() => false);
    });

  test("opens the pop-up, ready to type, and closes it when there is nothing left to clear", async () => {
    await openPage();
    await display.press("alt+shift+l");
    const popup = await findPopup(stage.lens);
    const words = "conditonal acces";
    const hasField = (wanted: string) => {
      const field = document.querySelector("input");
      return document.hasFocus() && document.activeElement === field && field?.value === wanted;
    };
    await waitUntil("the field", () => popup.evaluate(hasField, ""));
    await waitUntil("its size", () => popup.evaluate(() => innerWidth === 380 && innerHeight <= 600));
    await display.type(words);
    await waitUntil("the words", () => popup.evaluate(hasField, words));
    await waitUntil("the option", () =>
      popup.evaluate(() => document.querySelector('[aria-selected="true"]')?.textContent?.includes("53003")),
    );
    await display.press("Return");
    await waitUntil("the explanation", () =>
      popup.evaluate(() => document.querySelector("article")?.getAttribute("aria-label")?.startsWith("AADSTS53003")),
    );
    await display.press("Escape");
    await waitUntil("the words again", () => popup.evaluate(hasField, words));
    await display.press("Escape");
    await waitUntil("an empty field", () => popup.evaluate(hasField, ""));
    await display.press("Escape");
    await waitUntil("the pop-up to close", async () => popup.isClosed());
    await page.close();
  });

  test("explains the page in front", async () => {
    const { card } = await openPage();
    await display.press("alt+shift+e");
    await card.waitForText("AADSTS65004");
    await page.close();
  });

  test.each([
    ["50105", "#50105"],
    ["AADSTS7000222", "#7000222"],
    ["0xcaa20004", "#CAA20004"],
    ["redirect mismatch", "#q=redirect%20mismatch"],
  ])("behind the keyword, %s opens the lookup page", async (typed, hash) => {
    await openPage();
    await typeBehindKeyword(typed);
    await display.press("Return");
    await waitUntil(hash, async () => (await addressOfPage()).endsWith(`/src/lookup/index.html${hash}`));
    await page.close();
  });

  test("suggests codes behind the keyword, to be taken with the arrow keys", async () => {
    await openPage();
    await typeBehindKeyword("client secret has expired", "AADSTS7000222 The app's");
    await display.press("Down");
    await waitUntil("the code to be chosen", async () => (await readSuggestions(stage.lens))[1]?.isChosen);
    await display.press("Return");
    await waitUntil("the lookup page", async () => (await addressOfPage()).endsWith("/src/lookup/index.html#7000222"));
    await page.close();
  });

  test("lists its shortcuts in the browser's own settings", async () => {
    const settings = await stage.lens.running.browser.newPage();
    await settings.goto("chrome://extensions/shortcuts");
    await waitUntil("the shortcuts", async () => {
      const text = await settings.evaluate(readDeep);
      expect(text).toContain(messages.explainPage.message);
      expect(text).toContain("Activate the extension");
      return true;
    });
    await settings.close();
  });
});

describe("the address bar in Firefox", () => {
  const stage = new Stage((server) => {
    server.serve(url, { body: "<!DOCTYPE html><h1>Payroll</h1>" });
    return startExtensionBrowser(firefox, server);
  }).forAllTests();

  test("suggests codes behind the keyword and opens the one that is taken", async () => {
    const { page } = await stage.lens.open(url);
    await page.bringToFront();
    const { browser } = stage.lens.running;
    await callInFirefox(browser, (_, text) => gURLBar.search(text), "aadsts client secret has expired");
    await waitUntil("suggestions", async () => {
      const rows = await callInFirefox(browser, () =>
        [...document.querySelectorAll<UrlbarRow>(".urlbarView-row")].map((row) => row.result?.payload.content),
      );
      expect(rows.length).toBeGreaterThan(3);
      expect(rows[1]).toBe("aadsts 7000222");
      return true;
    });
    await callInFirefox(browser, () => {
      gURLBar.view.selectBy(1);
      gURLBar.handleCommand(new KeyboardEvent("keydown", { key: "Enter" }));
    });
    await waitUntil("the lookup page", () =>
      page.evaluate(() => location.href.endsWith("/src/lookup/index.html#7000222")),
    );
    await page.close();
  });
});

/** The address bar, in Firefox's own window. */
declare const gURLBar: {
  search(text: string): void;
  handleCommand(event: Event): void;
  view: { selectBy(steps: number): void };
};
type UrlbarRow = HTMLElement & { result?: { payload: { content?: string } } };

/** What stands below Chromium's address bar, which is a page of its own. */
async function readSuggestions({ running: { browser } }: ExtensionBrowser): Promise<Suggestion[]> {
  const list = browser.targets().find((target) => target.url() === "chrome://omnibox-popup.top-chrome/");
  const rows = await (await list?.asPage())?.$$(">>> cr-searchbox-match");
  return Promise.all(
    (rows ?? []).map((row) =>
      row.evaluate((match) => ({
        name: match.ariaLabel ?? "",
        text: match.shadowRoot?.querySelector("#text-container")?.textContent ?? "",
        isChosen: match.hasAttribute("selected"),
      })),
    ),
  );
}

interface Suggestion {
  /** Begins with what would be in the address bar. */
  name: string;
  text: string;
  isChosen: boolean;
}

/** Runs in a page of the browser's own: their text lies in shadow roots. */
function readDeep(): string | undefined {
  const textOf = (root: ParentNode): string =>
    [...root.querySelectorAll("*")]
      .map((element) =>
        element.shadowRoot ? textOf(element.shadowRoot) : element.children.length ? "" : element.textContent,
      )
      .join("\n");
  const text = textOf(document);
  return text.includes("Sign-in Lens") ? text : undefined;
}
