import type { Knowledge } from "./explain";
import type { ExplainedCommand, Explanation } from "./explanation";
import type { Facts } from "./fact-names";
import { fillCommand, isStrict, resolveLink } from "./fill";
import type { Finding } from "./finding";
import { knownNames } from "./known-names";
import type { Link } from "./rich-text";
import type { Directory } from "./rule";
import type { Shell, Stage } from "./vocabulary";

/** Pages and log queries for an admin, filled in with what identifies this sign-in. The queries only read. */

/** Pages by the stage that failed, beside the sign-in logs, which always help. */
const pagesOfStage: Record<Stage, string[]> = {
  request: ["app-authentication", "enterprise-apps"],
  account: ["enterprise-apps"],
  credential: [],
  mfa: ["conditional-access"],
  policy: ["conditional-access", "devices"],
  consent: ["app-permissions", "enterprise-apps"],
  token: ["app-credentials", "enterprise-apps"],
  app: ["enterprise-apps"],
};

/** @returns the admin pages for a finding, in the cloud and tenant of its message; none for text that isn't confirmed */
export function adminLinks(
  { facts, origin }: Finding,
  { stage, who }: Explanation,
  { directory, names }: Knowledge,
): Link[] {
  if (origin.trust === "unconfirmed") return [];
  const microsoftApp = knownNames(facts, names).appId !== undefined;
  // Two organisations are concerned where another one's admin can fix it.
  const settings = who.includes("resource-admin") ? ["cross-tenant-access"] : [];
  const pages = ["sign-in-logs", ...(stage ? pagesOfStage[stage] : []), ...settings];
  return pages.flatMap((name) => resolveLink(name, { facts, directory, trusted: true, microsoftApp }) ?? []);
}

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
  const has = (name: "correlationId" | "requestId" | "user" | "timestamp") =>
    facts[name] !== undefined && isStrict(name, facts[name]);
  const queries = has("correlationId")
    ? [kql('CorrelationId == "{correlationId}"'), graph("correlationId eq '{correlationId}'")]
    : has("requestId")
      ? [kql('Id == "{requestId}"'), graph("id eq '{requestId}'")]
      : has("user")
        ? [kql('UserPrincipalName =~ "{user}"', has("timestamp") ? aroundThen : undefined)]
        : [];
  return queries.map(({ shell, run, shows }) => ({
    shell,
    run: fillCommand({ shell, run }, { facts, directory, trusted: true, microsoftApp: false }),
    shows: [shows],
  }));
}

const lastMonth = "TimeGenerated > ago(30d)";
/** A user has many records; those around the error are the ones. */
const aroundThen = "TimeGenerated between (datetime({timestamp}) - 1h .. datetime({timestamp}) + 1h)";

const kql = (condition: string, when = lastMonth): Query => ({
  shell: "kql",
  run: [
    `union isfuzzy=true ${tables}`,
    `| where ${when} and ${condition}`,
    `| project ${columns}`,
    "| order by TimeGenerated asc",
  ].join("\n"),
  shows:
    "Log Analytics: every sign-in record of this attempt. Needs the logs to be sent to a workspace and Log Analytics Reader; records arrive some minutes late and are kept as long as the workspace keeps them.",
});

const graph = (filter: string): Query => ({
  shell: "graph-powershell",
  run: `Get-MgAuditLogSignIn -Filter "${filter}" | Format-List CreatedDateTime, Status, AppliedConditionalAccessPolicies`,
  shows:
    "Microsoft Graph PowerShell: the interactive record. Needs Reports Reader and Microsoft Entra ID P1; kept 30 days, 7 without P1.",
});
