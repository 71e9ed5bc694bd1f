import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Text } from "../src/core/rich-text";
import type { Cause, Rule } from "../src/core/rule";
import { compileSet } from "./rules/compile-set";
import { unfilled } from "./rules/unfilled";

/**
 * Writes the rules for other tools: dist/rules/rules.json with every text as plain words, and dist/rules/watchlist.csv,
 * which Microsoft Sentinel takes as a watchlist (key column: code).
 */

const target = "dist/rules";

const { set, problems } = compileSet();
if (problems.length > 0) throw new Error("The rules have problems; npm run rules names them.");
const rules = [...set.full.map(({ rule }) => rule), ...set.brief].sort((a, b) => Number(a.code) - Number(b.code));
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

mkdirSync(target, { recursive: true });
writeFileSync(`${target}/rules.json`, `${JSON.stringify({ version, rules: rules.map(toPlain) }, null, 1)}\n`);
writeFileSync(`${target}/watchlist.csv`, toCsv(rules));
console.log(`${rules.length} rules → ${target}`);

function toPlain({
  code,
  name,
  depth,
  title,
  stage,
  who,
  retry,
  failsIn,
  user,
  causes,
  see,
  related,
  sources,
  status,
}: Rule): object {
  return {
    code,
    name,
    depth,
    title: words(title),
    stage,
    who,
    retry,
    failsIn,
    user: words(user),
    causes: causes.map(causeToPlain),
    see,
    related,
    sources,
    status,
  };
}

const causeToPlain = ({ id, title, who, retry, widens, verify, role, licence, check, fix }: Cause): object => ({
  id,
  title: words(title),
  who,
  retry,
  widens,
  verify: verify && words(verify),
  role,
  licence,
  check: check && words(check),
  fix: fix.map(words),
});

/** A text as it reads where no value is known. */
const words = (text: Text): string => unfilled(text, set.directory.paths);

function toCsv(all: Rule[]): string {
  const head = ["code", "name", "title", "stage", "who", "retry"];
  const rows = all.map(({ code, name, title, stage, who, retry }) => [
    code,
    name ?? "",
    words(title),
    stage,
    who.join(" "),
    retry,
  ]);
  return `${[head, ...rows].map((row) => row.map(cell).join(",")).join("\n")}\n`;
}

/** Quoted as RFC 4180 says; a leading = + - @ would be a formula to a spreadsheet. */
const cell = (value: string): string => `"${value.replace(/^[=+\-@]/, "'$&").replaceAll('"', '""')}"`;
