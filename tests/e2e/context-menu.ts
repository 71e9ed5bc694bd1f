import type { Page } from "puppeteer-core";
import { callInFirefox } from "../../scripts/browsers/bidi.ts";
import type { Display } from "../support/display.ts";
import { waitUntil } from "../support/wait-until.ts";

/** Chooses an item of ours from the browser's own context menu at a place of the page. The real menu, in both browsers. */
type ChooseItem = (page: Page, at: { x: number; y: number }, name: string) => Promise<void>;

/** In Chromium, by a mouse and a keyboard: a menu takes the first letter of its only item that begins with it. */
export const chooseOnDisplay =
  (display: Display): ChooseItem =>
  async (page, { x, y }, name) => {
    await page.bringToFront();
    const corner = await cornerOnScreen(page);
    const menu = await display.windowOpenedBy(() => display.click(corner.x + x, corner.y + y, 3));
    await display.untilWindowCloses(menu, () => display.press(name.charAt(0).toLowerCase()));
  };

/** Where a page's upper left corner is drawn. */
export const cornerOnScreen = (page: Page): Promise<{ x: number; y: number }> =>
  page.evaluate(() => ({ x: screenX + (outerWidth - innerWidth) / 2, y: screenY + outerHeight - innerHeight }));

/** In Firefox, in its own window: the menu opens on a click of the driver, and its items can be named. */
export const chooseInFirefox: ChooseItem = async (page, { x, y }, name) => {
  await page.bringToFront();
  await page.mouse.click(x, y, { button: "right" });
  await waitUntil(`"${name}" in the menu`, () =>
    callInFirefox(
      page.browser(),
      (_, label) => {
        const menu = document.getElementById("contentAreaContextMenu") as HTMLElement & FirefoxMenu;
        if (menu.state !== "open") return false;
        const item = [...menu.querySelectorAll("menuitem")].find(
          (each) => each.getAttribute("label") === label && each.checkVisibility(),
        );
        if (item) menu.activateItem(item);
        return item !== undefined;
      },
      name,
    ),
  );
};

interface FirefoxMenu {
  state: string;
  activateItem(item: Element): void;
}
