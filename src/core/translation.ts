import type { ExplainedFinding, Explanation } from "./explanation";
import { type Filling, fill } from "./fill";
import { type Language, tagOf } from "./languages";
import type { Filled } from "./rich-text";
import { type RuleTranslation, type TranslatedPart, translatedParts } from "./rule";

/**
 * A finding with the texts that its reader's language has in place of the English ones, which are kept beside them.
 * What goes to others (messages, bundles, reports) was written before and stays English.
 * @param translation of the rule; nothing leaves the finding as it is
 */
export function translateFinding(
  finding: ExplainedFinding,
  translation: (RuleTranslation & { language: Language }) | undefined,
  filling: Filling,
): ExplainedFinding {
  if (!translation) return finding;
  const { language, ...texts } = translation;
  const { explanation } = finding;
  const originals: Partial<Record<TranslatedPart, Filled>> = {};
  const filled: Partial<Record<TranslatedPart, Filled>> = {};
  for (const part of translatedParts) {
    const text = texts[part];
    const original = explanation[part];
    // A rule that an organisation or a newer version has changed may lack a part by now.
    if (!text || !original) continue;
    originals[part] = original;
    filled[part] = fill(text, filling);
  }
  return { ...finding, explanation: { ...explanation, ...filled, translated: { language, originals } } };
}

/** The explanation as it was before it was translated. */
export function inEnglish({ translated, ...explanation }: Explanation): Explanation {
  return { ...explanation, ...translated?.originals };
}

/** BCP 47 tag of the language that a text of the explanation is in. */
export const languageOf = ({ translated }: Explanation, part: TranslatedPart): string =>
  translated?.originals[part] ? tagOf(translated.language) : "en";
