import type { FactName, Facts } from "./fact-names";
import { isRecord } from "./plain-data";
import { type Names, predicates } from "./predicates";
import type { Condition } from "./rule";

/** Decides `when` and `rulesOut` over the facts of a message. Unknown is neither true nor false. */

/** What a place always prints, so that its absence says something. */
const alwaysPrinted: Partial<Record<string, readonly FactName[]>> = {
  log: ["appName", "user"],
};

/**
 * @returns true, false, or undefined where the facts do not tell
 * @throws {Error} for a predicate that does not exist; the compiler of the rules asks for each once
 */
export function holds(condition: Condition, facts: Facts, names: Names = {}): boolean | undefined {
  return every(
    Object.entries(condition).map(([key, expected]) => {
      if (key === "all") return () => every((expected as Condition[]).map((part) => () => holds(part, facts, names)));
      if (key === "any") return () => some((expected as Condition[]).map((part) => () => holds(part, facts, names)));
      if (key === "not") return () => negate(holds(expected as Condition, facts, names));
      return () => decide(key as FactName, expected, facts, names);
    }),
  );
}

/**
 * How much evidence a condition that holds rests on: the single statements in it that are true of a value.
 * What holds because something is not so (`not`) is no evidence of its own, and of alternatives only the strongest counts.
 */
export function weightOf(condition: Condition, facts: Facts, names: Names = {}): number {
  if (holds(condition, facts, names) !== true) return 0;
  return Object.entries(condition).reduce((sum, [key, part]) => {
    const weights = () => (part as Condition[]).map((each) => weightOf(each, facts, names));
    if (key === "all") return sum + weights().reduce((inner, weight) => inner + weight, 0);
    if (key === "any") return sum + Math.max(...weights());
    if (key === "not") return sum;
    return sum + Object.keys(testsOf(part)).length;
  }, 0);
}

/** The predicates asked of a fact, with their arguments; a plain value or a list stands for `equals`. */
export const testsOf = (expected: unknown): Record<string, unknown> =>
  isRecord(expected) ? expected : { equals: expected };

function decide(fact: FactName, expected: unknown, facts: Facts, names: Names): boolean | undefined {
  const value = facts[fact];
  return every(
    Object.entries(testsOf(expected)).map(([name, argument]) => () => {
      if (name === "present") return isPresent(fact, facts, argument === true);
      const predicate = predicates[name];
      if (!predicate) throw new Error(`there is no predicate "${name}"; rules/README.md lists them`);
      return value === undefined ? undefined : predicate(value, argument, { facts, names });
    }),
  );
}

function isPresent(fact: FactName, facts: Facts, wanted: boolean): boolean | undefined {
  if (facts[fact] !== undefined) return wanted;
  const surface = facts.surface;
  return surface && alwaysPrinted[surface]?.includes(fact) ? !wanted : undefined;
}

type Test = () => boolean | undefined;

function every(tests: Test[]): boolean | undefined {
  const answers = tests.map((test) => test());
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function some(tests: Test[]): boolean | undefined {
  const answers = tests.map((test) => test());
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

const negate = (answer: boolean | undefined): boolean | undefined => (answer === undefined ? undefined : !answer);
