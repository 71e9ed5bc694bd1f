import { isRecord } from "./plain-data";
import { cloudOfHost } from "./request";
import { type OverlayMode, overlayOn, type Settings } from "./settings";
import { ticketProblem } from "./ticket";
import { type Audience, audiences } from "./vocabulary";

/** What an organisation decides for its people through the browser's managed storage; docs/organisations.md is for them. */
export interface Policy {
  /** What the organisation is called. */
  organisation?: string;
  helpDesk?: HelpDesk;
  /** Address of the ticket system's form, with `{values}` after its question mark. */
  ticketUrl?: string;
  /** For whom texts are written until the reader chooses. */
  defaultRole?: Audience;
  hideDeveloperDetails?: boolean;
  enforceRedaction?: boolean;
  /** `false` switches a thing off for everybody. */
  history?: boolean;
  commands?: boolean;
  requests?: boolean;
  bundles?: boolean;
  issueLink?: boolean;
  /** On sign-in pages: by itself, only in the pop-up, or not at all. */
  signInPages?: SignInPages;
  /** Sites that the organisation wants explained, as origins; the person allows them with a click. */
  extraSites?: string[];
  /** Codes that raise nothing by themselves. */
  mutedCodes?: string[];
  /** As it came; src/rules/check-pack.ts reads it. */
  rulePack?: unknown;
}

export interface HelpDesk {
  name?: string;
  url?: string;
  email?: string;
  phone?: string;
  hours?: string;
  text?: string;
}

/** What happens on sign-in pages: `click`: nothing by itself, `off`: nothing is looked for. */
const signInPageModes = ["automatic", "click", "off"] as const;
export type SignInPages = (typeof signInPageModes)[number];

export type PolicyName = keyof Policy;

/** A value of the policy that is not used, and what was expected in its place. */
export interface PolicyProblem {
  name: string;
  reason: string;
}

/** @returns what was expected, or nothing where the value is right */
type Check = (value: unknown) => string | undefined;

const bool: Check = (value) => (typeof value === "boolean" ? undefined : "is true or false");
const words =
  (...allowed: readonly string[]): Check =>
  (value) =>
    allowed.some((word) => word === value) ? undefined : `is one of ${allowed.join(", ")}`;
const line =
  (longest: number): Check =>
  (value) =>
    typeof value === "string" && value.trim() !== "" && value.length <= longest
      ? undefined
      : `is a text of at most ${longest} characters`;
const matching =
  (pattern: RegExp, expected: string): Check =>
  (value) =>
    typeof value === "string" && pattern.test(value) ? undefined : expected;
const listOf =
  (each: Check): Check =>
  (value) =>
    Array.isArray(value) ? value.map(each).find((problem) => problem !== undefined) : "is a list";

const httpsUrl: Check = (value) =>
  typeof value === "string" && /^https:\/\/[^/\s@?#]+(?:[/?#]|$)/.test(value) && URL.canParse(value)
    ? undefined
    : "is an address that begins with https://";

/** Origins only: a pattern with a path or a wildcard would promise something that browsers don't keep. */
const origin: Check = (value) =>
  typeof value === "string" && /^https:\/\/[^*]+$/.test(value) && URL.canParse(value) && new URL(value).origin === value
    ? undefined
    : "is a site such as https://apps.contoso.com";

const helpDeskChecks: Record<keyof HelpDesk, Check> = {
  name: line(80),
  url: httpsUrl,
  email: matching(/^[^\s@<>"?&]{1,64}@[a-z0-9.-]{3,253}$/i, "is an e-mail address"),
  phone: matching(/^\+?[\d ()./-]{3,40}$/, "is a phone number"),
  hours: line(120),
  text: line(400),
};

const checks: Record<PolicyName, Check> = {
  organisation: line(80),
  // Read part by part below.
  helpDesk: (value) => (isRecord(value) ? undefined : "is a group of name, url, email, phone, hours and text"),
  ticketUrl: ticketProblem,
  defaultRole: words(...audiences),
  hideDeveloperDetails: bool,
  enforceRedaction: bool,
  history: bool,
  commands: bool,
  requests: bool,
  bundles: bool,
  issueLink: bool,
  signInPages: words(...signInPageModes),
  extraSites: listOf(origin),
  mutedCodes: listOf(matching(/^\d{5,7}$/, 'holds codes as texts of digits, such as "50058"')),
  rulePack: (value) => (isRecord(value) ? undefined : "is a rule pack"),
};

/** All names that a policy may use; policy.schema.json has them too. */
export const policyNames = Object.keys(checks) as PolicyName[];

/** The usable values of a policy, and what is wrong with the others: one bad value does not undo the rest. */
export function checkPolicy(managed: unknown): { policy: Policy; problems: PolicyProblem[] } {
  const { values, problems } = pick(isRecord(managed) ? managed : {}, checks, "");
  if (isRecord(values.helpDesk)) {
    const parts = pick(values.helpDesk, helpDeskChecks, "helpDesk.");
    values.helpDesk = parts.values;
    problems.push(...parts.problems);
  }
  return { policy: values as Policy, problems };
}

function pick(given: Record<string, unknown>, allowed: Record<string, Check>, prefix: string) {
  const values: Record<string, unknown> = {};
  const problems: PolicyProblem[] = [];
  for (const [name, value] of Object.entries(given)) {
    const check = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
    const reason = check ? check(value) : "is not a name that we know";
    if (reason === undefined) values[name] = value;
    else problems.push({ name: prefix + name, reason });
  }
  return { values, problems };
}

/** The settings that hold: the reader's, as far as the organisation leaves them the choice. */
export function withPolicy(settings: Settings, policy: Policy): Settings {
  const audience = settings.audience ?? policy.defaultRole;
  const { audience: _, ...others } = settings;
  return {
    ...others,
    ...(audience === undefined ? {} : { audience: admitted(audience, policy) }),
    ...(policy.enforceRedaction ? { share: [], leaveOutTenant: true } : {}),
    ...(policy.history === false ? { keepRecent: false } : {}),
  };
}

/** Those who may be chosen as readers. */
export const admittedAudiences = ({ hideDeveloperDetails }: Policy): Audience[] =>
  audiences.filter((each) => !(hideDeveloperDetails && each === "developer"));

const admitted = (audience: Audience, policy: Policy): Audience =>
  admittedAudiences(policy).includes(audience) ? audience : "admin";

/** True for a code that raises nothing by itself. */
export const isMuted = ({ mutedCodes = [] }: Policy, code: string): boolean => mutedCodes.includes(code);

/** How an explanation appears by itself on a host, where the organisation has a say in sign-in pages. */
export function overlayUnder(policy: Policy, settings: Settings, host: string): OverlayMode {
  return managedOverlay(policy, host) ? "off" : overlayOn(settings, host);
}

/** True where nothing may be looked for. */
export const isSwitchedOff = (policy: Policy, host: string): boolean => managedOverlay(policy, host) === "off";

/** What the organisation has decided for a host, and no reader can change. */
export const managedOverlay = ({ signInPages = "automatic" }: Policy, host: string): "click" | "off" | undefined =>
  signInPages !== "automatic" && isSignInHost(host) ? signInPages : undefined;

/** Microsoft's hosts where people sign in, not its admin pages. */
function isSignInHost(host: string): boolean {
  const cloud = cloudOfHost(host);
  return cloud === "external-id" || (cloud !== undefined && host.startsWith("login"));
}
