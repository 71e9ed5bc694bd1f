import type { AskedScope } from "../core/explanation";
import { displayable } from "../core/values";
import { useStrings } from "./context";
import { Disclosure } from "./disclosure";

/** The permissions that the app asked for, and which of them only an admin can grant. */
export function AskedScopes({ scopes }: { scopes: AskedScope[] }) {
  const { t, count } = useStrings();
  if (scopes.length === 0) return null;
  return (
    <Disclosure name={count("scopesAsked", scopes.length)}>
      <ul class="scopes">
        {scopes.map(({ scope, needsAdmin }) => (
          <li key={scope}>
            <code>
              <bdi>{displayable(scope)}</bdi>
            </code>
            {needsAdmin !== undefined && (
              <span class="faint">{t(needsAdmin ? "scopeNeedsAdmin" : "scopeNeedsNoAdmin")}</span>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
