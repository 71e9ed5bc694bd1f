import type { FactName, Facts } from "./fact-names";
import type { Names } from "./predicates";

/** Ids that may belong to one of Microsoft's own apps. */
const ids: readonly FactName[] = ["appId", "resourceId", "resourceName", "request.clientId", "request.resource"];

/** Names of Microsoft's own apps behind the ids in the facts, by fact. */
export function knownNames(facts: Facts, names: Names = {}): Facts {
  return Object.fromEntries(
    ids.flatMap((fact) => {
      const name = facts[fact] === undefined ? undefined : names.appName?.(facts[fact].toLowerCase());
      return name === undefined ? [] : [[fact, name]];
    }),
  );
}
