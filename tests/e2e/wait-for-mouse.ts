import type { Frame, Page } from "puppeteer-core";
import { waitUntil } from "../support/wait-until.ts";

/**
 * Waits until a frame hears the mouse at a place of its page. A browser drops clicks on a page that it has not drawn
 * yet, and gives those on a frame of another site to the page around it.
 */
export async function waitForMouse(page: Page, frame: Frame, { x, y }: { x: number; y: number }): Promise<void> {
  await frame.evaluate(listen);
  let step = 0;
  await waitUntil("the mouse to be heard", async () => {
    // From another place each time: a mouse that stands still says nothing.
    await page.mouse.move(x + (step++ % 2), y);
    return frame.evaluate(() => (globalThis as Hearing).hasHeardMouse === true);
  });
}

/** Clicks on an element of a page, once it has been drawn and hears the mouse. */
export async function clickOn(page: Page, selector: string): Promise<void> {
  const { x, y } = await page.evaluate((wanted) => {
    // Whatever the page calls by this name.
    const element = Document.prototype.querySelector.call(document, wanted) as Element;
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const box = element.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, selector);
  await waitForMouse(page, page.mainFrame(), { x, y });
  await page.mouse.click(x, y);
}

type Hearing = typeof globalThis & { hasHeardMouse?: boolean };

/** Runs in the frame. */
function listen(): void {
  const hearing = globalThis as Hearing;
  hearing.hasHeardMouse = false;
  addEventListener("mousemove", () => (hearing.hasHeardMouse = true), { once: true, capture: true });
}
