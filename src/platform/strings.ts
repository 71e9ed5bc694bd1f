import type { Language } from "../core/languages";
import { createStrings, type MessagesFile, readMessages, type Strings } from "../ui/strings";
import { browser } from "./browser";
import { languageFor } from "./language";
import { readSettings } from "./settings";

/**
 * The interface strings in the reader's language, by key; English fills what a translation lacks.
 * For the background and the extension's own pages: a web page cannot read the extension's files.
 * @param chosen the language of the settings, where the caller has read them already
 */
export async function loadStrings(chosen?: string): Promise<Record<string, string>> {
  const language = languageFor(chosen ?? (await readSettings()).language);
  const [english, translated] = await Promise.all([
    readLocale("en"),
    // English is better than nothing, where the file of a translation is missing or damaged.
    language === "en" ? {} : readLocale(language).catch(() => ({})),
  ]);
  return { ...english, ...translated };
}

/** The same with the holes and plurals of each string seen to, for what the browser itself shows. */
export const openStrings = async (): Promise<Strings> => createStrings(await loadStrings());

async function readLocale(language: Language): Promise<Record<string, string>> {
  const response = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`));
  return readMessages((await response.json()) as MessagesFile);
}
