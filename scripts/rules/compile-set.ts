import { readFileSync } from "node:fs";
import type { Language } from "../../src/core/languages";
import type { Directory, Family, Rule } from "../../src/core/rule";
import { checkCoverage, checkSiblings, type Entry } from "./check-coverage";
import { checkSet } from "./check-set";
import { checkWords } from "./check-words";
import { compileEntries } from "./compile-entry";
import { type CompiledRule, compileRule } from "./compile-rule";
import { compileNeighbours, type Neighbours } from "./neighbours";
import type { Compiled } from "./problems";
import { readDirectory, readFamilies } from "./read-directory";
import { RuleError, readYaml, type YamlFile, yamlFiles } from "./read-yaml";
import { readSearchWords, type SearchWords } from "./search-words";
import { readTranslations, type Translations } from "./translations";
import { validateEntries, validateNeighbours, validateRule } from "./validate";

/** Everything that is under rules/, compiled. */
export interface RuleSet {
  full: CompiledRule[];
  brief: Rule[];
  /** Codes that are met beside AADSTS codes, by family. */
  neighbours: Neighbours[];
  directory: Directory;
  families: Family[];
  /** How often each listed code is met: 1 constantly, 3 rarely. */
  priorities: Map<string, 1 | 2 | 3>;
  /** Names of Microsoft's own apps, by id. */
  apps: Map<string, string>;
  /** Microsoft Graph permissions by name; true where an admin has to consent to the delegated one. */
  permissions: Record<string, boolean>;
  /** Names of Microsoft Graph permissions, by id. */
  permissionIds: Map<string, string>;
  searchWords: SearchWords[];
  /** Translated texts of rules in depth, by language. */
  translations: Map<Language, Translations>;
}

/** Reads and checks the whole folder. @returns the rules that are sound, and what is wrong with the others */
export function compileSet(): { set: RuleSet; problems: RuleError[] } {
  const problems: RuleError[] = [];
  const full = compileFiles("rules/codes", validateRule, compileRule, problems).map(({ value }) => value);
  const entries = compileFiles("rules/catalog", validateEntries, compileEntries, problems).flatMap(
    ({ file, value }): Entry[] => value.map((rule) => ({ file, rule })),
  );
  const neighbours = compileFiles("rules/neighbours", validateNeighbours, compileNeighbours, problems).map(
    ({ value }) => value,
  );
  const brief = entries.map(({ rule }) => rule);
  const priorities = new Map(
    readTable("codes.tsv").map(([code = "", priority]) => [code, Number(priority) as 1 | 2 | 3]),
  );
  const searchWords = readSearchWords((code) => priorities.has(code));
  problems.push(...searchWords.problems);
  const { translations, problems: untranslatable } = readTranslations(full);
  problems.push(...untranslatable);
  const explained = new Set(full.map(({ rule }) => rule.code));
  const set: RuleSet = {
    full,
    brief: leadOn(
      brief.filter((rule) => !explained.has(rule.code)),
      explained,
    ),
    neighbours,
    directory: readDirectory(problems),
    families: [...readFamilies(problems), ...neighbours.map(({ family }) => family)].sort(longestFirst),
    priorities,
    apps: new Map(readTable("known-apps.tsv").map(([id = "", name = ""]) => [id.toLowerCase(), name])),
    permissions: readPermissions(),
    permissionIds: new Map(
      readTable("graph-permissions.tsv").map(([name = "", , id = ""]) => [id.toLowerCase(), name]),
    ),
    searchWords: searchWords.words,
    translations,
  };
  problems.push(...checkSet(set, entries));
  for (const { file, rule } of full) problems.push(...checkWords(file, rule));
  for (const { file, rule } of entries) problems.push(...checkWords(file, rule));
  for (const { file, rules } of neighbours) for (const rule of rules) problems.push(...checkWords(file, rule));
  // A rule with a fault is not in the set; it is mended before the set is counted.
  if (problems.length === 0) problems.push(...checkCoverage(set, entries), ...checkSiblings(set));
  return { set, problems };
}

/** Entries that point to another entry lead on to the rule in depth that this one points to. */
function leadOn(brief: readonly Rule[], explained: ReadonlySet<string>): Rule[] {
  const seeOf = new Map(brief.map(({ code, see }) => [code, see]));
  return brief.map((rule) => {
    const next = rule.see === undefined ? undefined : seeOf.get(rule.see);
    return next !== undefined && explained.has(next) ? { ...rule, related: [next] } : rule;
  });
}

/** The files of a folder that are sound, compiled. @param all takes what is wrong with the others */
function compileFiles<T>(
  folder: string,
  validate: (yaml: YamlFile) => RuleError[],
  compile: (yaml: YamlFile) => Compiled<T>,
  all: RuleError[],
): { file: string; value: T }[] {
  return yamlFiles(folder).flatMap((file) => {
    try {
      const yaml = readYaml(file);
      const wrong = validate(yaml);
      const { value, problems } = wrong.length > 0 ? { problems: wrong } : compile(yaml);
      all.push(...problems);
      return value === undefined || problems.length > 0 ? [] : [{ file, value }];
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
      all.push(error);
      return [];
    }
  });
}

const longestFirst = (a: Family, b: Family): number => b.prefix.length - a.prefix.length;

/** Rows of a table under rules/, without its head. */
const readTable = (name: string): string[][] =>
  readFileSync(`rules/${name}`, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));

/** A permission that exists only for apps always needs an admin. */
function readPermissions(): Record<string, boolean> {
  const permissions: Record<string, boolean> = {};
  for (const [name = "", kind, , adminConsent] of readTable("graph-permissions.tsv")) {
    if (kind === "delegated") permissions[name] = adminConsent === "yes";
    else permissions[name] ??= true;
  }
  return permissions;
}
