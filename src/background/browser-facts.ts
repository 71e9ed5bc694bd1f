import type { Facts } from "../core/fact-names";
import { browserFamily } from "../platform/browser-family";

/** What is known of the browser around a page: its family, and whether the page's window is a private one. */
export function browserFacts({ isPrivate }: { isPrivate: boolean }): Facts {
  const family = browserFamily();
  return { ...(family === undefined ? {} : { browser: family }), privateWindow: String(isPrivate) };
}
