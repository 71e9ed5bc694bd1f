import type { FactName } from "../core/fact-names";
import type { StringKey } from "./strings";

/** What a support request needs, in the order in which Microsoft prints it; the time stands beside these. */
export const idFacts = ["requestId", "correlationId", "appId", "tenant"] as const satisfies FactName[];

/** What else the message or the page said about the sign-in. */
export const signInFacts = [
  "appName",
  "resourceName",
  "resourceId",
  "homeTenant",
  "resourceTenant",
  "user",
  "userId",
  "servicePrincipalId",
  "idp",
  "clientApp",
  "ipAddress",
  "deviceId",
  "devicePlatform",
  "deviceState",
  "policyName",
] as const satisfies FactName[];

/** What the message itself says of the request. */
export const requestedFacts = [
  "redirectUri",
  "registeredRedirectUri",
  "scope",
  "permissionIds",
] as const satisfies FactName[];

/** What the app asked for in the sign-in address. */
const addressFacts = [
  "request.clientId",
  "request.redirectUri",
  "request.scope",
  "request.responseType",
  "request.prompt",
  "request.authority",
] as const satisfies FactName[];

/** What the app was told. */
export const errorFacts = ["error", "suberror"] as const satisfies FactName[];

export type LabelledFact =
  | (typeof idFacts)[number]
  | (typeof signInFacts)[number]
  | (typeof requestedFacts)[number]
  | (typeof addressFacts)[number]
  | (typeof errorFacts)[number];

/** The interface's names for facts that are shown by name. */
export const factLabels: Record<LabelledFact, StringKey> = {
  requestId: "factRequestId",
  correlationId: "factCorrelationId",
  appId: "factAppId",
  tenant: "factTenant",
  appName: "factAppName",
  resourceName: "factResourceName",
  resourceId: "factResourceId",
  homeTenant: "factHomeTenant",
  resourceTenant: "factResourceTenant",
  user: "factUser",
  userId: "factUserId",
  servicePrincipalId: "factServicePrincipalId",
  idp: "factIdp",
  clientApp: "factClientApp",
  ipAddress: "factIpAddress",
  deviceId: "factDeviceId",
  devicePlatform: "factDevicePlatform",
  deviceState: "factDeviceState",
  policyName: "factPolicyName",
  redirectUri: "factRedirectUri",
  registeredRedirectUri: "factRegisteredRedirectUri",
  scope: "factScope",
  permissionIds: "factPermissionIds",
  "request.clientId": "factRequestClientId",
  "request.redirectUri": "factRequestRedirectUri",
  "request.scope": "factRequestScope",
  "request.responseType": "factRequestResponseType",
  "request.prompt": "factRequestPrompt",
  "request.authority": "factRequestAuthority",
  error: "factError",
  suberror: "factSuberror",
};

/** True for a name that the interface has a label for. */
export const isLabelled = (name: string): name is LabelledFact => name in factLabels;
