import type { Page } from "puppeteer-core";
import { waitUntil } from "../support/wait-until.ts";

/** Presses a button on a page of ours by its name, as soon as it is there. */
export const pressButton = (page: Page, name: string): Promise<boolean> =>
  waitUntil(`the button "${name}"`, () =>
    page.evaluate((wanted) => {
      const button = [...document.querySelectorAll("button")].find(
        (each) => (each.getAttribute("aria-label") ?? each.textContent) === wanted && !each.disabled,
      );
      button?.click();
      return button !== undefined;
    }, name),
  );
