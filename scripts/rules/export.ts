import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import type { Text } from "../../src/core/rich-text";
import type { Cause, Rule } from "../../src/core/rule";
import { unfilled } from "../../src/core/unfilled";
import type { RuleSet } from "./compile-set";
import { familyNamesOf, rulesOf } from "./summarise";

/**
 * The rules for other tools, with every text as plain words: rules.json, which rules/export.schema.json describes, and
 * watchlist.csv, which Microsoft Sentinel takes as a watchlist with the column "code" as its search key.
 */

const schemaFile = "rules.schema.json";

/** @param folder outside of what is packed for the stores */
export function writeExport(set: RuleSet, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/rules.json`, `${JSON.stringify(exportRules(set), null, 1)}\n`);
  writeFileSync(`${folder}/watchlist.csv`, exportWatchlist(set));
  copyFileSync("rules/export.schema.json", `${folder}/${schemaFile}`);
}

/** All rules: of AADSTS codes by number, then those of their neighbours. */
export function exportRules(set: RuleSet): object {
  const families = familyNamesOf(set);
  return {
    $schema: schemaFile,
    versions: set.directory.versions,
    rules: sorted(rulesOf(set)).map((rule) => ({
      family: families.get(rule.code) ?? "AADSTS",
      priority: set.priorities.get(rule.code) ?? 3,
      ...ruleOf(rule, wordsOf(set)),
    })),
  };
}

/**
 * One row for each AADSTS code, as RFC 4180 has it: UTF-8, a head in the first line. Sentinel takes local files up to
 * 3.8 MB. Neighbours' codes are left out; no sign-in log has them.
 * https://learn.microsoft.com/azure/sentinel/watchlists-create
 */
export function exportWatchlist(set: RuleSet): string {
  const words = wordsOf(set);
  const rows = sorted([...set.full.map(({ rule }) => rule), ...set.brief]).map(
    ({ code, name = "", title, stage, who, retry }) => [code, name, words(title), stage, who.join(" "), retry],
  );
  return [["code", "name", "title", "stage", "who", "retry"], ...rows]
    .map((row) => `${row.map(cell).join(",")}\n`)
    .join("");
}

type Words = (text: Text) => string;

/** A text as it reads where no value is known. */
const wordsOf =
  ({ directory }: RuleSet): Words =>
  (text) =>
    unfilled(text, directory.paths);

function ruleOf({ title, user, causes, avoid, ifNotYou, note, logs, links: _, ...data }: Rule, words: Words): object {
  return {
    ...data,
    title: words(title),
    user: words(user),
    causes: causes.map((cause) => causeOf(cause, words)),
    avoid: avoid?.map(words),
    ifNotYou: ifNotYou && words(ifNotYou),
    note: note && words(note),
    logs: logs?.map((log) => ({ ...log, note: log.note && words(log.note) })),
  };
}

const causeOf = (
  { title, because, verify, check, ask, fix, commands, fromOrganisation: _, ...data }: Cause,
  words: Words,
): object => ({
  ...data,
  title: words(title),
  because: because?.map(words),
  verify: verify && words(verify),
  check: check && words(check),
  fix: fix.map(words),
  commands: commands?.map((command) => ({ ...command, shows: command.shows && words(command.shows) })),
  ask: ask && words(ask),
});

const isNumber = (code: string): boolean => /^\d+$/.test(code);

const sorted = (rules: Rule[]): Rule[] =>
  [...rules].sort(
    (a, b) =>
      Number(isNumber(b.code)) - Number(isNumber(a.code)) ||
      (isNumber(a.code) ? Number(a.code) - Number(b.code) : a.code.localeCompare(b.code)),
  );

/** Quoted; a leading = + - @ would be a formula to a spreadsheet. */
const cell = (value: string): string => `"${value.replace(/^[=+\-@]/, "'$&").replaceAll('"', '""')}"`;
