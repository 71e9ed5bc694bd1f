import type { Page } from "puppeteer-core";

/** Something that the Tab key stops at. */
export interface FocusStop {
  name: string;
  /** Links inside of sentences may be as high as their line. */
  isLinkInText: boolean;
  /** Whoever looks at the page sees where the focus is. */
  isVisible: boolean;
  width: number;
  height: number;
}

/** What has the focus inside a document or shadow root, or nothing where it is elsewhere. Runs in the page. */
export function describeFocus(root: Document | ShadowRoot = document): FocusStop | null {
  const focused = root.activeElement;
  if (!(focused instanceof HTMLElement) || focused === focused.ownerDocument.body) return null;
  // The radio buttons of a switch are invisible; what stands for them is beside them.
  const seen = getComputedStyle(focused).opacity === "0" ? (focused.nextElementSibling ?? focused) : focused;
  const { outlineStyle, outlineWidth } = getComputedStyle(seen);
  const { width, height } = (focused.closest("label") ?? focused).getBoundingClientRect();
  return {
    name: focused.getAttribute("aria-label") ?? focused.closest("label")?.textContent ?? focused.textContent ?? "",
    isLinkInText: focused.matches("p a, li a, dd a"),
    isVisible: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1,
    width: Math.round(width),
    height: Math.round(height),
  };
}

/** The stops that are hard to see or to hit, by their names. */
export const hardStops = (stops: readonly FocusStop[]): string[] =>
  stops
    .filter(
      ({ isVisible, isLinkInText, width, height }) => !isVisible || (!isLinkInText && Math.min(width, height) < 24),
    )
    .map(({ name, isVisible, width, height }) => `${name}: ${isVisible ? "" : "unseen "}${width} × ${height}`);

/**
 * Presses Tab until the focus has been in and is out again.
 * @param where what has the focus of the part that is looked at
 * @throws {Error} when it never comes out: a trap
 */
export async function walkWithTab(page: Page, where: () => Promise<FocusStop | null>): Promise<FocusStop[]> {
  const stops: FocusStop[] = [];
  // More presses than any of our pages has stops.
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab");
    const stop = await where();
    if (stop) stops.push(stop);
    else if (stops.length > 0) return stops;
  }
  throw new Error(`the focus stays inside; last at ${stops.at(-1)?.name}`);
}
