import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import messages from "../../../_locales/en/messages.json" with { type: "json" };
import type { Display } from "../../support/display.ts";
import { makeOtherExtension } from "../../support/other-extension.ts";
import { makePdf } from "../../support/pdf.ts";
import { waitUntil } from "../../support/wait-until.ts";
import { chooseOnDisplay, cornerOnScreen } from "../context-menu.ts";
import { type Asking, app, html } from "./asking.ts";
import { hasDocument, selectedInViewer } from "./selecting.ts";
import { notAssigned } from "./texts.ts";

/** A text that is selected where no script of ours may run, or in a viewer of the browser's own. */
export function testUnreachable(asking: Asking): void {
  const isChromium = asking.family === "chromium";

  /** Asks, and waits for the lookup page with the text and the name of the page that it comes from. */
  async function expectLookup(host: string, page: Page, selector: string): Promise<void> {
    const { browser } = asking.lens.running;
    const before = await browser.pages();
    await asking.explainSelection(page, selector);
    const lookup = await waitUntil("the lookup page", async () =>
      (await browser.pages()).find((each) => !before.includes(each) && each.url().includes("/src/lookup/")),
    );
    await waitUntil("the explanation", async () => {
      const seen = await lookup.evaluate(() => ({
        title: document.title,
        text: document.body.innerText,
        hash: location.hash,
      }));
      expect(seen.title).toMatch(/^AADSTS50105/);
      expect(seen.text).toContain(`This text is from ${host} and isn't confirmed as Microsoft's.`);
      expect(seen.hash).toBe("#50105");
      return true;
    });
    await lookup.close();
  }

  test("where no script may run is explained on the lookup page", async () => {
    const store = isChromium ? "https://chromewebstore.google.com/lens" : "https://addons.mozilla.org/lens";
    asking.server.serve(store, { body: html(`<p>${notAssigned}</p>`) });
    const { page } = await asking.lens.open(store);
    await expectLookup(new URL(store).hostname, page, "p");
    await page.close();
  });

  test.runIf(isChromium)("in a page's source is explained on the lookup page", async () => {
    asking.server.serve(`${app}/source`, { body: html(`<p>${notAssigned}</p>`) });
    const { page } = await asking.lens.open(`view-source:${app}/source`);
    await expectLookup("payroll.contoso.com", page, ".line-content");
    await page.close();
  });

  test.runIf(isChromium)("in another extension is explained on the lookup page", async () => {
    const other = await makeOtherExtension({ name: "Other" }, { "page.html": `<p>${notAssigned}</p>` });
    const id = await asking.lens.running.browser.installExtension(other.folder);
    const { page } = await asking.lens.open(`chrome-extension://${id}/page.html`);
    await expectLookup(id, page, "p");
    await page.close();
    await other.remove();
  });

  test("in a PDF is explained over it, or on the lookup page where its viewer is the browser's own", async () => {
    const url = `${app}/error.pdf`;
    const lines = [
      "AADSTS50105: Your administrator has blocked it.",
      ...Array(16).fill("Please call the help desk now."),
    ];
    asking.server.serve(url, { body: makePdf(lines), contentType: "application/pdf" });
    const { page, card } = await asking.lens.open(url);
    if (asking.display) {
      await explainInViewer(asking.display, page);
      await card.waitForText("AADSTS50105");
    } else {
      await page.waitForSelector(".textLayer span");
      await expectLookup("payroll.contoso.com", page, ".textLayer span");
    }
    await page.close();
  });
}

/** Selects all in Chromium's viewer by mouse and keyboard, and asks about it. */
async function explainInViewer(display: Display, page: Page): Promise<void> {
  await waitUntil("the viewer", () => page.frames()[1]?.evaluate(hasDocument) ?? Promise.resolve(false));
  const at = { x: 500, y: 300 };
  const corner = await cornerOnScreen(page);
  // The viewer hears neither mouse nor keys before it has been drawn.
  await waitUntil("the selection", async () => {
    await display.click(corner.x + at.x, corner.y + at.y);
    await display.press("ctrl+a");
    return (await page.frames()[1]?.evaluate(selectedInViewer))?.includes("AADSTS50105");
  });
  await chooseOnDisplay(display)(page, at, messages.explainSelection.message);
}
