import { compileSet, type RuleSet } from "./rules/compile-set";

/**
 * Prints what the rules cover: by priority, stage, status and age of sources. `--stale` lists the claims that were checked
 * longest ago, oldest first.
 */

const { set } = compileSet();
const today = new Date().toISOString().slice(0, 10);
// npm keeps an option that stands before "--" to itself and hands it on in the environment.
if (process.argv.includes("--stale") || process.env.npm_config_stale) printStale(set);
else printCoverage(set);

function printCoverage({ full, brief, priorities }: RuleSet): void {
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
  const causes = rules.flatMap((rule) => rule.causes);
  const evidenced = causes.filter(({ when }) => when).length;
  console.log(
    `Causes: ${causes.length}, of which ${evidenced} with evidence and ${causes.filter(({ widens }) => widens).length} that widen trust`,
  );
}

function printStale({ full }: RuleSet): void {
  const claims = full.flatMap(({ rule }) =>
    (rule.sources ?? []).map(({ checked, url }) => ({ code: rule.code, checked, url })),
  );
  claims.sort((a, b) => a.checked.localeCompare(b.checked) || Number(a.code) - Number(b.code));
  for (const { checked, code, url } of claims)
    console.log(`${checked}  ${age(checked).padEnd(18)} AADSTS${code.padEnd(8)} ${url}`);
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
