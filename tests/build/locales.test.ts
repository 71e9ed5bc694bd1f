import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import english from "../../_locales/en/messages.json";
import { languages, tagOf } from "../../src/core/languages";

/** A string that a language lacks is shown in English, which is fine while one works and not in what is released. */
test.each(languages.filter((language) => language !== "en"))("%s has every string", (language) => {
  const translated = JSON.parse(readFileSync(`_locales/${language}/messages.json`, "utf8")) as Record<string, unknown>;
  const hasSingular = new Intl.PluralRules(tagOf(language)).select(1) === "one";
  const wanted = Object.keys(english).filter((key) => hasSingular || !key.endsWith("_one"));
  expect(wanted.filter((key) => !(key in translated))).toEqual([]);
});
