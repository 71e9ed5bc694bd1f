import { type MessagesFile, readMessages } from "../ui/strings";
import { browser } from "./browser";

/** Languages that the interface is written in, as named in `_locales`. */
export const languages = ["en"];

/**
 * The interface strings in the reader's language, by key; English fills what a translation lacks.
 * For the background and the extension's own pages: a web page cannot read the extension's files.
 */
export async function loadStrings(language = preferredLanguage()): Promise<Record<string, string>> {
  const english = await readLocale("en");
  return language === "en" ? english : { ...english, ...(await readLocale(language)) };
}

/** The language of the browser's interface, if we have it. */
function preferredLanguage(): string {
  const wanted = browser.i18n.getUILanguage().replaceAll("-", "_");
  const base = wanted.split("_")[0];
  return languages.find((each) => each === wanted) ?? languages.find((each) => each === base) ?? "en";
}

async function readLocale(language: string): Promise<Record<string, string>> {
  const response = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`));
  return readMessages((await response.json()) as MessagesFile);
}
