import type { AskedScope } from "./explanation";
import type { Names } from "./predicates";

/** Splits the scopes that an app asked for and says of each whether an admin has to consent. */

/** Scopes that every person may consent to. Source: OpenID Connect scopes in Microsoft's identity platform documentation, 2026. */
const everybodys: ReadonlySet<string> = new Set(["openid", "profile", "email", "offline_access"]);
const mostScopes = 60;

/** The scopes of a request. @param scope separated by blanks, commas or plus signs, as the app wrote them */
export const scopesOf = (scope: string): string[] => scope.split(/[\s,+]+/).filter(Boolean);

/** The permission that a scope names: "Mail.Read" of "https://graph.microsoft.com/Mail.Read". */
export const permissionOf = (scope: string): string => scope.slice(scope.lastIndexOf("/") + 1);

/** The scopes of a request with what is known of each, every one once. */
export function askedScopes(scope: string | undefined, names: Names = {}): AskedScope[] {
  const scopes = [...new Set(scopesOf(scope ?? ""))].slice(0, mostScopes);
  return scopes.map((each) => {
    const permission = permissionOf(each);
    const name = names.permissionName?.(permission.toLowerCase());
    const needsAdmin = everybodys.has(permission) ? false : names.needsAdminConsent?.(name ?? permission);
    return {
      scope: each,
      ...(name === undefined ? {} : { name }),
      ...(needsAdmin === undefined ? {} : { needsAdmin }),
    };
  });
}
