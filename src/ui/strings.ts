import type messages from "../../_locales/en/messages.json";

/**
 * The only way from `_locales` to the interface. The browser's own i18n is not used for it: it cannot switch language,
 * and a page that the overlay runs in cannot read the extension's files.
 */

/** Key of an interface string. */
export type StringKey = keyof typeof messages;
/** Key of a string with a form for each kind of number: `name_one`, `name_other`. */
export type CountedKey = StringKey extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never;

/** A `messages.json` of the WebExtensions format. */
export type MessagesFile = Record<string, { message: string }>;

/** Interface strings in one language. */
export interface Strings {
  /** BCP 47 tag of the language, for `lang`, dates and plurals. */
  language: string;
  direction: "ltr" | "rtl";
  /** The string with its `{holes}` filled. */
  t(key: StringKey, values?: Record<string, string | number>): string;
  /** The form for that number; `{count}` stands for it. */
  count(key: CountedKey, count: number): string;
  /** The string cut at its `{holes}`, for values that are more than text: `["Stopped at ", {hole: "stage"}]`. */
  parts(key: StringKey): (string | { hole: string })[];
}

/** The strings of a `messages.json` by key, as the other parts of the extension pass them on. */
export function readMessages(file: MessagesFile): Record<string, string> {
  return Object.fromEntries(Object.entries(file).map(([key, { message }]) => [key, message.replaceAll("$$", "$")]));
}

/**
 * @param messages strings by key; a key that a translation lacks must have been filled up from English before
 */
export function createStrings(messages: Record<string, string>): Strings {
  const raw = (key: string): string => messages[key] ?? key;
  const language = raw("languageTag");
  const plurals = new Intl.PluralRules(language);
  const t = (key: string, values: Record<string, string | number> = {}): string =>
    raw(key).replace(holes, (hole, name: string) => String(values[name] ?? hole));
  return {
    language,
    direction: raw("textDirection") === "rtl" ? "rtl" : "ltr",
    t,
    count(key, count) {
      const form = `${key}_${plurals.select(count)}`;
      return t(form in messages ? form : `${key}_other`, { count });
    },
    parts: (key) =>
      raw(key)
        .split(/(\{\w+\})/)
        .filter((part) => part !== "")
        .map((part) => (/^\{\w+\}$/.test(part) ? { hole: part.slice(1, -1) } : part)),
  };
}

const holes = /\{(\w+)\}/g;
