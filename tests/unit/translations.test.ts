import { describe, expect, test } from "vitest";
import { languages } from "../../src/core/languages";
import { plain } from "../../src/core/rich-text";
import { inEnglish, languageOf } from "../../src/core/translation";
import { noWishes } from "../../src/core/wishes";
import { answerText } from "../../src/rules/answer";
import { openRules } from "../../src/rules/load";
import { lookUp } from "../../src/rules/look-up";
import { ruleSet, ruleStore } from "./support/rule-files";

const explain = async (text: string, language: (typeof languages)[number], store = ruleStore) => {
  const [finding] = await answerText({ ...store, wishes: async () => ({ ...noWishes, language }) }, text, {
    trust: "pasted",
  });
  if (!finding) throw new Error("Nothing was found.");
  return finding;
};
const message = "AADSTS50126: Error validating credentials due to invalid username or password.";

describe("a rule in the reader's language", () => {
  test("has the translated title and user part, and the English ones beside them", async () => {
    const { explanation } = await explain(message, "de");
    expect(plain(explanation.title)).toBe("Benutzername oder Kennwort stimmen nicht");
    expect(plain(explanation.user)).toContain("Kennwort vergessen");
    expect(plain(explanation.ifNotYou ?? [])).toContain("rät jemand Ihr Kennwort");
    expect(languageOf(explanation, "title")).toBe("de");
    expect(inEnglish(explanation)).toEqual((await explain(message, "en")).explanation);
  });

  test("leaves what goes to others in English", async () => {
    const [german, english] = await Promise.all([explain(message, "de"), explain(message, "en")]);
    expect(german.request).toEqual(english.request);
    expect(german.bundle).toEqual(english.bundle);
    expect(german.report).toEqual(english.report);
  });

  test("is English where nothing is translated", async () => {
    const { explanation } = await explain(message, "en");
    expect(explanation).not.toHaveProperty("translated");
    expect(inEnglish(explanation)).toEqual(explanation);
    expect(languageOf(explanation, "title")).toBe("en");
    expect((await explain("AADSTS90124", "de")).explanation).not.toHaveProperty("translated");
    expect((await explain("AADSTS4242421", "de")).explanation).not.toHaveProperty("translated");
  });

  test("is read in English text by text where a translation lacks one", async () => {
    const halfDone = { ...ruleStore, translation: async () => ({ title: ["Nur der Titel"] }) };
    const { explanation } = await explain(message, "de", halfDone);
    expect(plain(explanation.title)).toBe("Nur der Titel");
    expect(plain(explanation.user)).toContain("The password doesn't fit");
    const parts = ["title", "user", "ifNotYou"] as const;
    expect(parts.map((part) => languageOf(explanation, part))).toEqual(["de", "en", "en"]);
  });
});

test("a translated sentence that the rule no longer has is left out", async () => {
  const newer = { ...ruleStore, translation: async () => ({ ifNotYou: ["Der Satz ist weg."] }) };
  const [finding] = await answerText(
    { ...newer, wishes: async () => ({ ...noWishes, language: "de" as const }) },
    "AADSTS50011: The redirect URI 'https://app.contoso.com/' specified",
    { trust: "pasted" },
  );
  expect(finding?.explanation.ifNotYou).toBeUndefined();
});

test("lists of codes have translated titles, and a search in English finds them", async () => {
  const files: Record<string, unknown> = {
    contents: { full: [], brief: [], languages: ["de"] },
    index: [
      { code: "50126", title: "The user name or password isn't right" },
      { code: "90124", title: "Untranslated" },
    ],
    "i18n/de": { "50126": { title: ["Benutzername oder Kennwort stimmen ", { bold: ["nicht"] }] } },
  };
  const open = (language: (typeof languages)[number]) =>
    openRules(
      async (path) => files[path],
      async () => ({ ...noWishes, language }),
    );
  const titles = async (language: (typeof languages)[number]) =>
    (await open(language).index()).map(({ title }) => title);
  expect(await titles("de")).toEqual(["Benutzername oder Kennwort stimmen nicht", "Untranslated"]);
  expect(await titles("fr")).toEqual(["The user name or password isn't right", "Untranslated"]);
  const inGerman = {
    ...ruleStore,
    index: open("de").index,
    wishes: async () => ({ ...noWishes, language: "de" as const }),
  };
  const { matches } = await lookUp(inGerman, { text: "wrong password", origin: { trust: "pasted" } });
  expect(matches.find(({ code }) => code === "50126")?.summary?.title).toBe("Benutzername oder Kennwort stimmen nicht");
});

test("the forty commonest codes are translated into every language", () => {
  const codes = Object.keys(ruleSet.translations.get("de") ?? {}).sort();
  expect(codes.length).toBeGreaterThanOrEqual(40);
  for (const language of languages.filter((each) => each !== "en")) {
    const texts = ruleSet.translations.get(language) ?? {};
    expect(Object.keys(texts).sort(), language).toEqual(codes);
    for (const code of codes) {
      const ifNotYou = ruleSet.full.find(({ rule }) => rule.code === code)?.rule.ifNotYou;
      const wanted = ["title", "user", ...(ifNotYou ? ["ifNotYou"] : [])];
      expect(Object.keys(texts[code] ?? {}), `${language} ${code}`).toEqual(wanted);
      expect(ruleSet.priorities.get(code), code).toBe(1);
    }
  }
});
