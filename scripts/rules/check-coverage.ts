import type { Family, Rule } from "../../src/core/rule";
import { unfilled } from "../../src/core/unfilled";
import type { RuleSet } from "./compile-set";
import { RuleError } from "./read-yaml";

/** Checks that the list and the explanations agree, and that codes which belong together tell apart. */

/** A short entry with the file that it stands in. */
export interface Entry {
  file: string;
  rule: Rule;
}

const listFile = "rules/codes.tsv";

/** Every listed code is explained once, in depth or in brief, and every explained one is listed. */
export function checkCoverage(set: RuleSet, entries: readonly Entry[]): RuleError[] {
  const inDepth = new Map(set.full.map(({ file, rule }) => [rule.code, file]));
  const inBrief = new Map(entries.map(({ file, rule }) => [rule.code, file]));
  const missing = [...set.priorities.keys()]
    .filter((code) => !inDepth.has(code) && !inBrief.has(code))
    .map((code) => new RuleError(listFile, 1, code, `nothing explains it; ${whereToAdd(code, set, entries)}`));
  const twice = entries
    .filter(({ rule }) => inDepth.has(rule.code))
    .map(
      ({ file, rule }) => new RuleError(file, 1, rule.code, `${inDepth.get(rule.code)} explains it; take it out here`),
    );
  const unlisted = [...inDepth, ...inBrief]
    .filter(([code]) => !set.priorities.has(code))
    .map(([code, file]) => new RuleError(file, 1, code, `add its line to ${listFile}`));
  return [...missing, ...twice, ...unlisted];
}

/** A common code deserves a file of its own; a rare one goes beside the entry that it shares most digits with. */
function whereToAdd(code: string, set: RuleSet, entries: readonly Entry[]): string {
  if (set.priorities.get(code) !== 3) return `write rules/codes/AADSTS${code}.yaml (npm run new-rule ${code})`;
  const shared = ({ rule }: Entry) => [...`${code}.`].findIndex((digit, i) => rule.code[i] !== digit);
  const nearest = [...entries].sort((a, b) => shared(b) - shared(a))[0];
  return `add an entry to ${nearest?.file ?? "a file of rules/catalog"}`;
}

/**
 * Two codes of one family whose commonest cause is the same need something that tells them apart: evidence in the
 * message, or a check of their own.
 */
export function checkSiblings({ full, families, directory }: RuleSet): RuleError[] {
  const familyOf = (code: string): Family | undefined => families.find(({ prefix }) => code.startsWith(prefix));
  const seen = new Map<string, string>();
  return full.flatMap(({ file, rule, lineOf }) => {
    const [first] = rule.causes;
    const family = familyOf(rule.code);
    if (!first || !family || first.when) return [];
    const words = (text: Rule["title"]) => unfilled(text, directory.paths).toLowerCase();
    const said = [family.prefix, words(first.title), first.check ? words(first.check) : ""].join("\n");
    const sibling = seen.get(said);
    seen.set(said, rule.code);
    if (sibling === undefined) return [];
    const message = `${sibling} has the same first cause and the same check; say in "check" how to tell the two apart`;
    return [new RuleError(file, lineOf(["causes", 0, "title"]), "causes.0", message)];
  });
}
