import { basename } from "node:path";
import { isReadOnly } from "../../src/core/read-only";
import type { Entry } from "./check-coverage";
import type { CompiledRule } from "./compile-rule";
import type { RuleSet } from "./compile-set";
import { lineOfCode, RuleError } from "./read-yaml";
import { nodesOf, textsOf } from "./texts";

/** Checks that need more than one file: names that must exist elsewhere, codes that must stand once. */

/** @returns what is wrong, with file and line; nothing for a set that may ship */
export function checkSet(set: RuleSet, entries: readonly Entry[]): RuleError[] {
  return [
    ...set.full.flatMap((compiled) => checkRule(compiled, set)),
    ...checkEntries(entries, set),
    ...checkNeighbours(set),
    ...checkTexts(set, entries),
  ];
}

function checkRule({ file, rule, examples, lineOf }: CompiledRule, set: RuleSet): RuleError[] {
  const problems: RuleError[] = [];
  const add = (path: (string | number)[], message: string) =>
    problems.push(new RuleError(file, lineOf(path), path.join("."), message));
  if (basename(file) !== `AADSTS${rule.code}.yaml`)
    add(["code"], `the file of ${rule.code} is AADSTS${rule.code}.yaml`);
  for (const [i, name] of (rule.links ?? []).entries()) {
    if (!(name in set.directory.links)) add(["links", i], `rules/links.yaml has no "${name}"`);
  }
  const ids = rule.causes.map((cause) => cause.id);
  for (const [i, id] of ids.entries()) if (ids.indexOf(id) !== i) add(["causes", i, "id"], `"${id}" stands twice`);
  for (const [i, example] of examples.entries()) {
    if (example.first !== undefined && !ids.includes(example.first)) {
      add(["examples", i, "first"], `no cause has the id "${example.first}"`);
    }
  }
  for (const [i, cause] of rule.causes.entries()) {
    for (const [j, command] of (cause.commands ?? []).entries()) {
      if (!isReadOnly(command)) add(["causes", i, "commands", j, "run"], "commands only read");
    }
  }
  return problems;
}

/** Neighbours' codes point to codes that exist. */
function checkNeighbours({ neighbours, priorities }: RuleSet): RuleError[] {
  const known = new Set([...priorities.keys(), ...neighbours.flatMap(({ rules }) => rules.map(({ code }) => code))]);
  return neighbours.flatMap(({ file, rules }) =>
    rules
      .filter(({ see }) => see !== undefined && !known.has(see))
      .map(
        ({ code, see }) =>
          new RuleError(file, lineOfCode(file, code), code, `points to ${see}, which nothing explains`),
      ),
  );
}

/** Short entries stand once, and point to codes that exist. */
function checkEntries(entries: readonly Entry[], set: RuleSet): RuleError[] {
  const seen = new Set<string>();
  return entries.flatMap(({ file, rule: { code, see } }) => {
    const problem = (message: string) => [new RuleError(file, lineOfCode(file, code), code, message)];
    if (seen.has(code)) return problem("stands twice in the catalogue");
    seen.add(code);
    if (see !== undefined && !set.priorities.has(see))
      return problem(`points to ${see}, which rules/codes.tsv doesn't list`);
    return [];
  });
}

/** Every link and path that a text names is there. */
function checkTexts(set: RuleSet, entries: readonly Entry[]): RuleError[] {
  const { links, paths } = set.directory;
  return [
    ...set.full.map(({ file, rule }) => ({ file, rule })),
    ...entries,
    ...set.neighbours.flatMap(({ file, rules }) => rules.map((rule) => ({ file, rule }))),
  ].flatMap(({ file, rule }) =>
    textsOf(rule).flatMap((text) =>
      [...nodesOf(text)].flatMap((node) => {
        if ("link" in node && !(node.link in links))
          return [
            new RuleError(file, lineOfCode(file, rule.code), rule.code, `rules/links.yaml has no "${node.link}"`),
          ];
        if ("go" in node && !(node.go in paths))
          return [new RuleError(file, lineOfCode(file, rule.code), rule.code, `rules/steps.yaml has no "${node.go}"`)];
        return [];
      }),
    ),
  );
}
