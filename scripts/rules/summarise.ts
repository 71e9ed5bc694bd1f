import type { Rule, RuleSummary } from "../../src/core/rule";
import { commonestFirst } from "../../src/core/search";
import { searchTerms } from "../../src/core/search-terms";
import { unfilled } from "../../src/core/unfilled";
import { type IndexedCode, makeWordIndex, type WordIndex } from "../../src/rules/word-index";
import type { RuleSet } from "./compile-set";

/** What lists and searches need of all rules: a line for each, and an index of their words. */

/** One line for every listed code, in the order of the codes. */
export function summarise(set: RuleSet): RuleSummary[] {
  const keywords = keywordsOf(set);
  const familyNames = familyNamesOf(set);
  return rulesOf(set)
    .map(
      (rule): RuleSummary => ({
        code: rule.code,
        ...(rule.name === undefined ? {} : { name: rule.name }),
        title: unfilled(rule.title),
        stage: rule.stage,
        who: rule.who,
        retry: rule.retry,
        depth: rule.depth,
        priority: set.priorities.get(rule.code) ?? 3,
        fails: rule.failsIn.length > 0,
        ...(familyNames.has(rule.code) ? { family: familyNames.get(rule.code) } : {}),
        ...(keywords.get(rule.code)?.length ? { keywords: keywords.get(rule.code) } : {}),
      }),
    )
    .sort((a, b) => a.code.localeCompare(b.code));
}

/** The words by which each code is found. */
export function indexWords(set: RuleSet): WordIndex {
  const rules = rulesOf(set);
  const known = new Set(rules.map(({ code }) => code));
  const searchWords = set.searchWords
    .map(({ say, codes }) => ({ say, codes: codes.filter((code) => known.has(code)) }))
    .filter(({ codes }) => codes.length > 0);
  const said = (code: string, isFirst: boolean) =>
    searchWords
      .filter(({ codes }) => (isFirst ? codes[0] === code : codes.indexOf(code) > 0))
      .flatMap(({ say }) => say);
  const keywords = keywordsOf(set);
  const codes = rules.map(
    (rule): IndexedCode => ({
      code: rule.code,
      said: [...said(rule.code, true), ...(keywords.get(rule.code) ?? [])].join("\n"),
      alsoSaid: said(rule.code, false).join("\n"),
      title: unfilled(rule.title),
      name: rule.name ?? "",
      // A short entry's only cause repeats its title.
      causes: rule.depth === "full" ? rule.causes.map(({ title }) => unfilled(title)).join("\n") : "",
      messages: (rule.messages ?? []).map(wordsOfSkeleton).join("\n"),
      priority: set.priorities.get(rule.code) ?? 3,
    }),
  );
  return makeWordIndex(codes, [...searchWords, ...sentencesOf(set)]);
}

/** Fewer terms of a sentence may stand in any other. */
const fewestTerms = 4;

/** What the service says word by word between its values, and the codes that say it, the commonest first. */
function sentencesOf(set: RuleSet): { say: string[]; codes: string[] }[] {
  const lines = summarise(set).sort(commonestFirst);
  const messages = new Map(rulesOf(set).map((rule) => [rule.code, rule.messages ?? []]));
  const saidBy = new Map<string, Set<string>>();
  for (const { code } of lines) {
    for (const piece of (messages.get(code) ?? []).flatMap(piecesOfSkeleton)) {
      const terms = searchTerms(piece);
      if (terms.length < fewestTerms) continue;
      const sentence = terms.join(" ");
      saidBy.set(sentence, (saidBy.get(sentence) ?? new Set()).add(code));
    }
  }
  return [...saidBy].map(([sentence, codes]) => ({ say: [sentence], codes: [...codes] }));
}

/** All rules, in depth, in brief and of neighbours. */
export const rulesOf = ({ full, brief, neighbours }: RuleSet): Rule[] => [
  ...full.map(({ rule }) => rule),
  ...brief,
  ...neighbours.flatMap(({ rules }) => rules),
];

/** Whose codes they are, by neighbours' codes. */
export const familyNamesOf = ({ neighbours }: RuleSet): Map<string, string | undefined> =>
  new Map(neighbours.flatMap(({ family, rules }) => rules.map(({ code }) => [code, family.name] as const)));

const keywordsOf = ({ full }: RuleSet): Map<string, string[]> =>
  new Map(full.map(({ rule, keywords }) => [rule.code, keywords]));

/** What is the same in every message of a skeleton: the words between values and choices. */
const piecesOfSkeleton = (source: string): string[] =>
  source.split(/(?<!\\)\{[^{}]*\}|(?<!\\)[()[\]|]/).map((piece) => piece.replace(/\\(.)/g, "$1"));

/** A skeleton without its holes for values. */
const wordsOfSkeleton = (source: string): string => source.replace(/\{[\w.]+\}/g, " ");
