import type { AskedScope } from "../core/explanation";
import { displayable } from "../core/values";
import { useStrings } from "./context";
import { Disclosure } from "./disclosure";
import type { StringKey } from "./strings";

export interface AskedScopesProps {
  scopes: AskedScope[];
  /** `part` is folded and says why approval is asked for; `list` stands inside another part. */
  look?: "part" | "list";
}

/** The permissions that the app asked for, and which of them only an admin can grant. */
export function AskedScopes({ scopes, look = "part" }: AskedScopesProps) {
  const { t, count } = useStrings();
  if (scopes.length === 0) return null;
  const reason = reasonFor(scopes);
  if (look === "part") {
    return (
      <Disclosure name={count("scopesAsked", scopes.length)}>
        {reason && <p>{t(reason)}</p>}
        <ScopeList scopes={scopes} />
      </Disclosure>
    );
  }
  return (
    <>
      <p class="kicker">{count("scopesAsked", scopes.length)}</p>
      <ScopeList scopes={scopes} />
    </>
  );
}

function ScopeList({ scopes }: { scopes: AskedScope[] }) {
  const { t } = useStrings();
  return (
    <ul class="scopes">
      {scopes.map(({ scope, name, needsAdmin }) => (
        <li key={scope}>
          <code>
            <bdi>{displayable(scope)}</bdi>
          </code>
          {name && <span>{name}</span>}
          {needsAdmin !== undefined && (
            <span class="faint">{t(needsAdmin ? "scopeNeedsAdmin" : "scopeNeedsNoAdmin")}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Why this person may see "Need admin approval"; nothing where a permission is unknown to us and none is known to need it. */
function reasonFor(scopes: AskedScope[]): StringKey | undefined {
  if (scopes.some(({ needsAdmin }) => needsAdmin)) return "approvalByPermission";
  return scopes.every(({ needsAdmin }) => needsAdmin === false) ? "approvalByPolicy" : undefined;
}
