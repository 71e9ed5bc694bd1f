import { isFactName } from "./fact-names";
import { isRecord } from "./plain-data";
import { predicates } from "./predicates";

/**
 * Looks through a condition before anybody relies on it: one that passes can be asked of every message.
 * @throws {Error} naming a fact or predicate that does not exist, or an argument that a predicate cannot take
 */
export function checkCondition(condition: unknown): void {
  if (!isRecord(condition) || Object.keys(condition).length === 0)
    throw new Error("is a map from facts to what must hold");
  for (const [key, part] of Object.entries(condition)) {
    if (key === "all" || key === "any") {
      if (!Array.isArray(part) || part.length === 0) throw new Error(`${key} takes a list of conditions`);
      part.forEach(checkCondition);
    } else if (key === "not") checkCondition(part);
    else checkFact(key, part);
  }
}

function checkFact(name: string, expected: unknown): void {
  if (!isFactName(name)) throw new Error(`"${name}" is not a fact; rules/README.md lists them`);
  if (!isRecord(expected)) return;
  for (const [predicate, argument] of Object.entries(expected)) {
    if (predicate !== "present" && !(predicate in predicates)) {
      throw new Error(`there is no predicate "${predicate}"; rules/README.md lists them`);
    }
    if (predicate === "contains" || predicate === "mentions") checkTexts(predicate, argument);
    if (predicate === "matches") new RegExp(String(argument));
    if ((predicate === "words" || predicate === "resources") && !isRecord(argument)) {
      throw new Error(`${predicate} takes the least or most of them, as in {"min": 2}`);
    }
    const otherFact = typeof argument === "string" ? argument : isRecord(argument) ? argument.fact : undefined;
    const compares = ["sameAs", "caseDiffersFrom", "laterThan", "earlierThan"].includes(predicate);
    if (compares && (typeof otherFact !== "string" || !isFactName(otherFact))) {
      throw new Error(`${predicate} compares with another fact, not with ${JSON.stringify(argument)}`);
    }
  }
}

/** YAML reads 0xcaa9001f as a number, whose digits stand in no message. */
function checkTexts(predicate: string, argument: unknown): void {
  for (const part of [argument].flat()) {
    if (typeof part !== "string") throw new Error(`${predicate} takes texts; put ${JSON.stringify(part)} in quotes`);
  }
}
