import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Language } from "../../src/core/languages";
import type { Directory, Family, MenuPath, NamedLink, Rule } from "../../src/core/rule";
import { checkCoverage, checkSiblings, type Entry } from "./check-coverage";
import { checkSet } from "./check-set";
import { checkWords } from "./check-words";
import { type CompiledRule, compileEntries, compileRule, Problems } from "./compile-rule";
import { checkLinks, shipLinks } from "./links";
import { compileNeighbours, type Neighbours } from "./neighbours";
import { parseText } from "./parse-text";
import { RuleError, readYaml } from "./read-yaml";
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
  const full = yamlFiles("rules/codes").flatMap((file) =>
    collect(problems, () => {
      const yaml = readYaml(file);
      const wrong = validateRule(yaml);
      if (wrong.length > 0) return { problems: wrong };
      const result = compileRule(yaml);
      return { value: result.compiled, problems: result.problems };
    }),
  );
  const entries = yamlFiles("rules/catalog").flatMap((file): Entry[] =>
    collect(problems, () => {
      const yaml = readYaml(file);
      const wrong = validateEntries(yaml);
      if (wrong.length > 0) return { problems: wrong };
      const result = compileEntries(yaml);
      return { value: result.rules, problems: result.problems };
    })
      .flat()
      .map((rule) => ({ file, rule })),
  );
  const neighbours = yamlFiles("rules/neighbours").flatMap((file) =>
    collect(problems, () => {
      const yaml = readYaml(file);
      const wrong = validateNeighbours(yaml);
      if (wrong.length > 0) return { problems: wrong };
      const result = compileNeighbours(yaml);
      return { value: result.neighbours, problems: result.problems };
    }),
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

const yamlFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => `${folder}/${name}`);

function collect<T>(all: RuleError[], make: () => { value?: T; problems: RuleError[] }): T[] {
  try {
    const { value, problems } = make();
    all.push(...problems);
    return value === undefined || problems.length > 0 ? [] : [value];
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    all.push(error);
    return [];
  }
}

function readDirectory(all: RuleError[]): Directory {
  const links = readYaml("rules/links.yaml").data as {
    hosts: Directory["portalHosts"];
    links: Record<string, NamedLink>;
  };
  const yaml = readYaml("rules/steps.yaml");
  const problems = new Problems(yaml);
  const paths: Record<string, MenuPath> = {};
  for (const [name, menu] of Object.entries(yaml.data as Record<string, { path: string[]; link?: string }>)) {
    const path = menu.path.map((part, i) => problems.attempt([name, "path", i], () => parseText(part), []));
    if (menu.link !== undefined && !(menu.link in links.links))
      problems.add([name, "link"], `rules/links.yaml has no "${menu.link}"`);
    paths[name] = { path, ...(menu.link === undefined ? {} : { link: menu.link }) };
  }
  all.push(...problems.list);
  all.push(...checkLinks(links.links));
  return { links: shipLinks(links.links), paths, portalHosts: links.hosts, ...readVersions() };
}

/** The extension's version from package.json, and a fingerprint of the rules, so that a report says what was explained with. */
function readVersions(): Pick<Directory, "bugsUrl" | "versions"> {
  const { version, bugs } = JSON.parse(readFileSync("package.json", "utf8")) as {
    version: string;
    bugs: { url: string };
  };
  const hash = createHash("sha256");
  for (const file of [...yamlFiles("rules/codes"), ...yamlFiles("rules/catalog"), ...yamlFiles("rules/neighbours")])
    hash.update(readFileSync(file));
  return { bugsUrl: bugs.url, versions: { "Sign-in Lens": version, Rules: hash.digest("hex").slice(0, 8) } };
}

function readFamilies(all: RuleError[]): Family[] {
  const yaml = readYaml("rules/families.yaml");
  const problems = new Problems(yaml);
  const families = (yaml.data as (Omit<Family, "title"> & { title: string })[]).map((family, i) => ({
    ...family,
    title: problems.attempt([i, "title"], () => parseText(family.title), []),
  }));
  all.push(...problems.list);
  return families;
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
