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

/**
 * Pages by the stage that failed, beside the sign-in logs, which always help. A page that is addressed by an id which the
 * message lacks becomes the list that it is on, with what to look for there. The logs are always such a list: Microsoft
 * documents no address with a filter in it. Its own support texts end in `SignInEventsV3Blade/{key}/{value}`, filled in
 * when they are shown, and name no key (Azure self-help content, read in 2026); so the queries below stand beside it.
 */
const pagesOfStage: Record<Stage, string[]> = {
  request: ["app-authentication", "enterprise-app-properties"],
  account: ["enterprise-app-users", "user"],
  credential: ["app-credentials", "user"],
  mfa: ["user-authentication-methods", "conditional-access"],
  policy: ["conditional-access", "devices"],
  consent: ["enterprise-app-permissions", "app-permissions"],
  token: ["app-credentials", "enterprise-app-properties"],
  app: ["enterprise-app-properties"],
};

/** @returns the admin pages for a finding, in the cloud and tenant of its message; none for text that isn't confirmed */
export function adminLinks(
  { facts, origin }: Finding,
  explanation: Explanation,
  { directory, names, family }: Knowledge,
): Link[] {
  if (origin.trust === "unconfirmed") return [];
  const microsoftApp = knownNames(facts, names).appId !== undefined;
  const filling = { facts, directory, trusted: true, microsoftApp };
  const links = (family?.pages ?? pagesFor(explanation)).flatMap((name) => {
    const link = resolveLink(name, filling);
    const list = resolveLink(directory.links[name]?.generic ?? "", filling);
    // A list in place of a page is of use only with what to look for on it.
    return link && (link.url !== list?.url || link.find) ? [link] : [];
  });
  return links.filter(({ url }, i) => links.findIndex((other) => other.url === url) === i);
}

function pagesFor({ stage, who }: Explanation): string[] {
  // Passwords of people and secrets of apps fail at the same stage.
  const isAppsOwn = who[0]?.startsWith("app-") ?? false;
  const pages = stage ? pagesOfStage[stage].filter((name) => name !== "app-credentials" || isAppsOwn) : [];
  // Two organisations are concerned where another one's admin can fix it.
  return ["sign-in-logs", ...pages, ...(who.includes("resource-admin") ? ["cross-tenant-access"] : [])];
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
    "Every sign-in record of this attempt. Needs the logs in a Log Analytics workspace, which takes Microsoft Entra ID P1, and Log Analytics Reader; records arrive some minutes late and are kept as long as the workspace keeps them.",
});

const graph = (filter: string): Query => ({
  shell: "graph-powershell",
  run: `Get-MgAuditLogSignIn -Filter "${filter}" | Format-List CreatedDateTime, Status, AppliedConditionalAccessPolicies`,
  shows:
    "The interactive record, some minutes after the attempt. Needs Reports Reader and Microsoft Entra ID P1; kept 30 days.",
});
