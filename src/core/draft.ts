import type { DraftedRequest, ExplainedCause, Explanation } from "./explanation";
import type { Facts } from "./fact-names";
import { maskText, type Redacted } from "./redact";
import { plain } from "./rich-text";
import { displayable } from "./values";
import type { Fixer } from "./vocabulary";

/**
 * Drafts the message to whoever can fix it. The app name, addresses, scopes and tenant may be an attacker's,
 * so the message asks to check and never to do, and says first how to verify.
 */

/** Codes by which Microsoft says that it judged the app risky. */
const risky: ReadonlySet<string> = new Set(["900941", "900981"]);

/**
 * @param explanation made from redacted facts
 * @param cause the likeliest cause, or nothing where the rule names none
 */
export function draftRequest(
  explanation: Explanation,
  cause: ExplainedCause | undefined,
  redacted: Redacted,
): DraftedRequest {
  const { facts } = redacted;
  const app = appOf(facts);
  const to = recipient(explanation, cause);
  const lines = [
    `I can't sign in to ${app}. ${asSentence(plain(explanation.title))}`,
    ...(explanation.ifNotYou ? ["", `Note: ${plain(explanation.ifNotYou)}`] : []),
    "",
    askFor(explanation, cause),
    ...(cause?.widens && cause.fix[0] ? [`Before anything is changed: ${plain(cause.fix[0])}`] : []),
    "",
    ...details(explanation.code, explanation.name, facts),
  ];
  const body = maskText(lines.join("\n")).trim();
  return {
    to,
    subject: maskText(`Can't sign in to ${app} (AADSTS${explanation.code})`),
    body,
    ticket: maskText(ticketOf(explanation, app, facts)),
    leftOut: redacted.leftOut,
  };
}

function recipient(explanation: Explanation, cause: ExplainedCause | undefined): Fixer {
  const fixers = [cause?.who, ...explanation.who].filter((who): who is Fixer => who !== undefined);
  return fixers.find((who) => who !== "user") ?? "home-admin";
}

function askFor(explanation: Explanation, cause: ExplainedCause | undefined): string {
  if (risky.has(explanation.code)) {
    return "Please investigate this app: Microsoft judged its request for permissions risky. Please don't approve it on my word.";
  }
  if (cause?.ask) return plain(cause.ask);
  if (cause?.widens) return `Please check whether this is right: ${asSentence(plain(cause.title))}`;
  const likely = cause && plain(cause.title);
  // A short entry has one cause, and it says no more than its title.
  if (likely && likely !== plain(explanation.title))
    return `The likely cause: ${asSentence(likely)} Please have a look.`;
  return "Please look this sign-in up in the sign-in logs with the ids below.";
}

/** The app by the name that it gives itself, which proves nothing. */
function appOf(facts: Facts): string {
  return facts.appName ? `"${displayable(facts.appName, 60)}"` : "an app";
}

function details(code: string, name: string | undefined, facts: Facts): string[] {
  const rows: [string, string | undefined][] = [
    ["Error", `AADSTS${code}${name ? ` (${name})` : ""}`],
    ["App ID", facts.appId],
    ["Redirect address (host only)", facts.redirectUri],
    ["Resource", facts.resourceName ?? facts.resourceId],
    ["Scope", facts.scope],
    ["Tenant", facts.tenant ?? facts.resourceTenant],
    ["Time", facts.timestamp],
    ["Correlation ID", facts.correlationId],
    ["Request ID", facts.requestId],
  ];
  return rows.flatMap(([label, value]) => (value ? [`${label}: ${displayable(value, 200)}`] : []));
}

function ticketOf(explanation: Explanation, app: string, facts: Facts): string {
  const parts = [
    `AADSTS${explanation.code}`,
    plain(explanation.title),
    app,
    facts.correlationId && `correlation ${facts.correlationId}`,
    facts.timestamp && displayable(facts.timestamp, 40),
  ];
  return parts.filter(Boolean).join(" | ");
}

const asSentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
