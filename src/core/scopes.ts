import type { AskedScope } from "./explanation";
import type { Names } from "./predicates";

/** Splits the scopes that an app asked for and says of each whether an admin has to consent. */

/** Microsoft Graph as it is named in front of a permission. Source: national cloud deployments in Microsoft Graph's documentation, 2026. */
const graph =
  /^(?:https:\/\/(?:graph\.microsoft\.com|(?:dod-)?graph\.microsoft\.us|microsoftgraph\.chinacloudapi\.cn)|00000003-0000-0000-c000-000000000000)\/*$/i;
const mostScopes = 60;

/** The scopes of a request. @param scope separated by blanks, commas or plus signs, as the app wrote them */
export const scopesOf = (scope: string): string[] => scope.split(/[\s,+]/).filter(Boolean);

/** The scopes of a request with what is known of each, every one once. */
export function askedScopes(scope: string | undefined, names: Names = {}): AskedScope[] {
  const scopes = [...new Set(scopesOf(scope ?? ""))].slice(0, mostScopes);
  return scopes.map((each) => ({ scope: each, ...describeScope(each, names) }));
}

/** What is known of one scope: nothing for one of another API than Microsoft Graph, whatever its permissions are called. */
export function describeScope(scope: string, names: Names): Omit<AskedScope, "scope"> {
  const slash = scope.lastIndexOf("/");
  if (slash >= 0 && !graph.test(scope.slice(0, slash))) return {};
  const permission = scope.slice(slash + 1);
  const name = names.permissionName?.(permission.toLowerCase());
  const needsAdmin = names.needsAdminConsent?.(name ?? permission);
  return {
    ...(name === undefined ? {} : { name }),
    ...(needsAdmin === undefined ? {} : { needsAdmin }),
  };
}
