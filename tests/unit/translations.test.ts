import { describe, expect, test } from "vitest";
import { languages } from "../../src/core/languages";
import { plain } from "../../src/core/rich-text";
import { noWishes } from "../../src/core/wishes";
import { answerText } from "../../src/rules/answer";
import { ruleSet, ruleStore } from "./support/rule-files";

const explain = async (text: string, language: (typeof languages)[number]) => {
  const store = { ...ruleStore, wishes: async () => ({ ...noWishes, language }) };
  const [finding] = await answerText(store, text, { trust: "pasted" });
  if (!finding) throw new Error("Nothing was found.");
  return finding.explanation;
};

describe("a rule in the reader's language", () => {
  test("has the translated title and user part beside the English ones", async () => {
    const { title, translation } = await explain("AADSTS50126: Error validating credentials.", "de");
    expect(plain(title)).toBe("The user name or password isn't right");
    expect(translation?.language).toBe("de");
    expect(plain(translation?.title ?? [])).toBe("Benutzername oder Kennwort stimmen nicht");
    expect(plain(translation?.user ?? [])).toContain("Kennwort vergessen");
  });

  test("is English where nothing is translated", async () => {
    expect(await explain("AADSTS50126", "en")).not.toHaveProperty("translation");
    expect(await explain("AADSTS90124", "de")).not.toHaveProperty("translation");
    expect(await explain("AADSTS4242421", "de")).not.toHaveProperty("translation");
  });

  test("lacks what its translation lacks, so that this is read in English", async () => {
    const store = {
      ...ruleStore,
      translation: async () => ({ title: ["Nur der Titel"] }),
      wishes: async () => ({ ...noWishes, language: "de" as const }),
    };
    const [finding] = await answerText(store, "AADSTS50126", { trust: "pasted" });
    expect(finding?.explanation.translation).toEqual({ language: "de", title: ["Nur der Titel"] });
  });
});

test("the forty commonest codes are translated into every language", () => {
  const codes = Object.keys(ruleSet.translations.get("de") ?? {}).sort();
  expect(codes.length).toBeGreaterThanOrEqual(40);
  for (const language of languages.filter((each) => each !== "en")) {
    const texts = ruleSet.translations.get(language) ?? {};
    expect(Object.keys(texts).sort(), language).toEqual(codes);
    for (const code of codes) {
      expect(texts[code], `${language} ${code}`).toMatchObject({ title: expect.anything(), user: expect.anything() });
      expect(ruleSet.priorities.get(code), code).toBe(1);
    }
  }
});
