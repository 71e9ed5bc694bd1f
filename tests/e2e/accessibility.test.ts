import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browsersUnderTest, type ExtensionBrowser, startExtensionBrowser } from "../support/extension-browser.ts";
import { readFixture, serveFixture } from "../support/fixtures.ts";
import { type PageServer, startPageServer } from "../support/page-server.ts";
import { waitUntil } from "../support/wait-until.ts";

/** Promise: whoever doesn't see the card, has no mouse, or enlarges the page fourfold, gets all that others get. */

const fixture = readFixture("converged-error");

/** What has the focus inside the card: its name, its size, and whether the focus can be seen. */
function describeFocus(root: ShadowRoot): FocusStop | null {
  const focused = root.activeElement;
  if (!(focused instanceof HTMLElement)) return null;
  // The radio buttons of a choice are invisible; what stands for them is beside them.
  const seen = focused.matches('input[type="radio"]') ? (focused.nextElementSibling ?? focused) : focused;
  const { outlineStyle, outlineWidth } = getComputedStyle(seen);
  const { width, height } = focused.getBoundingClientRect();
  return {
    name: focused.getAttribute("aria-label") ?? focused.closest("label")?.textContent ?? focused.textContent ?? "",
    isLinkInText: focused.matches("p a, li a, dd a"),
    isVisible: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
    width: Math.round(width),
    height: Math.round(height),
  };
}

interface FocusStop {
  name: string;
  isLinkInText: boolean;
  isVisible: boolean;
  width: number;
  height: number;
}

describe.each(browsersUnderTest)("access in $family", (browserUnderTest) => {
  let server: PageServer;
  let lens: ExtensionBrowser;

  beforeAll(async () => {
    server = await startPageServer({ foreign: "refuse" });
    serveFixture(server, fixture);
    lens = await startExtensionBrowser(browserUnderTest, server);
  });
  afterAll(async () => {
    await lens?.close();
    await server?.close();
  });

  const openCard = async () => {
    const opened = await lens.open(fixture.url);
    await opened.card.waitForText(`AADSTS${fixture.codes[0]}`);
    return opened;
  };

  test("the Tab key goes through the card and out again, every stop visible and large enough", async () => {
    const { page, card } = await openCard();
    expect(await card.call(describeFocus)).toBeNull();
    const stops: FocusStop[] = [];
    let isOut = false;
    // More presses than page and card have stops together: a trap would go on for ever.
    for (let presses = 0; presses < 60 && !isOut; presses++) {
      await page.keyboard.press("Tab");
      const stop = await card.call(describeFocus);
      if (stop) stops.push(stop);
      isOut = stops.length > 0 && !stop;
    }
    expect(isOut, "the focus leaves the card").toBe(true);
    expect(stops.map(({ name }) => name)).toEqual(expect.arrayContaining(["Fold to a button", "Close"]));
    expect(stops.length).toBeGreaterThan(5);
    expect(stops.filter(({ isVisible }) => !isVisible)).toEqual([]);
    const small = stops.filter(({ isLinkInText, width, height }) => !isLinkInText && Math.min(width, height) < 24);
    expect(small).toEqual([]);
    await page.close();
  });

  test("enlarged fourfold, the card can be read and closed", async () => {
    const { page, card, setAppearance } = await openCard();
    await setAppearance({ viewport: { width: 320, height: 256 } });
    const room = await card.call((root) => {
      const body = root.querySelector(".body");
      const surface = root.querySelector(".lens")?.getBoundingClientRect();
      return { body: body?.clientHeight ?? 0, right: surface?.right ?? 0, bottom: surface?.bottom ?? 0 };
    });
    expect(room.body).toBeGreaterThanOrEqual(80);
    expect(room.right).toBeLessThanOrEqual(320);
    expect(room.bottom).toBeLessThanOrEqual(256);
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
    const first = await waitUntil("an announcement", async () => (await said()).length > 0 && said());
    expect(first).toEqual([expect.stringMatching(/^Sign-in Lens explains AADSTS/)]);
    await page.close();
  });
});
