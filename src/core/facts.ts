import type { FactName, Facts } from "./fact-names";
import { readFlow } from "./flow";
import { readLabels } from "./labels";
import { readPhrases } from "./phrases";
import { cloudOfHost, readRequest } from "./request";
import { matchSkeleton, type Skeleton } from "./skeletons";
import { isDnsName, isGuid } from "./values";

/** What is known beside the message itself. */
export interface FactSources {
  /** The service's sentences for this code. */
  skeletons: readonly Skeleton[];
  /** The text in which labels are to be read: the message with what belongs to it. */
  record: string;
  /** Everything around, for telling the flow. */
  surroundings: string;
  /** Address of the page or of the app. */
  url?: string;
  /** Values read from the page's configuration. */
  given?: Facts;
}

/**
 * Named values of one message. The wording of the message weighs most, then labels beside it, the page's configuration,
 * and last what the sign-in URL asked for.
 * @param message the service's sentences after the code, without escapes; may break off or be translated
 */
export function readFacts(message: string, sources: FactSources): Facts {
  const request = sources.url ? readRequest(sources.url) : {};
  const worded = readSkeletons(message, sources.skeletons);
  const facts: Facts = {
    ...request,
    ...sources.given,
    ...readLabels(sources.record),
    ...withoutTwins(readPhrases(message), worded),
    ...worded,
  };
  borrowFromRequest(facts);
  const flow = facts.flow ?? readFlow(sources.surroundings, facts, sources.url);
  if (flow) facts.flow = flow;
  const host = sources.url ? hostOf(sources.url) : undefined;
  if (host) facts.host = host;
  const cloud = host && cloudOfHost(host);
  if (cloud) facts.cloud = cloud;
  return withoutHidden(facts);
}

/** What the service writes where it keeps a value to itself, and blanks of its sentences that no app could have sent. */
const hidden = /^\{?(?:EUII|PII) Hidden\}?$|^\{(?:email|idp|issueDate|time|authTime|validDate)\}$/i;

/** The log often gives the reason with its blanks unfilled: '{tenant}' there is nobody's tenant. */
function withoutHidden(facts: Facts): Facts {
  const reason = facts.failureReason ?? "";
  const isBlank = (value: string) => /^\{\w{1,40}\}$/.test(value) && reason.includes(value);
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => !hidden.test(value) && !isBlank(value)));
}

/** A skeleton knows better what a quoted value is: "the application 'Payroll'" gives a name here and an id there. */
function withoutTwins(phrases: Facts, worded: Facts): Facts {
  const named = new Set(Object.values(worded));
  return Object.fromEntries(Object.entries(phrases).filter(([, value]) => !named.has(value)));
}

/** The skeleton that explains most of the message wins; the others add what it doesn't carry. */
function readSkeletons(message: string, skeletons: readonly Skeleton[]): Facts {
  const matches = skeletons.flatMap((skeleton) => matchSkeleton(skeleton, message) ?? []);
  matches.sort((a, b) => a.weight - b.weight);
  return Object.assign({}, ...matches.map((match) => match.facts));
}

const askedFor: [FactName, FactName][] = [
  ["appId", "request.clientId"],
  ["redirectUri", "request.redirectUri"],
  ["scope", "request.scope"],
];

/** What the app asked for is what the error is about, where the message names nothing else. */
function borrowFromRequest(facts: Facts): void {
  for (const [fact, asked] of askedFor) {
    const value = facts[asked];
    if (facts[fact] === undefined && value !== undefined) facts[fact] = value;
  }
  const authority = facts["request.authority"];
  if (facts.tenant === undefined && authority && (isGuid(authority) || isDnsName(authority))) facts.tenant = authority;
}

function hostOf(url: string): string | undefined {
  return /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).hostname : undefined;
}
