import type { Page } from "puppeteer-core";
import { afterEach, describe, expect, test } from "vitest";
import messages from "../../_locales/en/messages.json" with { type: "json" };
import { browsersUnderTest, startExtensionBrowser } from "../support/extension-browser.ts";
import { violationsOf } from "../support/violations.ts";
import { waitUntil } from "../support/wait-until.ts";
import { Stage } from "./stage.ts";

/** Promise: the page's address says what it shows; all codes can be gone through; it prints whole. */

describe.each(browsersUnderTest)("the lookup page in $family", (browserUnderTest) => {
  const { family } = browserUnderTest;
  const pages: Page[] = [];
  const stage = new Stage((server) => startExtensionBrowser(browserUnderTest, server)).forAllTests();
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
  });

  const open = async (hash = "", viewport = { width: 1280, height: 800 }) => {
    const page = await stage.lens.running.browser.newPage();
    pages.push(page);
    await page.setViewport(viewport);
    // Firefox reports no load events of extension pages.
    void page.goto(`${stage.lens.running.extensionUrl}src/lookup/index.html${hash}`).catch(() => undefined);
    await waitUntil("the list", () => page.evaluate(() => document.querySelector('[role="option"]') !== null));
    // Until then what is typed may be selected, and typed over.
    if (hash === "") await waitForFocus(page, "input");
    return page;
  };

  test("opens at the code of its address, and names itself by it", async () => {
    const page = await open("#50011");
    await waitForArticle(page, /^AADSTS50011 /);
    await waitUntil("its title", () => page.evaluate(() => document.title === "AADSTS50011 – Sign-in Lens"));
    await page.evaluate(() => {
      location.hash = "#CAA20004";
    });
    await waitForArticle(page, /^CAA20004 /);
  });

  test("keeps what is looked at in its address, so that back and forward lead through it", async () => {
    const page = await open();
    await page.type("input", "secret expired");
    await waitUntil("the words in the address", async () => (await hashOf(page)) === "#q=secret%20expired");
    await waitForSelected(page, "7000222");
    await page.keyboard.press("Enter");
    await waitForArticle(page, /^AADSTS7000222 /);
    await waitUntil("the code in the address", async () => (await hashOf(page)) === "#7000222");
    await page.evaluate(() => history.back());
    await waitUntil("the words in the address again", async () => (await hashOf(page)) === "#q=secret%20expired");
    await waitUntil("the words again", () =>
      page.evaluate(() => document.querySelector("input")?.value === "secret expired"),
    );
    await waitUntil("no explanation", async () => (await articleOf(page)) === undefined);
    await page.evaluate(() => history.forward());
    await waitForArticle(page, /^AADSTS7000222 /);
  });

  test("goes through all codes by stage, by who can fix it, and by kind", async () => {
    const page = await open();
    const choose = async (name: string, value: string) => {
      await page.select(`select[aria-label="${name}"]`, value);
    };
    expect(await totalOf(page)).toBeGreaterThan(1000);
    await choose(messages.filterStage.message, "policy");
    await choose(messages.filterWho.message, "home-admin");
    await waitUntil("only those", async () => {
      const texts = await optionsOf(page);
      const admin = messages.audienceAdmin.message;
      return texts.length > 3 && texts.every((text) => text.includes("Policy") && text.includes(admin));
    });
    await choose(messages.filterStage.message, "");
    await choose(messages.filterWho.message, "");
    await choose(messages.filterKind.message, "step");
    await waitUntil("steps alone", async () => {
      const texts = await optionsOf(page);
      return texts.length > 3 && texts.every((text) => text.includes(messages.normalStep.message));
    });
  });

  test("draws all codes when it is told to", async () => {
    const page = await open();
    const total = await totalOf(page);
    await page.evaluate(() => document.querySelector<HTMLElement>(".remark .link")?.click());
    await waitUntil("all of them", async () => (await optionsOf(page)).length >= total);
  });

  test("remembers what is looked at, once", async () => {
    await stage.lens.callWithApi((api) => api.storage.local.clear());
    const page = await open("#50011");
    await waitForArticle(page, /^AADSTS50011 /);
    const stored = () =>
      waitUntil("the memory", async () => {
        const { recent } = await stage.lens.callWithApi((api) => api.storage.local.get("recent"));
        return recent as { code: string; time: string }[] | undefined;
      });
    const before = await stored();
    expect(before.map(({ code }) => code)).toEqual(["50011"]);
    // What is remembered is listed, which must not count as looking again.
    await waitUntil("its line", () =>
      page.evaluate((name) => document.querySelector(".group-name")?.textContent === name, messages.recent.message),
    );
    await page.type("input", "redirect");
    await waitForSelected(page, "50011");
    expect(await stored()).toEqual(before);
  });

  test("has the list and the explanation side by side, or one after the other where it is narrow", async () => {
    const wide = await open("#50011");
    await waitForArticle(wide, /^AADSTS50011 /);
    await waitUntil("both, side by side", async () => {
      const [list, article] = await placesOf(wide);
      expect(list?.width).toBeGreaterThan(300);
      expect(article?.x).toBeGreaterThan(list?.width ?? 0);
      return true;
    });

    const narrow = await open("#50011", { width: 480, height: 800 });
    await waitForArticle(narrow, /^AADSTS50011 /);
    await waitUntil("the explanation alone", async () => {
      const [hidden, whole] = await placesOf(narrow);
      expect(hidden?.width).toBeLessThanOrEqual(1);
      expect(whole?.width).toBeGreaterThan(400);
      return true;
    });
    const { scrollWidth, clientWidth } = await narrow.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect(scrollWidth).toBe(clientWidth);
    await narrow.click(`button[aria-label="${messages.back.message}"]`);
    await waitUntil("the list", async () => ((await placesOf(narrow))[0]?.width ?? 0) > 440);
  });

  test("opens everything for the printer, and nothing but the explanation", async () => {
    const page = await open("#50011");
    await waitForArticle(page, /^AADSTS50011 /);
    const count = () => page.evaluate(() => document.querySelectorAll("details[open]").length);
    const before = await count();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await page.evaluate(() => document.querySelectorAll("details:not([open])").length)).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await count()).toBe(before);
  });

  test.runIf(family === "chromium")("prints dark on light, whole texts, and nothing to be pressed", async () => {
    await stage.lens.callWithApi((api) => api.storage.local.set({ settings: { theme: "dark", audience: "user" } }));
    // As wide as a sheet of paper.
    const page = await open("#53003", { width: 720, height: 1000 });
    await waitForArticle(page, /^AADSTS53003 /);
    await page.emulateMediaType("print");
    await waitUntil("the page to know", () => page.evaluate(() => matchMedia("print").matches));
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const drawn = await page.evaluate(() => {
      const article = document.querySelector("article") as HTMLElement;
      const pressed = [...document.querySelectorAll("button, input, select, summary > svg")];
      const message = article.querySelector(".message bdi");
      return {
        background: getComputedStyle(document.body).backgroundColor,
        pressed: pressed.filter((each) => each.checkVisibility()).map((each) => each.textContent),
        isCut: !message || message.scrollHeight > message.clientHeight + 1,
      };
    });
    expect(drawn).toEqual({ background: "rgb(255, 255, 255)", pressed: [], isCut: false });
    await stage.lens.callWithApi((api) => api.storage.local.clear());
  });

  test("axe finds nothing to mend in it", async () => {
    const page = await open();
    await totalOf(page);
    expect(await violationsOf(page)).toEqual([]);
    await page.type("input", "redirect");
    await waitForSelected(page, "50011");
    await page.keyboard.press("Enter");
    await waitForArticle(page, /^AADSTS50011 /);
    expect(await violationsOf(page)).toEqual([]);
  });
});

