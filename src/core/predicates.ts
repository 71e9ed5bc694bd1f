import {
  type AddressShape,
  addressShape,
  isCustomScheme,
  isLoopback,
  isNativeClient,
  isPrivateHost,
} from "./address-shape";
import { escapeRegExp } from "./escape-reg-exp";
import type { FactName, Facts } from "./fact-names";
import { cloudOfHost } from "./request";
import { describeScope, scopesOf } from "./scopes";
import { isDnsName, isGuid } from "./values";

/**
 * The predicates of `when` and `rulesOut`; rules/README.md says them in words.
 * Each gets a value that is there and answers true, false, or undefined where it cannot tell.
 */

/** Names that the core does not carry itself; absent parts make their predicates unknown. */
export interface Names {
  /** Name of one of Microsoft's own apps by its id in lower case; undefined for any other. */
  appName?(appId: string): string | undefined;
  /** Name of a Microsoft Graph permission by its id in lower case. */
  permissionName?(id: string): string | undefined;
  /** Whether a Microsoft Graph permission needs an admin; undefined for names it doesn't know. */
  needsAdminConsent?(permission: string): boolean | undefined;
}

export interface PredicateContext {
  facts: Facts;
  names: Names;
}

export type Predicate = (value: string, argument: unknown, context: PredicateContext) => boolean | undefined;

const asked = (holds: boolean, argument: unknown): boolean => holds === (argument === true);
const many = (argument: unknown): string[] => (Array.isArray(argument) ? argument.map(String) : [String(argument)]);
const other = (argument: unknown, { facts }: PredicateContext): string | undefined =>
  facts[String(argument) as FactName];

const ofAddress =
  (test: (shape: AddressShape) => boolean): Predicate =>
  (value, argument) => {
    const shape = addressShape(value);
    return shape && asked(test(shape), argument);
  };

const ofText =
  (test: (value: string) => boolean): Predicate =>
  (value, argument) =>
    asked(test(value), argument);

/** What is left of a value when letters and digits are all masked, or the words that samples put there. */
const samples =
  /^(?:[x*.•-]{2,}|[<[{(%$].*[>\]})%]|\*|(?:enter|your|my|the|insert|replace|add)[\s_-].*|(?:your|my)\w+|(?:client|tenant|app|application|directory)[\s_-]?(?:id|guid|name)(?:here)?|.*[\s_-]here|todo|_{0,4}change[\s_-]?me_{0,4}|replace(?:with|me)\w*|string|guid|undefined|null|none|example|0{8}-0{4}-0{4}-0{4}-0{12}|.*[<{]\w{0,60}[>}].*)$/i;
const tenantWords =
  /^(?:oauth2?|authorize|token|v2\.0|v1\.0|saml2?|wsfed|login|logout|secrets?|keys|certificates|adfs|api|auth|discovery|\.well-known|openid-configuration|undefined|null)$/i;
const personalDomains =
  /(?:^|@)(?:(?:[\w-]+\.)?(?:live|outlook|hotmail|msn)\.[a-z.]{2,6}|passport\.com|gmail\.com|googlemail\.com|yahoo\.[a-z.]{2,6}|icloud\.com|me\.com|gmx\.[a-z]{2,3}|web\.de|proton(?:mail)?\.(?:com|me)|qq\.com|163\.com)$/i;

function resourceOf(scope: string): string | undefined {
  if (/^(?:openid|profile|email|offline_access)$/i.test(scope)) return undefined;
  const slash = scope.lastIndexOf("/");
  return slash > 0
    ? scope
        .slice(0, slash)
        .replace(/(?<!\/)\/+$/, "")
        .toLowerCase()
    : "https://graph.microsoft.com";
}

function within(count: number, argument: unknown): boolean {
  const { min = 0, max = Number.POSITIVE_INFINITY } = argument as { min?: number; max?: number };
  return count >= min && count <= max;
}

/** Milliseconds since 1970, or undefined for what is no time. The service writes up to seven digits of a second. */
function timeOf(value: string | undefined): number | undefined {
  const time = Date.parse(
    (value ?? "")
      .trim()
      .replace(/^(\d{4}-\d\d-\d\d) /, "$1T")
      .replace(/(\.\d{3})\d+/, "$1"),
  );
  return Number.isNaN(time) ? undefined : time;
}

/** How much later `value` is than the other fact, beyond the margin asked for; undefined when either is no time. */
function lead(value: string, argument: unknown, context: PredicateContext, direction: 1 | -1): boolean | undefined {
  const {
    fact,
    minutes = 0,
    hours = 0,
    days = 0,
  } = typeof argument === "string"
    ? { fact: argument }
    : (argument as { fact: string; minutes?: number; hours?: number; days?: number });
  const mine = timeOf(value);
  const theirs = timeOf(other(fact, context));
  if (mine === undefined || theirs === undefined) return undefined;
  return direction * (mine - theirs) > ((days * 24 + hours) * 60 + minutes) * 60_000;
}

