import { basename } from "node:path";
import { isReadOnly } from "../../src/core/read-only";
import type { Text } from "../../src/core/rich-text";
import type { Rule } from "../../src/core/rule";
import type { Entry } from "./check-coverage";
import type { CompiledRule } from "./compile-rule";
import type { RuleSet } from "./compile-set";
import { nodesOf } from "./parse-text";
import { lineOfCode, RuleError } from "./read-yaml";

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
  const words = wordsOf(rule.title);
  if (words.length > 12) add(["title"], `has ${words.length} words; at most 12 are read at a glance`);
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

const wordsOf = (text: Text): string[] =>
  text
    .map((node) => (typeof node === "string" ? node : "value"))
    .join("")
    .trim()
    .split(/\s+/);

/** Titles of neighbours' codes are read at a glance too, and they point to codes that exist. */
function checkNeighbours({ neighbours, priorities }: RuleSet): RuleError[] {
  const known = new Set([...priorities.keys(), ...neighbours.flatMap(({ rules }) => rules.map(({ code }) => code))]);
  return neighbours.flatMap(({ file, rules }) =>
    rules.flatMap(({ code, title, see }) => {
      const words = wordsOf(title).length;
      return [
        ...(words > 12 ? [`its title has ${words} words; at most 12 are read at a glance`] : []),
        ...(see === undefined || known.has(see) ? [] : [`points to ${see}, which nothing explains`]),
      ].map((message) => new RuleError(file, lineOfCode(file, code), code, message));
    }),
  );
}

/** Short entries stand once, point to codes that exist, and have titles that are read at a glance. */
function checkEntries(entries: readonly Entry[], set: RuleSet): RuleError[] {
  const seen = new Set<string>();
  return entries.flatMap(({ file, rule: { code, title, see } }) => {
    const problem = (message: string) => [new RuleError(file, lineOfCode(file, code), code, message)];
    if (seen.has(code)) return problem("stands twice in the catalogue");
    seen.add(code);
    const words = wordsOf(title).length;
    if (words > 12) return problem(`its title has ${words} words; at most 12 are read at a glance`);
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

/** All texts of a rule. */
export function textsOf(rule: Rule): Text[] {
  const causes = rule.causes.flatMap((cause) => [
    cause.title,
    ...cause.fix,
    ...[cause.because, cause.verify, cause.check, cause.ask].filter((text) => text !== undefined),
    ...(cause.commands ?? []).flatMap((command) => command.shows ?? []).map((node) => [node]),
  ]);
  const optional = [rule.ifNotYou, rule.note].filter((text) => text !== undefined);
  const logs = (rule.logs ?? []).flatMap((log) => (log.note ? [log.note] : []));
  return [rule.title, rule.user, ...causes, ...(rule.avoid ?? []), ...optional, ...logs];
}
