import { askFor, asSentence } from "./ask-for";
import { describeAttempt } from "./attempt";
import { codeText } from "./code-text";
import type { DraftedRequest, ExplainedCause, Explanation } from "./explanation";
import type { FactName, Facts } from "./fact-names";
import { maskText, type Redacted } from "./redact";
import { type Link, plain } from "./rich-text";
import { displayable } from "./values";
import type { Fixer } from "./vocabulary";

/**
 * Drafts the message to whoever can fix it. The app name, addresses, scopes and tenant may be an attacker's,
 * so the message asks to check and never to do, and says first how to verify.
 */

/** What is known beside the explanation. */
export interface RequestContext {
  /** The cause that the message shows or the code alone names; nothing where it may be one of several. */
  cause: ExplainedCause | undefined;
  /** What it may be, the likeliest first. */
  candidates: readonly ExplainedCause[];
  redacted: Redacted;
  /** Name of one of Microsoft's own apps behind the app's id. */
  knownName?: string | undefined;
  /** Admin pages, made from redacted facts. */
  links: readonly Link[];
}

/** @param explanation made from redacted facts */
export function draftRequest(explanation: Explanation, context: RequestContext): DraftedRequest {
  const { cause, candidates, redacted, knownName, links } = context;
  const { facts } = redacted;
  const app = knownName ?? appOf(facts);
  const to = recipient(explanation, cause);
  const write = (doubt: string[]) =>
    [
      // The links hold nothing but values of strict types, and their addresses are long enough to look like a token.
      maskText(
        [
          `${explanation.family?.attempt ?? describeAttempt(app, facts)} ${asSentence(plain(explanation.title))}`,
          ...doubt,
          "",
          ...askFor(explanation, cause, candidates, to),
          "",
          ...details(explanation, redacted),
        ].join("\n"),
      ),
      ...shared(facts),
      ...(links.length > 0 && !outside.has(to) ? ["", "For the admin:", ...links.map(linkLine)] : []),
    ].join("\n");
  return {
    to,
    subject: maskText(subjectOf(explanation, app)),
    body: write([]),
    ...(explanation.ifNotYou ? { unsureBody: write(["", notSure]) } : {}),
    ticket: maskText(ticketOf(explanation, app, facts)),
    leftOut: redacted.leftOut,
  };
}

function subjectOf({ code, family }: Explanation, app: string): string {
  return `${family?.attempt ? family.name : `Can't sign in to ${app}`} (${codeText(code)})`;
}

const notSure = "I am not sure that this attempt was mine. Please look into that first.";

/** Who has no use for the tenant's admin pages. */
const outside: ReadonlySet<Fixer> = new Set(["app-vendor", "microsoft"]);

function recipient(explanation: Explanation, cause: ExplainedCause | undefined): Fixer {
  const fixers = [cause?.who, ...explanation.who].filter((who): who is Fixer => who !== undefined);
  return fixers.find((who) => who !== "user") ?? "home-admin";
}

/** The app by the name that it gives itself, which proves nothing. */
function appOf(facts: Facts): string {
  return facts.appName ? `"${displayable(facts.appName, 60)}"` : "an app";
}

/** What names the person or the device, only where the reader chose to share it. */
function shared({ user, ipAddress, deviceId }: Facts): string[] {
  return rowsOf([
    ["Account", user],
    ["IP address", ipAddress],
    ["Device ID", deviceId],
  ]);
}

/** Names of what is looked for on an admin page. */
const findNames: Partial<Record<FactName, string>> = {
  appId: "App ID",
  correlationId: "Correlation ID",
  requestId: "Request ID",
  deviceId: "Device ID",
  user: "Account",
};

function linkLine({ title, url, find }: Link): string {
  const lookFor = find ? ` (look for ${findNames[find.fact] ?? find.fact} ${find.value})` : "";
  return `${title}: ${url}${lookFor}`;
}

function details({ code, name }: Explanation, { facts, leftOut }: Redacted): string[] {
  const hostOnly = leftOut.includes("redirectUri") ? " (host only)" : "";
  return rowsOf([
    ["Error", `${codeText(code)}${name ? ` (${name})` : ""}`],
    ["App ID", facts.appId],
    [`Redirect address${hostOnly}`, facts.redirectUri],
    ["Resource", facts.resourceName ?? facts.resourceId],
    ["Scope", facts.scope],
    ["Tenant", facts.tenant ?? facts.resourceTenant],
    ["Time", facts.timestamp],
    ["Correlation ID", facts.correlationId],
    ["Request ID", facts.requestId],
  ]);
}

const rowsOf = (rows: [string, string | undefined][]): string[] =>
  rows.flatMap(([label, value]) => (value ? [`${label}: ${displayable(value, 200)}`] : []));

function ticketOf(explanation: Explanation, app: string, facts: Facts): string {
  const parts = [
    codeText(explanation.code),
    plain(explanation.title),
    app,
    facts.correlationId && `correlation ${facts.correlationId}`,
    facts.timestamp && displayable(facts.timestamp, 40),
  ];
  return parts.filter(Boolean).join(" | ");
}
