import { browser } from "./browser";

const schemes: Record<string, string> = {
  "chrome-extension:": "chromium",
  "moz-extension:": "firefox",
  "safari-web-extension:": "safari",
};

/** The family of the browser that we run in, told from the scheme of our own pages, which nobody disguises. */
export const browserFamily = (): string | undefined => schemes[new URL(browser.runtime.getURL("")).protocol];
