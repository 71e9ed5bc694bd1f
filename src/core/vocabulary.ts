/** The words that rules, explanations and the interface share. Each list is the single place where its words are named. */

/** Where a sign-in stops, in the order in which a person's sign-in passes through. */
export const stages = ["request", "account", "credential", "mfa", "policy", "consent", "token", "app"] as const;
export type Stage = (typeof stages)[number];

/** Who can fix it. `home-admin` runs the person's own tenant, `resource-admin` the tenant that owns the app or resource. */
export const fixers = ["user", "home-admin", "resource-admin", "app-owner", "app-vendor", "microsoft"] as const;
export type Fixer = (typeof fixers)[number];

/** Whether trying again helps. `restart` means from the app, not by reloading the page. */
export const retryVerdicts = [
  "now",
  "later",
  "after-fix",
  "restart",
  "other-account",
  "other-device",
  "never",
] as const;
export type RetryVerdict = (typeof retryVerdicts)[number];

/** Where a code was met: an error page, an ordinary step of signing in, a token answer, an app's address, a log row, other text. */
export const surfaces = ["page", "step", "token", "redirect", "log", "text"] as const;
export type Surface = (typeof surfaces)[number];

/** How the token was asked for. */
export const flows = [
  "interactive",
  "silent",
  "device-code",
  "on-behalf-of",
  "client-credentials",
  "password",
  "refresh",
  "saml",
  "ws-fed",
  "managed-identity",
  "federated-credential",
  "broker",
  "legacy",
] as const;
export type Flow = (typeof flows)[number];

/** What kind of trust a fix widens; such a fix begins with how to verify. */
export const trustKinds = [
  "redirect-uri",
  "federation",
  "consent",
  "service-principal",
  "guest",
  "assignment",
  "policy-exclusion",
  "credential-reset",
  "audience",
] as const;
export type TrustKind = (typeof trustKinds)[number];

/** How sure we are of a rule. */
export const ruleStatuses = ["documented", "observed", "inferred", "retired"] as const;
export type RuleStatus = (typeof ruleStatuses)[number];

/** How much we know about a code: a rule in depth, a short entry, only its family, or nothing. */
export const depths = ["full", "brief", "family", "unknown"] as const;
export type Depth = (typeof depths)[number];

/** Who reads. */
export const audiences = ["user", "admin", "developer"] as const;
export type Audience = (typeof audiences)[number];

/** The shells a command is written for. All commands only read. */
export const shells = ["azure-cli", "graph-powershell", "kql", "shell"] as const;
export type Shell = (typeof shells)[number];
