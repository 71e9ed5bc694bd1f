import type { FindWords } from "../../src/core/search";
import { noWishes } from "../../src/core/wishes";
import type { RuleStore } from "../../src/rules/load";
import { openWordIndex } from "../../src/rules/word-index";
import type { RuleSet } from "./compile-set";
import { indexWords, rulesOf, summarise } from "./summarise";

/** The rules just compiled as the store that explaining asks, without the way over files. */
export function storeOf(set: RuleSet): RuleStore {
  const rules = new Map(rulesOf(set).map((rule) => [rule.code, rule]));
  const summaries = summarise(set);
  // Made when it is asked for: most users of the store don't search.
  let findWords: Promise<FindWords> | undefined;
  return {
    rule: async (code) => rules.get(code),
    directory: async () => set.directory,
    family: async (code) => set.families.find(({ prefix }) => code.startsWith(prefix)),
    index: async () => summaries,
    words: () => {
      findWords ??= Promise.resolve(openWordIndex(indexWords(set)));
      return findWords;
    },
    appName: async (id) => set.apps.get(id),
    permissions: async () => set.permissions,
    permissionName: async (id) => set.permissionIds.get(id),
    wishes: async () => noWishes,
    translation: async (code, language) => set.translations.get(language)?.[code],
  };
}
