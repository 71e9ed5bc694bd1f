import type { RuleSummary } from "../../src/core/rule";
import type { RuleStore } from "../../src/rules/load";
import type { RuleSet } from "./compile-set";

/** The rules just compiled as the store that explaining asks, without the way over files. */
export function storeOf(set: RuleSet): RuleStore {
  const rules = new Map([...set.full.map(({ rule }) => rule), ...set.brief].map((rule) => [rule.code, rule]));
  return {
    rule: async (code) => rules.get(code),
    directory: async () => set.directory,
    family: async (code) => set.families.find(({ prefix }) => code.startsWith(prefix)),
    index: async () => [...rules.values()] as unknown as RuleSummary[],
    appName: async (id) => set.apps.get(id),
    permissions: async () => set.permissions,
  };
}
