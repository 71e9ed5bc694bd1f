import { describe, expect, test } from "vitest";
import messages from "../../_locales/en/messages.json" with { type: "json" };
import { browsersUnderTest, type LensPage, startExtensionBrowser } from "../support/extension-browser.ts";
import { type Fixture, readFixture, serveFixture } from "../support/fixtures.ts";
import { waitUntil } from "../support/wait-until.ts";
import { pressToolbarButton } from "./site-access.ts";
import { Stage } from "./stage.ts";
import { reportOf, waitForCodes } from "./tab-report.ts";

/**
 * Promise: errors that come late are found, those that go are forgotten and those that flash by remembered; an app's own
 * page is read when somebody asks; and no page notices any of it.
 */

const host = "https://login.microsoftonline.com";
const message = "AADSTS700016: Application with identifier 'c4c80de8-8312-4c94-82a9-e4ebf513b681' was not found.";
const shell = (body: string) => `<!DOCTYPE html><html><head><title>Sign in</title></head><body>${body}</body></html>`;
const callback = readFixture("app-callback");

describe.each(browsersUnderTest)("a page's life in $family", (browserUnderTest) => {
  const stage = new Stage((server) => {
    serveFixture(server, readFixture("converged-error"));
    serveFixture(server, callback);
    return startExtensionBrowser(browserUnderTest, server);
  }).forAllTests();

  const openShell = async (path: string, body: string): Promise<LensPage> => {
    stage.server.serve(host + path, { body: shell(body) });
    return stage.lens.open(host + path);
  };
  const setView = ({ page }: LensPage, html: string) =>
    page.evaluate((view) => {
      const main = document.querySelector("main");
      if (main) main.innerHTML = view;
    }, html);
  const waitForPill = ({ card }: LensPage, code: string) =>
    waitUntil("the pill", async () => {
      expect(await card.namesOf("article")).toEqual([]);
      expect(await card.codes()).toEqual([code]);
      return true;
    });

  test("a view with an error comes, goes and comes again", async () => {
    const opened = await openShell("/common/login?late", "<main><h1>Sign in</h1></main>");
    expect(await opened.card.isThere()).toBe(false);
    await setView(opened, `<h1>Sorry</h1><p>${message}</p>`);
    await opened.card.waitForText("AADSTS700016");
    await stage.lens.waitForBadge(opened, "1");
    await setView(opened, "<h1>Pick an account</h1>");
    await waitUntil("the card to go", async () => !(await opened.card.isThere()));
    await waitForCodes(stage.lens, opened, []);
    await stage.lens.waitForBadge(opened, "");
    await setView(opened, `<h1>Sorry</h1><p>${message}</p>`);
    await opened.card.waitForText("AADSTS700016");
    await opened.page.close();
  });

  test("several errors on one page stand in one card", async () => {
    const opened = await openShell(
      "/common/login?two",
      `<main><p>${message}</p><p>AADSTS50011: Wrong address.</p></main>`,
    );
    const { findings } = await waitForCodes(stage.lens, opened, ["700016", "50011"]);
    expect(findings.map(({ main }) => main)).toEqual([true, false]);
    await waitUntil("two articles", async () => (await opened.card.namesOf("article")).length === 2);
    await stage.lens.waitForBadge(opened, "2");
    await opened.page.close();
  });

  test("a background that was stopped is there when the error comes", async () => {
    const opened = await openShell("/common/login?stopped", "<main><h1>Sign in</h1></main>");
    await stage.lens.stopBackground();
    await setView(opened, `<p>${message}</p>`);
    await opened.card.waitForText("AADSTS700016");
    await stage.lens.stopBackground();
    await opened.card.click(messages.fold.message);
    await waitForPill(opened, "700016");
    await opened.page.close();
  });

  test("a folded card stays a pill on the tab's next page", async () => {
    const opened = await openShell("/common/login?folded", `<main><p>${message}</p></main>`);
    await opened.card.click(messages.fold.message);
    await waitForPill(opened, "700016");
    await waitUntil("the choice to be kept", () =>
      stage.lens.callWithApi(async (api) =>
        JSON.stringify(await api.storage.session.get(null)).includes('"folded":true'),
      ),
    );
    await opened.page.goto(readFixture("converged-error").url, { waitUntil: "domcontentloaded" });
    await waitUntil("what was found there", async () => (await opened.card.codes()).includes("50011"));
    expect(await opened.card.namesOf("article")).toEqual([]);
    await opened.page.close();
  });

  test("the page is the same, byte for byte, as without the extension", async () => {
    const fixture = readFixture("converged-error");
    // A host that we don't look at.
    const elsewhere = { ...fixture, url: "https://login.elsewhere.example/authorize" };
    serveFixture(stage.server, elsewhere);
    const read = async ({ url, ready = "html" }: Fixture) => {
      const opened = await stage.lens.open(url);
      await opened.page.waitForSelector(ready);
      if (url === fixture.url) await opened.card.waitForText("AADSTS50011");
      const seen = await opened.page.evaluate(() => {
        const copy = document.documentElement.cloneNode(true) as HTMLElement;
        const added = [...copy.children].slice(2);
        for (const element of added) element.remove();
        return {
          added: added.map(({ localName }) => localName),
          html: copy.outerHTML,
          sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
          focus: document.activeElement?.localName,
        };
      });
      await opened.page.close();
      return seen;
    };
    const without = await read(elsewhere);
    expect(without.added).toEqual([]);
    expect(await read(fixture)).toEqual({ ...without, added: ["div"] });
  });

  test("hostile styles of the page neither hide nor move the card", async () => {
    const fixture = { ...readFixture("converged-error"), url: `${host}/common/reprocess?hostile` };
    serveFixture(
      stage.server,
      fixture,
      `* { all: unset !important; opacity: 0 !important; position: static !important; transform: scale(0.1) !important }
       div { display: none !important } :root > div { visibility: hidden !important; z-index: -1 !important }`,
    );
    const opened = await stage.lens.open(fixture.url);
    await opened.card.waitForText("AADSTS50011");
    // It moves into its place.
    await waitUntil("the card at rest", async () => {
      const place = await opened.card.call((root) => {
        const { left, right, width } = root.querySelector("section")?.getBoundingClientRect() ?? new DOMRect();
        const top = root.host.ownerDocument.elementFromPoint(left + width / 2, 40) === root.host;
        return { top, width, beside: document.documentElement.clientWidth - right };
      });
      expect(place).toEqual({ top: true, width: 392, beside: 16 });
      return true;
    });
    await opened.page.close();
  });

  test("an app's page that got an error back explains itself when the toolbar button is pressed", async () => {
    const opened = await stage.lens.open(callback.url);
    expect(await opened.card.isThere()).toBe(false);
    await pressToolbarButton(browserUnderTest.family, stage.lens.running, opened.page);
    expect(await opened.card.waitForText("AADSTS65004")).toContain("payroll.contoso.example");
    const { findings } = await waitForCodes(stage.lens, opened, callback.codes);
    expect(findings[0]).toMatchObject({ origin: { trust: "unconfirmed" }, surface: "redirect" });
    expect(findings[0]).not.toHaveProperty("request");
    await opened.page.close();
  });

  test("an error that flashes by is remembered, and a loop is seen as one", async () => {
    const rest = `${host}/common/login?rest`;
    stage.server.serve(rest, { body: "<!DOCTYPE html><html><head></head><body><h1>Sign in</h1></body></html>" });
    stage.server.serve(`${host}/common/reprocess?flash`, {
      body: "<!DOCTYPE html><html><head></head><body><h1>Sorry</h1><p>AADSTS50076: You must use multifactor authentication.</p></body></html>",
    });
    const opened = await stage.lens.open(rest);
    const flash = async () => {
      await opened.page.goto(`${host}/common/reprocess?flash`, { waitUntil: "domcontentloaded" });
      await waitForCodes(stage.lens, opened, ["50076"]);
      await opened.page.goto(rest, { waitUntil: "domcontentloaded" });
      await waitForCodes(stage.lens, opened, []);
    };
    await flash();
    const once = await waitUntil("the error", async () => (await reportOf(stage.lens, opened)).seen);
    expect(once).toMatchObject([{ finding: { code: "50076" } }]);
    expect(once[0]).not.toHaveProperty("loops");
    await flash();
    await flash();
    await waitUntil("the loop", async () => {
      expect((await reportOf(stage.lens, opened)).seen).toMatchObject([{ finding: { code: "50076" }, loops: 3 }]);
      return true;
    });
    await opened.page.close();
  });
});