/** The list's and the explanation's places. */
const placesOf = (page: Page) =>
  page.evaluate(() =>
    [".list", "article"].map((selector) => {
      const { x, width } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      return { x: Math.round(x), width: Math.round(width) };
    }),
  );
const hashOf = (page: Page) => page.evaluate(() => location.hash);
const articleOf = (page: Page) =>
  page.evaluate(() => document.querySelector("article")?.getAttribute("aria-label") ?? undefined);
/** Waits for an explanation, whose title takes the focus when it has been drawn. */
async function waitForArticle(page: Page, name: RegExp): Promise<void> {
  await waitUntil(String(name), async () => name.test((await articleOf(page)) ?? ""));
  await waitForFocus(page, "h2");
}
const waitForFocus = (page: Page, element: string) =>
  waitUntil(`the focus on ${element}`, () =>
    page.evaluate((wanted) => document.activeElement?.localName === wanted, element),
  );
const optionsOf = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('[role="option"]')].map((each) => each.textContent ?? ""));
/** How many codes the button under the first ones promises. */
const totalOf = (page: Page) =>
  waitUntil("the number of codes", () =>
    page.evaluate(() => Number(document.querySelector(".remark .link")?.textContent?.replace(/\D/g, "")) || null),
  );
const waitForSelected = (page: Page, code: string) =>
  waitUntil(code, () =>
    page.evaluate(
      (wanted) => document.querySelector('[aria-selected="true"] .code')?.textContent === wanted,
      `AADSTS${code}`,
    ),
  );
