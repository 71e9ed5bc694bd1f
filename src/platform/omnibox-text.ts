import { browserFamily } from "./browser-family";

/**
 * A text as a suggestion in the address bar. Chromium reads it as XML, Firefox as it stands.
 * https://developer.chrome.com/docs/extensions/reference/api/omnibox
 */
export function asSuggestion(text: string): string {
  if (browserFamily() === "firefox") return text;
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
