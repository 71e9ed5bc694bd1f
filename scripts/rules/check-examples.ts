import { holds } from "../../src/core/conditions";
import type { FactName, Facts } from "../../src/core/fact-names";
import { readText } from "../../src/core/read";
import { readable } from "../../src/core/readable";
import { plain } from "../../src/core/rich-text";
import type { Condition, Rule } from "../../src/core/rule";
import { compileSkeleton, matchSkeleton } from "../../src/core/skeletons";
import { answerText, loadNames } from "../../src/rules/answer";
import type { RuleStore } from "../../src/rules/load";
import type { CompiledRule } from "./compile-rule";
import { RuleError } from "./read-yaml";
import { factsOf, isRefuted } from "./refuted";

/** A rule is its own test: its examples must give their facts and first cause, and every condition and skeleton must be needed by one. */

type Report = (path: (string | number)[], message: string) => void;

/** @returns what the examples of a rule show to be wrong with it */
export async function checkExamples(compiled: CompiledRule, rules: RuleStore): Promise<RuleError[]> {
  const problems: RuleError[] = [];
  const report: Report = (path, message) =>
    problems.push(new RuleError(compiled.file, compiled.lineOf(path), path.join("."), message));
  await checkAnswers(compiled, rules, report);
  await checkConditions(compiled, rules, report);
  checkSkeletons(compiled, report);
  return problems;
}

/** Facts that are read the same of every message, and tested elsewhere. */
const always: ReadonlySet<string> = new Set(["surface", "correlationId", "requestId", "timestamp"]);

async function checkAnswers({ rule, examples }: CompiledRule, rules: RuleStore, report: Report): Promise<void> {
  for (const [i, example] of examples.entries()) {
    const answers = await answerText(rules, example.text, { trust: "pasted" }, example.url);
    const finding = answers.find(({ code }) => code === rule.code);
    if (!finding) {
      report(["examples", i, "text"], `has no AADSTS${rule.code}`);
      continue;
    }
    const given = Object.entries(finding.facts).find(([name]) => !always.has(name));
    if (!example.facts && given) report(["examples", i], `asserts no facts; the message gives ${given.join(" = ")}`);
    for (const [name, value] of Object.entries(example.facts ?? {})) {
      const read = finding.facts[name as FactName];
      if (read !== value)
        report(["examples", i, "facts", name], `read ${JSON.stringify(read)}, not ${JSON.stringify(value)}`);
    }
    const [first] = finding.explanation.causes;
    if (example.first && first?.id !== example.first) {
      const why = first?.because ? ` because "${plain(first.because)}"` : "";
      report(["examples", i, "first"], `"${first?.id}" comes first${why}, not "${example.first}"`);
    }
  }
}

/**
 * A condition that holds in every example decides nothing; one that holds in none was never tried. One that is only
 * unknown in the others has never said no.
 */
async function checkConditions({ rule, examples }: CompiledRule, rules: RuleStore, report: Report): Promise<void> {
  const skeletons = (rule.messages ?? []).map(compileSkeleton);
  const seen: Facts[] = examples.flatMap(({ text, url }) =>
    readText(text, () => ({ skeletons }), { trust: "pasted" }, url)
      .filter(({ finding }) => finding.code === rule.code)
      .map((read) => ({ ...read.finding.facts, text: read.text })),
  );
  const names = await Promise.all(seen.map((facts) => loadNames(rules, facts)));
  for (const [i, cause] of rule.causes.entries()) {
    for (const kind of ["when", "rulesOut"] as const) {
      const condition: Condition | undefined = cause[kind];
      if (!condition) continue;
      const answers = seen.map((facts, k) => holds(condition, facts, names[k]));
      if (!answers.includes(true)) report(["causes", i, kind], "holds in none of the examples");
      else if (answers.every((answer) => answer === true))
        report(["causes", i, kind], "holds in every example, so it decides nothing");
      else if (!seen.some((facts, k) => isRefuted(condition, facts, names[k])))
        report(["causes", i, kind], `is false in none of the examples, only unknown; ${howToRefute(condition)}`);
    }
  }
}

function howToRefute(condition: Condition): string {
  const facts = factsOf(condition).join(", ");
  return `add an example with another value of ${facts}, or make the condition simpler`;
}

function checkSkeletons({ rule, examples }: CompiledRule, report: Report): void {
  const messages = examples.map(({ text }) => messageOf(rule, readable(text)));
  for (const [i, source] of (rule.messages ?? []).entries()) {
    const skeleton = compileSkeleton(source);
    if (!messages.some((message) => matchSkeleton(skeleton, message)?.complete)) {
      report(["messages", i], "no example is worded like this");
    }
  }
}

/** What stands after the code in an example. */
const messageOf = (rule: Rule, text: string): string =>
  text
    .slice(text.search(new RegExp(`(?:AADSTS\\s*)?${rule.code}`, "i")))
    .replace(/^(?:AADSTS\s*)?\d+[\s:：*_)-]*/i, "");
