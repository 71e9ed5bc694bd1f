import { checkCondition } from "./check-condition";
import { isFactName } from "./fact-names";
import { isReadOnly } from "./read-only";
import type { Command } from "./rule";

/** What a rule pack may not do although a built-in rule may: nobody runs a pack through our tests. */

/** @throws {Error} saying what is wrong with a condition, or not for packs */
export function checkPackCondition(condition: unknown): void {
  checkCondition(condition);
  // A pattern can take minutes over a text that somebody has chosen; those of built-in rules are examined for that.
  if (JSON.stringify(condition).includes('"matches":')) {
    throw new Error('"matches" is for built-in rules, whose patterns are tested; use "contains" or "mentions"');
  }
}

/** @throws {Error} saying what is wrong with a command, or not for packs */
export function checkPackCommand({ shell, run }: Pick<Command, "shell" | "run">): void {
  if (shell === "shell")
    throw new Error("is for azure-cli, graph-powershell or kql; other commands are for built-in rules");
  if (!isReadOnly({ shell, run })) throw new Error("changes something; commands only read");
  const unknown = [...run.matchAll(/\{([\w.]+)\}/g)].find(([, name = ""]) => !isFactName(name));
  if (unknown) throw new Error(`${unknown[0]} is not a fact; rules/README.md lists them`);
}
