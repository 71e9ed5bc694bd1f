import { describe, expect, test } from "vitest";
import { type Appearance, browsersUnderTest, startExtensionBrowser } from "../support/extension-browser.ts";
import { readFixture, serveFixture } from "../support/fixtures.ts";
import { describeFocus, hardStops, walkWithTab } from "../support/focus-walk.ts";
import { violationsOf } from "../support/violations.ts";
import { waitUntil } from "../support/wait-until.ts";
import { Stage } from "./stage.ts";

/** Promise: whoever doesn't see the card, has no mouse, or enlarges the page fourfold, gets all that others get. */

const fixture = readFixture("converged-error");
const blank = "https://blank.example/";

/** Our own pages, with what comes to them last, and what they give the focus to. */
const ownPages = [
  { name: "settings", path: "src/options/index.html", ready: "footer", focused: "body" },
  { name: "list of codes", path: "src/lookup/index.html", ready: ".remark .link", focused: "input" },
  {
    name: "explanation of a code",
    path: "src/lookup/index.html#50011",
    ready: ":root:has(article) .remark .link",
    focused: "h2",
  },
  { name: "welcome", path: "src/options/first-run/index.html", ready: "article", focused: "body" },
  { name: "pop-up", path: "src/popup/index.html", ready: ".notice ~ .options [role=option]", focused: "input" },
];
/** At rest: what is fading in has less contrast. */
const appearances: Appearance[] = [
  { colorScheme: "light", reducedMotion: true },
  { colorScheme: "dark", reducedMotion: true },
  { forcedColors: true, reducedMotion: true },
];
/** A window of 1280 × 1024 px, enlarged fourfold. */
const enlarged = { width: 320, height: 256 };

describe.each(browsersUnderTest)("access in $family", (browserUnderTest) => {
  const stage = new Stage((server) => {
    serveFixture(server, fixture);
    server.serve(blank, {
      body: '<!DOCTYPE html><html lang="en"><head><title>Blank</title></head><body></body></html>',
    });
    return startExtensionBrowser(browserUnderTest, server);
  }).forAllTests();

  const openCard = async () => {
    const opened = await stage.lens.open(fixture.url);
    await opened.card.waitForText(`AADSTS${fixture.codes[0]}`);
    return opened;
  };

  test("the Tab key goes through the card and out again, every stop visible and large enough", async () => {
    const { page, card } = await openCard();
    expect(await card.call(describeFocus)).toBeNull();
    const stops = await walkWithTab(page, () => card.call(describeFocus));
    expect(stops.map(({ name }) => name)).toEqual(expect.arrayContaining(["Fold to a button", "Close"]));
    expect(stops.length).toBeGreaterThan(5);
    expect(hardStops(stops)).toEqual([]);
    await page.close();
  });

  test("enlarged fourfold, the card can be read and closed", async () => {
    const { page, card, setAppearance } = await openCard();
    await setAppearance({ viewport: enlarged });
    // The card is told of another size with the next frame.
    await waitUntil("the card to fit", async () => {
      const room = await card.call((root) => {
        const body = root.querySelector(".body");
        const surface = root.querySelector(".lens")?.getBoundingClientRect();
        return { body: body?.clientHeight, right: surface?.right, bottom: surface?.bottom };
      });
      expect(room.body).toBeGreaterThanOrEqual(80);
      expect(room.right).toBeLessThanOrEqual(320);
      expect(room.bottom).toBeLessThanOrEqual(256);
      return true;
    });
    await card.click("Close");
    await waitUntil("the card to be gone", async () => !(await card.isThere()) || (await card.text()) === "");
    await page.close();
  });

  test("a reader who asked for less motion gets none", async () => {
    const { page, card, setAppearance } = await openCard();
    await setAppearance({ reducedMotion: true });
    const moving = await card.call((root) =>
      [...root.querySelectorAll("*")].flatMap((element) => {
        const { animationName, transitionDuration } = getComputedStyle(element);
        return animationName !== "none" || Number.parseFloat(transitionDuration) > 0 ? [element.className] : [];
      }),
    );
    expect(moving).toEqual([]);
    await page.close();
  });

  test("the live region speaks once", async () => {
    const { page, card } = await openCard();
    const said = async () => {
      const regions = await card.call((root) =>
        [...root.querySelectorAll('[role="status"]')].map((it) => it.textContent),
      );
      return regions.filter((text) => text !== "");
    };
    const first = await waitUntil("an announcement", async () => {
      const texts = await said();
      return texts.length > 0 && texts;
    });
    expect(first).toEqual([expect.stringMatching(/^Sign-in Lens explains AADSTS/)]);
    await page.close();
  });

  test("axe finds nothing to mend in the real card, in any theme", async () => {
    const { page, card } = await openCard();
    const parts = await card.call((root) => root.innerHTML);
    await page.close();
    // Axe does not look into a closed root: what is in it is put into one that is open, on a page with nothing else.
    const copy = await stage.lens.open(blank);
    await copy.page.evaluate(putIntoOpenRoot, parts);
    for (const appearance of appearances) {
      await copy.setAppearance(appearance);
      expect(await violationsOf(copy.page, "body"), JSON.stringify(appearance)).toEqual([]);
    }
    await copy.page.close();
  });

  test.each(ownPages)("the page of $name: by Tab alone, enlarged fourfold, in every theme", async (own) => {
    const { page, setAppearance } = await stage.lens.openOwn(own.path, own.ready);
    const hasFocus = (name: string) => document.activeElement?.localName === name;
    await waitUntil(`the focus on ${own.focused}`, () => page.evaluate(hasFocus, own.focused));
    await setAppearance({ viewport: enlarged, reducedMotion: true });
    await waitUntil("the page to have its size", () => page.evaluate((width) => innerWidth === width, enlarged.width));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(enlarged.width);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    const controls = await page.evaluate(listControls);
    await page.evaluate(startAtTheTop);
    const stops = await walkWithTab(page, () => page.evaluate(describeFocus));
    expect(hardStops(stops)).toEqual([]);
    const reached = stops.map(({ name }) => name);
    expect(controls.filter((name) => !reached.includes(name))).toEqual([]);
    for (const appearance of appearances) {
      await setAppearance(appearance);
      expect(await violationsOf(page, "html"), JSON.stringify(appearance)).toEqual([]);
    }
    await page.close();
  });
});

/** Shows a part of another page with its own styles, which are adopted: a page with a policy lets nobody write styles into it. */
function putIntoOpenRoot(html: string): void {
  const root = document.createElement("div").attachShadow({ mode: "open" });
  root.setHTMLUnsafe(html);
  root.adoptedStyleSheets = [...root.querySelectorAll("style")].map(({ textContent }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(textContent ?? "");
    return sheet;
  });
  document.body.replaceChildren(root.host);
}

/** Takes the focus from where the page had put it, so that the next Tab leads to the first stop. */
function startAtTheTop(): void {
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
}

/** Everything on the page that the keyboard must reach, named as its stops are; of the radio buttons of a choice the chosen one. */
function listControls(): string[] {
  const all = [...document.querySelectorAll<HTMLInputElement>("a[href], button, summary, select, input")];
  return all
    .filter((each) => each.tabIndex >= 0 && !each.disabled && each.checkVisibility())
    .filter(({ type, checked }) => type !== "radio" || checked)
    .map((each) => each.getAttribute("aria-label") ?? each.closest("label")?.textContent ?? each.textContent ?? "");
}
