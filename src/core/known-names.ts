import type { FactName, Facts } from "./fact-names";
import type { Names } from "./predicates";
import { guidsIn } from "./values";

/** Facts that may hold the id of one of Microsoft's own apps. */
export const appIdFacts: readonly FactName[] = [
  "appId",
  "resourceId",
  "resourceName",
  "request.clientId",
  "request.resource",
];

/** Names of Microsoft's own apps and permissions behind the ids in the facts, by fact. */
export function knownNames(facts: Facts, names: Names = {}): Facts {
  const apps = appIdFacts.flatMap((fact) => {
    const name = facts[fact] === undefined ? undefined : names.appName?.(facts[fact].toLowerCase());
    return name === undefined ? [] : [[fact, name]];
  });
  const permissions = guidsIn(facts.permissionIds ?? "").flatMap((id) => names.permissionName?.(id) ?? []);
  return Object.fromEntries([...apps, ...(permissions.length > 0 ? [["permissionIds", permissions.join(", ")]] : [])]);
}
