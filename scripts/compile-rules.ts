import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Rule } from "../src/core/rule";
import type { Contents } from "../src/rules/load";
import { checkExamples } from "./rules/check-examples";
import { compileSet, type RuleSet } from "./rules/compile-set";
import { writeExport } from "./rules/export";
import { storeOf } from "./rules/store";
import { indexWords, summarise } from "./rules/summarise";

/**
 * Checks everything under rules/ and writes it as JSON files of which one explanation reads two or three:
 * codes/<code>.json for a rule in depth, brief/<first two characters>.json for short entries, apps/<hex digit>.json for names of apps,
 * i18n/<language>.json for what is translated, and contents, index, words (the search), directory, families and permissions.
 * With --export it also writes them for other tools.
 */

const target = "generated/rules";
const exported = "dist/rules";
/** Written elsewhere and put in its place at once: a build that reads it meanwhile sees the old or the new whole. */
const draft = `.rules-draft-${process.pid}`;

const { set, problems } = compileSet();
const store = storeOf(set);
problems.push(...(await Promise.all(set.full.map((compiled) => checkExamples(compiled, store)))).flat());
// The sound rules are written even so: who mends one can go on trying the others.
write(set);
if (problems.length > 0) {
  for (const problem of problems) console.error(problem.message);
  console.error(
    `\n${problems.length} ${problems.length === 1 ? "problem" : "problems"} in rules/; rules/README.md says how a rule is written.`,
  );
  process.exit(1);
}
const beside = set.neighbours.reduce((sum, { rules }) => sum + rules.length, 0);
console.log(
  `${set.full.length} rules in depth, ${set.brief.length} short entries, ${beside} codes of neighbours → ${target}`,
);
if (process.argv.includes("--export")) {
  writeExport(set, exported);
  console.log(`for other tools → ${exported}`);
}

function write(set: RuleSet): void {
  const { full, brief, neighbours, directory, families, apps, permissions, permissionIds, translations } = set;
  for (const folder of ["codes", "brief", "apps", "permission-ids", "i18n"])
    mkdirSync(`${draft}/${folder}`, { recursive: true });
  for (const { rule } of full) save(`codes/${rule.code}`, rule);
  const shelves = byPrefix([...brief, ...neighbours.flatMap(({ rules }) => rules)]);
  for (const [prefix, rules] of shelves)
    save(`brief/${prefix}`, Object.fromEntries(rules.map((rule) => [rule.code, rule])));
  save("index", summarise(set));
  save("words", indexWords(set));
  for (const [language, texts] of translations) save(`i18n/${language}`, texts);
  const contents: Contents = {
    full: full.map(({ rule }) => rule.code),
    brief: [...shelves.keys()],
    languages: [...translations.keys()],
  };
  save("contents", contents);
  save("directory", directory);
  save("families", families);
  save("permissions", permissions);
  for (const digit of "0123456789abcdef") {
    const ofDigit = (names: Map<string, string>) =>
      Object.fromEntries([...names].filter(([id]) => id.startsWith(digit)));
    save(`apps/${digit}`, ofDigit(apps));
    save(`permission-ids/${digit}`, ofDigit(permissionIds));
  }
  mkdirSync(dirname(target), { recursive: true });
  putInPlace();
}

/** Somebody else's may come into the place as soon as it is free: the one that ends last stays. */
function putInPlace(tries = 5): void {
  rmSync(target, { recursive: true, force: true, maxRetries: 5 });
  try {
    renameSync(draft, target);
  } catch (error) {
    const isTaken = ["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "");
    if (!isTaken || tries === 0) throw error;
    putInPlace(tries - 1);
  }
}

function byPrefix(rules: Rule[]): Map<string, Rule[]> {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) groups.set(rule.code.slice(0, 2), [...(groups.get(rule.code.slice(0, 2)) ?? []), rule]);
  return groups;
}

function save(name: string, data: unknown): void {
  writeFileSync(`${draft}/${name}.json`, JSON.stringify(data));
}
