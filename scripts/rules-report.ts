import { codeText } from "../src/core/code-text";
import type { NamedLink, Rule } from "../src/core/rule";
import { endWithReader } from "./end-with-reader";
import { compileSet, type RuleSet } from "./rules/compile-set";
import { readYaml } from "./rules/read-yaml";

/**
 * Prints what the rules cover: by priority, stage, status and age of sources. `--stale` lists the claims that were checked
 * longest ago, oldest first, each page with its codes, and the links that nobody noted to have opened.
 */

endWithReader();
const { set } = compileSet();
const today = new Date().toISOString().slice(0, 10);
// npm keeps an option that stands before "--" to itself and hands it on in the environment.
if (process.argv.includes("--stale") || process.env.npm_config_stale) printStale(set);
else printCoverage(set);

function printCoverage({ full, brief, neighbours, priorities }: RuleSet): void {
  const depth = new Map([...full.map(({ rule }) => rule), ...brief].map((rule) => [rule.code, rule.depth]));
  console.log(`Rules: ${full.length} in depth, ${brief.length} in brief, of ${priorities.size} listed codes`);
  for (const priority of [1, 2, 3] as const) {
    const codes = [...priorities].filter(([, each]) => each === priority).map(([code]) => code);
    const count = (which: string | undefined) => codes.filter((code) => depth.get(code) === which).length;
    console.log(
      `  priority ${priority}: ${count("full")} in depth, ${count("brief")} in brief, ${count(undefined)} missing`,
    );
  }
  const rules = full.map(({ rule }) => rule);
  print("Stage (in depth)", tally(rules.map(({ stage }) => stage)));
  print("Status (all)", tally([...rules, ...brief].map(({ status }) => status)));
  print("Sources checked", tally(rules.flatMap(({ sources }) => (sources ?? []).map(({ checked }) => age(checked)))));
  print("Neighbours", new Map(neighbours.map(({ family, rules }) => [family.name ?? family.prefix, rules.length])));
  const causes = rules.flatMap((rule) => rule.causes);
  const evidenced = causes.filter(({ when }) => when).length;
  console.log(
    `Causes: ${causes.length}, of which ${evidenced} with evidence and ${causes.filter(({ widens }) => widens).length} that widen trust`,
  );
}

function printStale({ full, neighbours }: RuleSet): void {
  const rules: Rule[] = [...full.map(({ rule }) => rule), ...neighbours.flatMap((family) => family.rules)];
  const pages = new Map<string, { checked: string; url: string; codes: string[] }>();
  for (const { code, sources = [] } of rules) {
    for (const { checked, url } of sources) {
      const page = pages.get(checked + url) ?? { checked, url, codes: [] };
      page.codes.push(codeText(code));
      pages.set(checked + url, page);
    }
  }
  const claims = [...pages.values()].sort((a, b) => a.checked.localeCompare(b.checked) || a.url.localeCompare(b.url));
  for (const { checked, url, codes } of claims) console.log(`${checked}  ${age(checked)}  ${url}  ${codes.join(" ")}`);
  const links = unconfirmed(new Set(claims.map(({ url }) => pageOf(url))));
  console.log(`\nLinks that nobody noted to have opened: ${links.length || "none"}`);
  for (const [name, address] of links) console.log(`  ${name}  ${address}`);
}

/** Named links without a note of where they were seen, whose page is no rule's source either. */
function unconfirmed(opened: ReadonlySet<string>): [name: string, address: string][] {
  const { links } = readYaml("rules/links.yaml").data as { links: Record<string, NamedLink & { source?: string }> };
  return Object.entries(links).flatMap(([name, { source, url, portal = "" }]): [string, string][] =>
    source !== undefined || (url !== undefined && opened.has(pageOf(url))) ? [] : [[name, url ?? portal]],
  );
}

/** A page, whichever of its parts or languages is linked. */
function pageOf(url: string): string {
  const page = url.replace(/[?#].*$/, "").replace(/\/$/, "");
  return page.replace("/en-us/", "/").toLowerCase();
}

function age(checked: string): string {
  const days = (Date.parse(today) - Date.parse(checked)) / 86_400_000;
  return days < 90 ? "last 3 months" : days < 365 ? "last 12 months" : "over a year ago";
}

function tally(values: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}

function print(title: string, counts: Map<string, number>): void {
  console.log(`${title}: ${[...counts].map(([name, count]) => `${name} ${count}`).join(", ")}`);
}
