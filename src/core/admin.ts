import type { ExplainedCommand } from "./explanation";
import type { Facts } from "./fact-names";
import { fillCommand } from "./fill";
import type { Directory } from "./rule";

/** Log queries for an admin, filled in with what identifies this sign-in. They only read. */

/** Sign-in tables of Log Analytics. Source: Azure Monitor reference, tables of category "Security" and "Audit", read in 2026. */
const tables = ["SigninLogs", "AADNonInteractiveUserSignInLogs", "AADServicePrincipalSignInLogs", "AADManagedIdentitySignInLogs"];

/** @returns one query by the best id there is; nothing where no id is known */
export function adminQueries(facts: Facts, directory: Directory): ExplainedCommand[] {
  const condition = facts.correlationId
    ? 'CorrelationId == "{correlationId}"'
    : facts.requestId
      ? 'Id == "{requestId}"'
      : undefined;
  if (!condition) return [];
  const run = [
    `union isfuzzy=true ${tables.join(", ")}`,
    `| where ${condition}`,
    "| project TimeGenerated, Type, ResultType, ResultDescription, AppDisplayName, AppId, ResourceDisplayName, ConditionalAccessStatus, CorrelationId",
    "| order by TimeGenerated asc",
  ].join("\n");
  const filled = fillCommand({ shell: "kql", run }, { facts, directory, trusted: true });
  return [{ shell: "kql", run: filled, shows: ["Every sign-in record of this attempt. Logs arrive some minutes late and are kept 7 to 30 days in the portal."] }];
}
