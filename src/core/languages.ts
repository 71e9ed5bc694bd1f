/** Languages that the interface is written in, named as the folders of `_locales`. */
export const languages = ["en", "de", "fr", "es", "pt_BR", "ja", "zh_CN"] as const;
export type Language = (typeof languages)[number];

/**
 * Our language for a reader of another one: the same language in the same script, so that "pt-PT" gets "pt_BR" and
 * "zh-TW", which is written in another script than "zh_CN", gets English.
 * @param wanted BCP 47 tag, or the same with underscores; anything else gives English
 */
export function pickLanguage(wanted: string): Language {
  const key = writingOf(wanted);
  return languages.find((each) => writingOf(each) === key) ?? "en";
}

/** BCP 47 tag of one of our languages, e.g. "pt-BR". */
export const tagOf = (language: Language): string => language.replace("_", "-");

function writingOf(name: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(name.replaceAll("_", "-")).maximize();
    return `${language}-${script}`;
  } catch {
    return undefined;
  }
}