const asWord = (word: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${escapeRegExp(word)}(?![\\p{L}\\d])`, "iu");

/** Those of the parts that stand in a value, in any case. */
function partsIn(value: string, argument: unknown): string[] {
  const lower = value.toLowerCase();
  return many(argument).filter((part) => lower.includes(part.toLowerCase()));
}

/** What the predicates look for that go through a text, in any case. */
export const wordPatterns = {
  contains: (argument: unknown) => many(argument).map((part) => new RegExp(escapeRegExp(part), "i")),
  mentions: (argument: unknown) => many(argument).map(asWord),
  matches: (argument: unknown) => [new RegExp(String(argument), "i")],
};

/** The predicates by name. */
export const predicates: Record<string, Predicate> = {
  equals: (value, argument) => many(argument).includes(value),
  contains: (value, argument) => partsIn(value, argument).length > 0,
  // To prepare a pattern that knows the letters of all scripts takes half a millisecond, so few are.
  mentions: (value, argument) => partsIn(value, argument).some((word) => asWord(word).test(value)),
  matches: (value, argument) => wordPatterns.matches(argument).some((pattern) => pattern.test(value)),
  guid: ofText(isGuid),
  domain: ofText(isDnsName),
  placeholder: ofText((value) => samples.test(value.trim())),
  scheme: (value, argument) => {
    const shape = addressShape(value);
    return (
      shape && many(argument).some((scheme) => (scheme === "custom" ? isCustomScheme(shape) : scheme === shape.scheme))
    );
  },
  loopback: ofAddress(isLoopback),
  privateHost: ofAddress(isPrivateHost),
  port: ofAddress((shape) => shape.port !== ""),
  trailingSlash: ofAddress((shape) => shape.path.endsWith("/")),
  path: ofAddress((shape) => shape.path.replace(/^\/$/, "") !== ""),
  query: ofAddress((shape) => shape.query !== ""),
  upperCase: ofText((value) => /[A-Z]/.test(value.replace(/^[A-Za-z][\w+.-]*:/, ""))),
  nativeClient: ofText(isNativeClient),
  commonAuthority: ofText((value) => /^(?:common|organizations|consumers)$/i.test(value)),
  pathWord: ofText((value) => tenantWords.test(value)),
  consumerAccount: ofText((value) => personalDomains.test(value.trim())),
  guestUser: ofText((value) => /#EXT#/i.test(value)),
  cloud: (value, argument) => {
    const host = addressShape(value)?.host ?? value;
    const cloud = cloudOfHost(host) ?? cloudOfResource(value);
    return cloud === undefined ? undefined : many(argument).includes(cloud);
  },
  firstParty: (value, argument, { names }) =>
    names.appName && isGuid(value) ? asked(names.appName(value.toLowerCase()) !== undefined, argument) : undefined,
  needsAdminConsent: (value, argument, { names }) => {
    const answers = scopesOf(value).map((scope) => describeScope(scope, names).needsAdmin);
    if (answers.includes(true)) return asked(true, argument);
    return answers.includes(undefined) ? undefined : asked(false, argument);
  },
  words: (value, argument) => within(scopesOf(value).length, argument),
  resources: (value, argument) =>
    within(new Set(scopesOf(value).flatMap((scope) => resourceOf(scope) ?? [])).size, argument),
  defaultScope: ofText((value) => /\/\.default$/i.test(value.trim())),
  sameAs: (value, argument, context) => {
    const theirs = other(argument, context);
    return theirs === undefined ? undefined : value.toLowerCase() === theirs.toLowerCase();
  },
  caseDiffersFrom: (value, argument, context) => {
    const theirs = other(argument, context);
    return theirs === undefined ? undefined : value !== theirs && value.toLowerCase() === theirs.toLowerCase();
  },
  laterThan: (value, argument, context) => lead(value, argument, context, 1),
  earlierThan: (value, argument, context) => lead(value, argument, context, -1),
};

/**
 * Hosts of APIs that belong to one cloud; a company's own host may end in .us and .cn as well.
 * Source: Microsoft Graph, Azure and Microsoft 365 national-cloud endpoint lists, read in 2026.
 */
function cloudOfResource(value: string): string | undefined {
  if (usgov.test(value)) return "usgov";
  if (china.test(value)) return "china";
  if (/(?:graph\.microsoft|management\.azure|vault\.azure|\.windows)\.(?:com|net)(?:[/:]|$)/i.test(value))
    return "public";
  return undefined;
}
/** Power Apps and Power BI of the GCC sign in with the public cloud; those of GCC High and the military are named so. */
const usgov =
  /(?<=[./])(?:office365|sharepoint|microsoftdynamics|appsplatform|high\.(?:service\.)?powerapps|(?:high|mil)\.powerbigov)\.us(?:[/:]|$)|usgov/i;
const china = /\.(?:office365|sharepoint|outlook|dynamics|powerbi|powerapps)\.cn(?:[/:]|$)/i;
