import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import messages from "../../_locales/en/messages.json" with { type: "json" };
import { canMakeDisplay, Display } from "../support/display.ts";
import { browsersUnderTest, type ExtensionBrowser, startExtensionBrowser } from "../support/extension-browser.ts";
import { makeOtherExtension } from "../support/other-extension.ts";
import { type PageServer, startPageServer } from "../support/page-server.ts";
import { makePdf } from "../support/pdf.ts";
import { waitUntil } from "../support/wait-until.ts";
import { type ChooseItem, chooseInFirefox, chooseOnDisplay, cornerOnScreen } from "./context-menu.ts";
import { cornerOf, hasDocument, select, selectField, stateOfPage } from "./selecting.ts";

/**
 * Promise: what a person selects on any page, or a page that they point at, is explained on that page with all that
 * stands there; where no script may run, on the lookup page. The browsers' real context menus, by mouse and keyboard.
 */

const app = "https://payroll.contoso.com";
const correlationId = "019f2847-08cc-4a1b-9f32-7c6d5e4f3a2b";
const notAssigned = `AADSTS50105: Your administrator has configured the application Payroll ('c4c80de8-8312-4c94-82a9-e4ebf513b681') to block users unless they are specifically granted ('assigned') access to the application.`;
const declined = "AADSTS65004: User declined to consent to access the app.";
const html = (body: string) => `<!DOCTYPE html><html><head><title>Payroll</title></head><body>${body}</body></html>`;

const explainSelection = messages.explainSelection.message;
const explainPage = messages.explainPage.message;

