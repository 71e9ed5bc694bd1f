import { browser } from "./browser";

/**
 * A text as a suggestion in the address bar. Chromium reads it as XML, Firefox as it stands.
 * https://developer.chrome.com/docs/extensions/reference/api/omnibox
 */
export function asSuggestion(text: string): string {
  if (browser.runtime.getURL("").startsWith("moz-extension:")) return text;
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
