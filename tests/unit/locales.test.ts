import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import english from "../../_locales/en/messages.json";
import { languages, pickLanguage, tagOf } from "../../src/core/languages";
import { createStrings, type MessagesFile, readMessages } from "../../src/ui/strings";

const keys = Object.keys(english) as (keyof typeof english)[];
const counted = keys.filter((key) => key.endsWith("_other")).map((key) => key.slice(0, -"_other".length));
const holesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
/** Forms of numbers that occur here; nothing is counted by the million. */
const formsOf = (tag: string) => {
  const rules = new Intl.PluralRules(tag);
  return new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)));
};

test("there is a folder for every language, and no other", () => {
  expect(readdirSync("_locales").sort()).toEqual([...languages].sort());
});

describe.each(languages.filter((language) => language !== "en"))("%s", (language) => {
  const file = JSON.parse(readFileSync(`_locales/${language}/messages.json`, "utf8")) as MessagesFile;
  const messages = readMessages(file);
  const forms = formsOf(tagOf(language));
  const isForm = (key: string) => counted.some((base) => key.startsWith(`${base}_`));

  test("has no string that the interface lacks", () => {
    const known = new Set<string>([...keys, ...counted.flatMap((base) => [...forms].map((form) => `${base}_${form}`))]);
    expect(Object.keys(messages).filter((key) => !known.has(key))).toEqual([]);
  });

  test("keeps the holes of every string", () => {
    const plain = keys.filter((key) => key in messages && !isForm(key));
    const wrong = plain.filter((key) => String(holesOf(messages[key] ?? "")) !== String(holesOf(english[key].message)));
    expect(wrong).toEqual([]);
  });

  test("has the forms that its numbers need, each with the number where it stands for several", () => {
    for (const base of counted.filter((each) => `${each}_other` in messages)) {
      for (const form of forms) expect(messages, base).toHaveProperty(`${base}_${form}`);
      expect(messages[`${base}_other`]).toContain("{count}");
    }
  });

  test("says nothing twice the length of the English, where a letter is a letter", () => {
    if (language === "ja" || language === "zh_CN") return;
    const long = keys.filter((key) => (messages[key] ?? "").length > 2 * english[key].message.length + 20);
    expect(long).toEqual([]);
  });

  test("is as short for the stores as they want it", () => {
    expect(messages.extName?.length).toBeLessThanOrEqual(75);
    expect(messages.extDescription?.length).toBeLessThanOrEqual(132);
    expect(messages.shortName?.length).toBeLessThanOrEqual(12);
  });

  test("names itself", () => {
    expect(createStrings(messages).language).toBe(tagOf(language));
  });
});

test("where zero takes the form for one, it still says zero", () => {
  for (const language of ["fr", "pt_BR"]) {
    const messages = readMessages(JSON.parse(readFileSync(`_locales/${language}/messages.json`, "utf8")));
    expect(createStrings(messages).count("matchCount", 0)).toMatch(/^0 /);
  }
});

describe("the language of a reader", () => {
  test.each([
    ["de-AT", "de"],
    ["fr", "fr"],
    ["pt-PT", "pt_BR"],
    ["pt_BR", "pt_BR"],
    ["es-419", "es"],
    ["zh-Hans-SG", "zh_CN"],
    ["zh-TW", "en"],
    ["nl", "en"],
    ["en-GB", "en"],
    ["not a tag!", "en"],
    ["", "en"],
  ])("of a browser in %s is %s", (wanted, ours) => {
    expect(pickLanguage(wanted)).toBe(ours);
  });

  test.each(languages)("is %s where the interface is written in it", (language) => {
    expect(pickLanguage(language)).toBe(language);
    expect(pickLanguage(tagOf(language))).toBe(language);
  });
});