describe.each(browsersUnderTest.filter(({ family }) => family === "firefox" || canMakeDisplay()))(
  "a text that is asked about in $family",
  (browserUnderTest) => {
    const { family } = browserUnderTest;
    let display: Display | undefined;
    let server: PageServer;
    let lens: ExtensionBrowser;
    let choose: ChooseItem;

    beforeAll(async () => {
      display = family === "firefox" ? undefined : await Display.start();
      choose = display ? chooseOnDisplay(display) : chooseInFirefox;
      server = await startPageServer({ foreign: "refuse" });
      lens = await startExtensionBrowser(browserUnderTest, server, undefined, display?.name);
    });
    afterAll(async () => {
      await lens?.close();
      await server?.close();
      await display?.close();
    });

    const open = async (path: string, body: string, hash = "") => {
      const url = new URL(path, app).href;
      server.serve(url, { body: html(body) });
      return lens.open(url + hash);
    };

    /** Selects an element as dragging over it does, and opens the menu on it. */
    async function askAbout(page: Page, selector: string): Promise<void> {
      await choose(page, await page.evaluate(select, selector), explainSelection);
    }

    test("is read with its line breaks, explained on the page, and said not to be confirmed", async () => {
      const opened = await open(
        "/error",
        `<main><p>${notAssigned}</p><p>Correlation ID: ${correlationId}</p><p>Timestamp: 2026-11-20 13:20:49Z</p></main>`,
      );
      const { page, card } = opened;
      const at = await page.evaluate(select, "main");
      const before = await page.evaluate(stateOfPage);
      await choose(page, at, explainSelection);
      const text = await card.waitForText("AADSTS50105");
      expect(await page.evaluate(stateOfPage)).toEqual(before);
      expect(text).toContain("This text is from payroll.contoso.com and isn't confirmed as Microsoft's.");
      expect(text).toContain("Text from payroll.contoso.com");
      await card.click(messages.details.message);
      expect(await card.waitForText(correlationId)).toContain("2026-11-20 13:20:49");
      await card.click(messages.audienceAdmin.message);
      const addresses = await card.call((root) => [...root.querySelectorAll("a")].map(({ href }) => href));
      expect(addresses.length).toBeGreaterThan(0);
      // Lists of an admin's own tenant, into which nothing of the text was filled.
      for (const address of addresses) expect(address).not.toMatch(/payroll|[0-9a-f]{8}-[0-9a-f]{4}-|tenant/i);
      expect(await card.call((root) => root.querySelectorAll(".command, .message").length)).toBe(0);
      await page.close();
    });

    test("without a code leads to what its words may mean", async () => {
      const { page, card } = await open("/words", "<p>Login failed: the client secret has expired</p>");
      await askAbout(page, "p");
      const text = await card.waitForText("AADSTS7000222");
      expect(text).toContain(messages.guesses.message);
      expect((await card.codes())[0]).toBe("7000222");
      await card.click(/^AADSTS7000222/);
      await waitUntil("the explanation", async () => (await card.namesOf("radio")).length === 3);
      await page.close();
    });

    test("with several codes lists them all", async () => {
      const { page, card } = await open("/several", `<main><p>${notAssigned}</p><p>${declined}</p></main>`);
      await askAbout(page, "main");
      await waitUntil("two codes", async () => (await card.codes()).sort().join() === "50105,65004");
      await page.close();
    });

    test("with a neighbour's code is explained under that code's own name", async () => {
      const { page, card } = await open("/neighbour", "<p>AADB2C90118: The user has forgotten their password.</p>");
      await askAbout(page, "p");
      expect(await card.waitForText("AADB2C90118")).toContain("Azure AD B2C");
      expect(await card.codes()).toEqual([]);
      await page.close();
    });

    test("that is rows of a log is counted by code", async () => {
      const rows = [50126, 50126, 0, 53003].map((code) => `<tr><td>Ann</td><td>Payroll</td><td>${code}</td></tr>`);
      const { page, card } = await open(
        "/log",
        `<table><tr><th>User</th><th>Application</th><th>Sign-in error code</th></tr>${rows.join("")}</table>`,
      );
      await askAbout(page, "table");
      const text = await card.waitForText("4 rows of a log, by code");
      expect(text).toContain("1 row is a sign-in that went well.");
      expect(await card.codes()).toEqual(["50126", "53003"]);
      await page.close();
    });

    test("in a text field is read too", async () => {
      const { page, card } = await open("/field", `<textarea cols="80" rows="4">${notAssigned}</textarea>`);
      const at = await page.evaluate(selectField, "textarea");
      await choose(page, at, explainSelection);
      await card.waitForText("AADSTS50105");
      await page.close();
    });

    test("in a frame has one item in the menu", async () => {
      server.serve(`${app}/selected`, { body: html(`<p>${declined}</p>`) });
      const { page, card } = await open(
        "/framed-too",
        `<iframe src="${app}/selected" width="700" height="100"></iframe>`,
      );
      const inner = await waitUntil("the frame", async () => page.frames()[1]);
      await inner.waitForSelector("p");
      const at = await inner.evaluate(select, "p");
      const corner = await page.evaluate(cornerOf, "iframe");
      // Two items would be folded into a submenu, which no name or letter would find.
      await choose(page, { x: corner.x + at.x, y: corner.y + at.y }, explainSelection);
      await card.waitForText("AADSTS65004");
      await page.close();
    });

    test("in a frame of another site is explained over the page, with the frame's host named", async () => {
      const frame = "https://frame.fabrikam.com/inner";
      server.serve(frame, { body: html(`<p>${notAssigned}</p>`) });
      const { page, card } = await open("/framed", `<iframe src="${frame}" width="800" height="300"></iframe>`);
      const inner = await waitUntil("the frame", async () => page.frames().find((each) => each.url() === frame));
      await inner.waitForSelector("p");
      const at = await inner.evaluate(select, "p");
      const corner = await page.evaluate(cornerOf, "iframe");
      await choose(page, { x: corner.x + at.x, y: corner.y + at.y }, explainSelection);
      expect(await card.waitForText("AADSTS50105")).toContain("frame.fabrikam.com");
      await page.close();
    });

    /** Asks, and waits for the lookup page with the text and the name of the page that it comes from. */
    async function expectLookup(host: string, ask: () => Promise<void>): Promise<void> {
      const { browser } = lens.running;
      const before = await browser.pages();
      await ask();
      const lookup = await waitUntil("the lookup page", async () =>
        (await browser.pages()).find((each) => !before.includes(each) && each.url().includes("/src/lookup/")),
      );
      await waitUntil("the explanation", () => lookup.evaluate(() => document.title.startsWith("AADSTS50105")));
      expect(await lookup.evaluate(() => document.body.innerText)).toContain(
        `This text is from ${host} and isn't confirmed as Microsoft's.`,
      );
      expect(await lookup.evaluate(() => location.hash)).toBe("#50105");
      await lookup.close();
    }

    test("where no script may run is explained on the lookup page", async () => {
      const store = family === "firefox" ? "https://addons.mozilla.org/lens" : "https://chromewebstore.google.com/lens";
      server.serve(store, { body: html(`<p>${notAssigned}</p>`) });
      const { page } = await lens.open(store);
      await expectLookup(new URL(store).hostname, () => askAbout(page, "p"));
      await page.close();
    });

    test.runIf(family === "chromium")("in a page's source is explained on the lookup page", async () => {
      server.serve(`${app}/source`, { body: html(`<p>${notAssigned}</p>`) });
      const { page } = await lens.open(`view-source:${app}/source`);
      await expectLookup("payroll.contoso.com", () => askAbout(page, ".line-content"));
      await page.close();
    });

    test.runIf(family === "chromium")("in another extension is explained on the lookup page", async () => {
      const other = await makeOtherExtension({ name: "Other" }, { "page.html": `<p>${notAssigned}</p>` });
      const id = await lens.running.browser.installExtension(other.folder);
      const { page } = await lens.open(`chrome-extension://${id}/page.html`);
      await expectLookup(id, () => askAbout(page, "p"));
      await page.close();
      await other.remove();
    });

    test("in a PDF is explained over it, or on the lookup page where its viewer is the browser's own", async () => {
      const url = `${app}/error.pdf`;
      const lines = [
        "AADSTS50105: Your administrator has blocked it.",
        ...Array(16).fill("Please call the help desk now."),
      ];
      server.serve(url, { body: makePdf(lines), contentType: "application/pdf" });
      const { page, card } = await lens.open(url);
      if (display) {
        const keyboard = display;
        await waitUntil("the viewer", () => page.frames()[1]?.evaluate(hasDocument) ?? Promise.resolve(false));
        const at = { x: 500, y: 300 };
        const corner = await cornerOnScreen(page);
        await keyboard.click(corner.x + at.x, corner.y + at.y);
        await keyboard.press("ctrl+a");
        await choose(page, at, explainSelection);
        await card.waitForText("AADSTS50105");
      } else {
        await page.waitForSelector(".textLayer span");
        await expectLookup("payroll.contoso.com", () => askAbout(page, ".textLayer span"));
      }
      await page.close();
    });

    test("a whole page is looked through: shadow roots, its address, and the frames that can be reached", async () => {
      const frame = "https://frame.fabrikam.com/other";
      server.serve(frame, { body: html("<p>Not for us</p>") });
      server.serve(`${app}/same`, { body: html(`<p>${declined}</p>`) });
      const { page, card } = await open(
        "/page",
        `<h1>Sorry</h1><div></div>
        <iframe src="${app}/same" width="300" height="100"></iframe>
        <iframe src="${frame}" width="300" height="100"></iframe>
        <iframe src="${frame}" hidden></iframe>`,
        "#error=access_denied&error_description=AADSTS50034%3a+The+user+account+does+not+exist.",
      );
      await page.evaluate((text) => {
        const root = document.querySelector("div")?.attachShadow({ mode: "open" });
        root?.append(Object.assign(document.createElement("p"), { textContent: text }));
      }, notAssigned);
      await waitUntil("the frames", async () => page.frames().length === 4);
      for (const inner of page.frames().slice(1, 3)) await inner.waitForSelector("p");
      await choose(page, await page.evaluate(cornerOf, "h1"), explainPage);
      await waitUntil("three codes", async () => (await card.codes()).sort().join() === "50034,50105,65004");
      expect(await card.text()).toContain("1 frame of the page couldn't be read.");
      await page.close();
    });

    test("a page is looked through from inside a frame, too", async () => {
      server.serve(`${app}/inner`, { body: html("<p>Loading</p>") });
      const { page, card } = await open(
        "/outer?error=access_denied&error_description=AADSTS50034%3a+The+user+account+does+not+exist.",
        `<p>${declined}</p><iframe src="${app}/inner" width="400" height="200"></iframe>`,
      );
      const corner = await page.evaluate(cornerOf, "iframe");
      await choose(page, { x: corner.x + 100, y: corner.y + 100 }, explainPage);
      await waitUntil("two codes", async () => (await card.codes()).sort().join() === "50034,65004");
      await page.close();
    });

    test("a page without an error says so, and the card closes", async () => {
      const { page, card } = await open("/fine", "<h1>Welcome</h1>");
      await choose(page, await page.evaluate(cornerOf, "h1"), explainPage);
      await card.waitForText(messages.nothingFound.message);
      await card.click(messages.close.message);
      await waitUntil("the card to go", async () => !(await card.isThere()));
      await page.close();
    });
  },
);
