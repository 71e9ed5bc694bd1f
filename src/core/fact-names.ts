/** Names of the values that a message, page or sign-in URL can carry. Rules, skeletons and the interface use no others. */

/** Values that identify the sign-in or the people and apps in it. */
const identityFacts = [
  "appId",
  "appName",
  "tenant",
  "user",
  "userId",
  "servicePrincipalId",
  "idp",
  "resourceId",
  "resourceName",
  "redirectUri",
  "registeredRedirectUri",
  "scope",
  "correlationId",
  "requestId",
  "timestamp",
  "ipAddress",
  "deviceId",
  "devicePlatform",
  "deviceState",
  "subject",
  "issuer",
  "audience",
  "homeTenant",
  "resourceTenant",
] as const;

/** What the service answered beside the message: OAuth members, sign-in log columns, policy results. */
const answerFacts = [
  "error",
  "suberror",
  "claims",
  "clientApp",
  "status",
  "failureReason",
  "additionalDetails",
  "policyName",
  "policyResult",
] as const;

/** Values that only single messages carry. */
const messageFacts = [
  "field",
  "parameter",
  "reason",
  "thumbprint",
  "now",
  "validFrom",
  "expiry",
  "issuedAt",
  "inactiveFor",
  "lifetime",
  "usedMethod",
  "requestedMethod",
  "expectedAudience",
  "expectedSubject",
  "destination",
  "origin",
  "verb",
  "validVerbs",
  "resourceList",
  "permissionIds",
  "innerCode",
  "keyId",
  "details",
  "platform",
  "realm",
  "keyType",
] as const;

/** What the sign-in URL asked for. */
const requestFacts = [
  "request.clientId",
  "request.redirectUri",
  "request.scope",
  "request.responseType",
  "request.prompt",
  "request.loginHint",
  "request.authority",
  "request.codeChallengeMethod",
  "request.resource",
] as const;

/** Told from the place and the wording. */
const placeFacts = ["surface", "flow", "cloud", "host", "browser", "privateWindow", "text"] as const;

/** All names that a message can give values to; rules/README.md says what each is. */
export const factNames = [...identityFacts, ...answerFacts, ...messageFacts, ...requestFacts, ...placeFacts] as const;
export type FactName = (typeof factNames)[number];

/** Values as written in their source, less quoting and escapes. A name that is missing is not known. */
export type Facts = Partial<Record<FactName, string>>;

const known: ReadonlySet<string> = new Set(factNames);

/** True for a name that rules and skeletons may use. */
export const isFactName = (name: string): name is FactName => known.has(name);
