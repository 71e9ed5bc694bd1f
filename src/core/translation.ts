import type { ExplainedFinding, Explanation, TranslatedPart } from "./explanation";
import { type Filling, fill } from "./fill";
import { type Language, tagOf } from "./languages";
import type { RuleTranslation } from "./rule";

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
  const { language, title, user } = translation;
  const { explanation } = finding;
  return {
    ...finding,
    explanation: {
      ...explanation,
      ...(title ? { title: fill(title, filling) } : {}),
      ...(user ? { user: fill(user, filling) } : {}),
      translated: {
        language,
        originals: { ...(title ? { title: explanation.title } : {}), ...(user ? { user: explanation.user } : {}) },
      },
    },
  };
}

/** The explanation as it was before it was translated. */
export function inEnglish({ translated, ...explanation }: Explanation): Explanation {
  return { ...explanation, ...translated?.originals };
}

/** BCP 47 tag of the language that a text of the explanation is in. */
export const languageOf = ({ translated }: Explanation, part: TranslatedPart): string =>
  translated?.originals[part] ? tagOf(translated.language) : "en";
