import { existsSync, readdirSync } from "node:fs";
import { basename } from "node:path";
import { type Language, languages } from "../../src/core/languages";
import type { Text } from "../../src/core/rich-text";
import { type Rule, type RuleTranslation, type TranslatedPart, translatedParts } from "../../src/core/rule";
import { unfilled } from "../../src/core/unfilled";
import { mostTitleWords } from "./check-words";
import type { CompiledRule } from "./compile-rule";
import { Problems } from "./problems";
import { RuleError, readYaml } from "./read-yaml";
import { nodesOf } from "./texts";
import { validateTranslation } from "./validate";

/** Translated texts of rules by code, in one language. */
export type Translations = Record<string, RuleTranslation>;

const folder = "rules/i18n";

/** The longest texts, in characters: more than in English where words are longer, less where a character says more. */
const limits = { latin: { title: 100, user: 520, ifNotYou: 260 }, cjk: { title: 45, user: 220, ifNotYou: 110 } };
const isCjk = (language: Language): boolean => language === "ja" || language === "zh_CN";

/**
 * Reads rules/i18n/<language>/AADSTS<code>.yaml, parsed and checked as the originals are.
 * @param rules the rules that may be translated
 */
export function readTranslations(rules: readonly CompiledRule[]): {
  translations: Map<Language, Translations>;
  problems: RuleError[];
} {
  const byFile = new Map(rules.map(({ rule }) => [`AADSTS${rule.code}.yaml`, rule]));
  const translations = new Map<Language, Translations>();
  const problems: RuleError[] = [];
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const language = languages.find((each) => each === name && each !== "en");
    if (!language) {
      problems.push(new RuleError(`${folder}/${name}`, 1, "", "is not a language of src/core/languages.ts"));
      continue;
    }
    const texts: Translations = {};
    for (const file of readdirSync(`${folder}/${name}`).sort()) {
      const result = readTranslation(`${folder}/${name}/${file}`, byFile.get(file), language);
      problems.push(...result.problems);
      if (result.rule && result.problems.length === 0) texts[result.rule.code] = result.texts;
    }
    translations.set(language, texts);
  }
  return { translations, problems };
}

interface Read {
  rule?: Rule;
  texts: RuleTranslation;
  problems: RuleError[];
}

function readTranslation(file: string, rule: Rule | undefined, language: Language): Read {
  if (!rule) {
    const original = `rules/codes/${basename(file)}`;
    // An original with a fault is named by its own.
    const problems = existsSync(original) ? [] : [new RuleError(file, 1, "", `there is no ${original}`)];
    return { texts: {}, problems };
  }
  const yaml = readYaml(file);
  const wrong = validateTranslation(yaml);
  if (wrong.length > 0) return { texts: {}, problems: wrong };
  const raw = yaml.data as Record<string, unknown>;
  const problems = new Problems(yaml);
  const texts: RuleTranslation = {};
  for (const part of translatedParts.filter((each) => each in raw)) {
    const text = problems.text(raw, [part]);
    texts[part] = text;
    for (const message of judge(part, text, rule[part], language)) problems.add([part], message);
  }
  return { rule, texts, problems: problems.list };
}

/** What is wrong with a translated text beside its original. */
function judge(part: TranslatedPart, text: Text, original: Text | undefined, language: Language): string[] {
  if (!original) return ["is not in the original"];
  const words = unfilled(text);
  const limit = limits[isCjk(language) ? "cjk" : "latin"][part];
  const count = words.trim().split(/\s+/).length;
  return [
    ...namesIn(text)
      .filter((name) => !namesIn(original).includes(name))
      .map((name) => `has ${name}, which the original lacks`),
    ...(words.length > limit ? [`has ${words.length} characters; ${limit} at most are read`] : []),
    ...(part === "title" && !isCjk(language) && count > mostTitleWords
      ? [`has ${count} words; at most ${mostTitleWords} are read at a glance`]
      : []),
    ...(/\*\*/.test(words) ? ["has ** that is read as text; the marks stand beside a word, not beside a blank"] : []),
    ...(part !== "title" && /AADSTS|\b\d{5,7}\b/.test(words) ? ["says a code; the person reads no numbers"] : []),
  ];
}

/** Values, links and menu paths of a text. */
const namesIn = (text: Text): string[] =>
  [...nodesOf(text)].flatMap((node) => {
    if ("value" in node) return [`{${node.value}}`];
    if ("link" in node) return [`link:${node.link}`];
    return "go" in node ? [`{go:${node.go}}`] : [];
  });
