import { holds } from "../../src/core/conditions";
import type { Facts } from "../../src/core/fact-names";
import type { Names } from "../../src/core/predicates";
import type { Condition } from "../../src/core/rule";

/** Asks more of the examples of a rule than of a reader's message: that they show a condition to be false. */

/**
 * @returns whether the facts show that a condition is false; unknown is not enough. A value that isn't there refutes
 * `present: true`, which has no other opposite; to the reader of a message it stays unknown
 */
export const isRefuted = (condition: Condition, facts: Facts, names?: Names): boolean =>
  holds(withAbsence(condition, facts), facts, names) === false;

/** No alternative holds: a condition that is false. */
const never = { any: [] } as unknown as Condition;

/** The condition with each `present: true` of a value that isn't there replaced by one that is false. */
function withAbsence(condition: Condition, facts: Facts): Condition {
  const parts = Object.entries(condition).map(([key, part]) => {
    if (key === "all" || key === "any") return { [key]: (part as Condition[]).map((each) => withAbsence(each, facts)) };
    if (key === "not") return { not: withAbsence(part as Condition, facts) };
    return isPresence(part) && !Object.hasOwn(facts, key) ? never : { [key]: part };
  });
  return { all: parts } as Condition;
}

/** `present: true` alone: beside other predicates it adds nothing, and they can be false. */
const isPresence = (part: unknown): boolean =>
  typeof part === "object" && part !== null && JSON.stringify(part) === '{"present":true}';

/** @returns the facts that a condition asks about, each once */
export const factsOf = (condition: Condition): string[] => [
  ...new Set(
    Object.entries(condition).flatMap(([key, part]) => {
      if (key === "all" || key === "any") return (part as Condition[]).flatMap(factsOf);
      return key === "not" ? factsOf(part as Condition) : [key];
    }),
  ),
];
