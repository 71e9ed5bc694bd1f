import { holds, testsOf } from "./conditions";
import type { Evidence } from "./explanation";
import type { FactName, Facts } from "./fact-names";
import type { Names } from "./predicates";
import type { Text } from "./rich-text";
import type { Condition } from "./rule";

/**
 * The values that make a condition hold, each with its predicate. What holds because a value is absent or different
 * (`not`, `present`) points at no value, and `text` is a whole message.
 */
export const evidenceFor = (condition: Condition, facts: Facts, names: Names = {}): Evidence[] =>
  testsThatHold(condition, facts, names).filter(({ fact, predicate }) => fact !== "text" && predicate !== "present");

/** Of the sentences of a cause those whose branch of `when.any` holds; one sentence alone stands for all of them. */
export function reasonsFor(when: Condition, because: readonly Text[], facts: Facts, names?: Names): readonly Text[] {
  const branches = (when as { any?: Condition[] }).any ?? [];
  if (because.length < 2) return because;
  return because.filter((_, i) => holds(branches[i] ?? {}, facts, names) === true);
}

/** The single tests that make a condition hold; none where it doesn't. */
export function testsThatHold(condition: Condition, facts: Facts, names: Names): Evidence[] {
  if (holds(condition, facts, names) !== true) return [];
  return Object.entries(condition).flatMap(([key, expected]) => {
    if (key === "not") return [];
    if (key === "all" || key === "any") {
      return (expected as Condition[]).flatMap((part) => testsThatHold(part, facts, names));
    }
    return Object.entries(testsOf(expected)).map(([predicate, argument]) => ({
      fact: key as FactName,
      predicate,
      argument,
    }));
  });
}
