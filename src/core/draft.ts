import { describeAttempt } from "./attempt";
import type { DraftedRequest, ExplainedCause, Explanation } from "./explanation";
import type { Facts } from "./fact-names";
import { maskText, type Redacted } from "./redact";
import { type Link, plain } from "./rich-text";
import { displayable } from "./values";
import type { Fixer } from "./vocabulary";

/**
 * Drafts the message to whoever can fix it. The app name, addresses, scopes and tenant may be an attacker's,
 * so the message asks to check and never to do, and says first how to verify.
 */

/** Codes by which Microsoft says that it judged the app risky. */
const risky: ReadonlySet<string> = new Set(["900941", "900981"]);

/** What is known beside the explanation. */
export interface RequestContext {
  /** The likeliest cause, or nothing where the rule names none. */
  cause: ExplainedCause | undefined;
  redacted: Redacted;
  /** Name of one of Microsoft's own apps behind the app's id. */
  knownName?: string | undefined;
  /** Admin pages, made from redacted facts. */
  links: readonly Link[];
}

/** @param explanation made from redacted facts */
export function draftRequest(explanation: Explanation, context: RequestContext): DraftedRequest {
  const { cause, redacted, knownName, links } = context;
  const { facts } = redacted;
  const app = knownName ?? appOf(facts);
  const to = recipient(explanation, cause);
  const write = (doubt: string[]) =>
    [
      // The links hold nothing but values of strict types, and their addresses are long enough to look like a token.
      maskText(
        [
          `${describeAttempt(app, facts)} ${asSentence(plain(explanation.title))}`,
          ...doubt,
          "",
          ...asked(explanation, cause),
          "",
          ...details(explanation, redacted),
        ].join("\n"),
      ).trim(),
      ...shared(facts),
      ...(links.length > 0 && !outside.has(to)
        ? ["", "For the admin:", ...links.map(({ title, url }) => `${title}: ${url}`)]
        : []),
    ].join("\n");
  return {
    to,
    subject: maskText(`Can't sign in to ${app} (AADSTS${explanation.code})`),
    body: write([]),
    ...(explanation.ifNotYou ? { unsureBody: write(["", notSure]) } : {}),
    ticket: maskText(ticketOf(explanation, app, facts)),
    leftOut: redacted.leftOut,
  };
}

const notSure = "I am not sure that this attempt was mine. Please look into that first.";

/** Who has no use for the tenant's admin pages. */
const outside: ReadonlySet<Fixer> = new Set(["app-vendor", "microsoft"]);

/** What is asked for, with how to verify: after the question, or before it where the person who asks may be somebody else. */
function asked(explanation: Explanation, cause: ExplainedCause | undefined): string[] {
  const ask = askFor(explanation, cause);
  const verify = cause?.widens && cause.fix[0] ? plain(cause.fix[0]) : undefined;
  if (verify === undefined) return [ask];
  if (cause?.widens === "credential-reset") return [`First of all: ${verify}`, ask];
  return [ask, `Before anything is changed: ${verify}`];
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

/** What names the person or the device, only where the reader chose to share it. */
function shared({ user, ipAddress, deviceId }: Facts): string[] {
  return rowsOf([
    ["Account", user],
    ["IP address", ipAddress],
    ["Device ID", deviceId],
  ]);
}

function details({ code, name }: Explanation, { facts, leftOut }: Redacted): string[] {
  const hostOnly = leftOut.includes("redirectUri") ? " (host only)" : "";
  return rowsOf([
    ["Error", `AADSTS${code}${name ? ` (${name})` : ""}`],
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
    `AADSTS${explanation.code}`,
    plain(explanation.title),
    app,
    facts.correlationId && `correlation ${facts.correlationId}`,
    facts.timestamp && displayable(facts.timestamp, 40),
  ];
  return parts.filter(Boolean).join(" | ");
}

const asSentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
