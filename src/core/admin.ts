import type { ExplainedCommand } from "./explanation";
import type { Facts } from "./fact-names";
import { fillCommand, isStrict } from "./fill";
import type { Directory } from "./rule";
import type { Shell } from "./vocabulary";

/** Log queries for an admin, filled in with what identifies this sign-in. They only read. */

/**
 * Sign-in tables of Log Analytics: interactive, non-interactive, service principal and managed identity.
 * Source: Azure Monitor Logs table reference, 2026.
 */
const tables =
  "SigninLogs, AADNonInteractiveUserSignInLogs, AADServicePrincipalSignInLogs, AADManagedIdentitySignInLogs";
const columns =
  "TimeGenerated, Type, ResultType, ResultDescription, AppDisplayName, AppId, ResourceDisplayName, CorrelationId";

interface Query {
  shell: Shell;
  run: string;
  shows: string;
}

/** @returns queries by the best value there is; nothing where the message has none that may enter a query */
export function adminQueries(facts: Facts, directory: Directory): ExplainedCommand[] {
  const has = (name: "correlationId" | "requestId" | "user") =>
    facts[name] !== undefined && isStrict(name, facts[name]);
  const queries = has("correlationId")
    ? [kql('CorrelationId == "{correlationId}"'), graph("correlationId eq '{correlationId}'")]
    : has("requestId")
      ? [kql('Id == "{requestId}"'), graph("id eq '{requestId}'")]
      : has("user")
        ? [kql('UserPrincipalName =~ "{user}"')]
        : [];
  return queries.map(({ shell, run, shows }) => ({
    shell,
    run: fillCommand({ shell, run }, { facts, directory, trusted: true }),
    shows: [shows],
  }));
}

const kql = (condition: string): Query => ({
  shell: "kql",
  run: [
    `union isfuzzy=true ${tables}`,
    `| where TimeGenerated > ago(30d) and ${condition}`,
    `| project ${columns}`,
    "| order by TimeGenerated asc",
  ].join("\n"),
  shows:
    "Log Analytics: every sign-in record of this attempt. Needs the logs to be sent to a workspace and Log Analytics Reader; records arrive some minutes late.",
});

const graph = (filter: string): Query => ({
  shell: "graph-powershell",
  run: `Get-MgAuditLogSignIn -Filter "${filter}" | Format-List CreatedDateTime, Status, AppliedConditionalAccessPolicies`,
  shows:
    "Microsoft Graph PowerShell: the interactive record. Needs Reports Reader and Microsoft Entra ID P1; kept 30 days, 7 without P1.",
});
