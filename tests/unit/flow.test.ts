import { describe, expect, test } from "vitest";
import { readFlow } from "../../src/core/flow";
import type { Flow } from "../../src/core/vocabulary";

/** Promise: how a token was asked for is told by the address first, then by what the app asked, then by words. */

const host = "https://login.microsoftonline.com/common";

test.each<[string, Flow | undefined]>([
  [`${host}/saml2`, "saml"],
  [`${host}/saml2?SAMLRequest=x`, "saml"],
  [`${host}/saml2x`, undefined],
  [`${host}/wsfed`, "ws-fed"],
  [`${host}/wsfed/x`, "ws-fed"],
  [`${host}/wsfederation`, undefined],
  [`${host}/oauth2/deviceauth`, "device-code"],
  [`${host}/deviceauth?x=1`, "device-code"],
])("%s is of the flow %s", (url, flow) => {
  expect(readFlow("", {}, url)).toBe(flow);
});

describe("what the app asked for", () => {
  test("counts before words", () => {
    expect(readFlow("refresh token", { "request.responseType": "code" })).toBe("interactive");
    expect(readFlow("refresh token", { "request.responseType": "code", "request.prompt": "none" })).toBe("silent");
    expect(readFlow("", { "request.prompt": "login" })).toBeUndefined();
  });
});

test.each<[string, Flow | undefined]>([
  ["DeviceCodeCredential", "device-code"],
  ["a device code was entered", "device-code"],
  ["grant_type=urn:ietf:params:oauth:grant-type:device_code", "device-code"],
  ["microsoft.com/devicelogin", "device-code"],
  ["on-behalf-of", "on-behalf-of"],
  ["AcquireTokenOnBehalfOf", "on-behalf-of"],
  ["requested_token_use=on_behalf_of", "on-behalf-of"],
  ["the OBO call", "on-behalf-of"],
  ["in hobos", undefined],
  ["the managed identity endpoint", "managed-identity"],
  ["ManagedIdentityCredential", "managed-identity"],
  ["IMDS didn't answer", "managed-identity"],
  ["workload identity", "federated-credential"],
  ["WorkloadIdentityCredential", "federated-credential"],
  ["AZURE_FEDERATED_TOKEN_FILE", "federated-credential"],
  ["a federated identity credential", "federated-credential"],
  ["FederatedIdentity", "federated-credential"],
  ["OIDC login", "federated-credential"],
  ["ClientSecretCredential", "client-credentials"],
  ["grant_type=client_credentials", "client-credentials"],
  ["the client credentials flow", "client-credentials"],
  ["AcquireTokenForClient", "client-credentials"],
  ["grant_type=password", "password"],
  ['"grant_type": "password"', "password"],
  ["Username/Password flow", "password"],
  ["UsernamePasswordCredential", "password"],
  ["AcquireTokenByUsernamePassword", "password"],
  ["a resource owner password credential", "password"],
  ["acquireTokenSilent", "silent"],
  ["the refresh token has expired", "refresh"],
  ["the broker failed", "broker"],
  ["SAMLResponse", "saml"],
  ["a SAML app", "saml"],
  ["wsignin1.0", "ws-fed"],
  ["WS-Fed", "ws-fed"],
  ["wsfed", "ws-fed"],
  ["To sign in, use device code flow with `az login --use-device-code`.", undefined],
  ["a refresh token that may help: use an existing refresh token", "refresh"],
  ["use an existing refresh token", undefined],
  ["contact your admin to fix the configuration or consent on behalf of the tenant", undefined],
  ["Consent on behalf of your organization", undefined],
  ["An admin consented on behalf of the organization", undefined],
  ["When attempting to sign in or perform the on-behalf-of flow, an app may receive", undefined],
  [
    "EnvironmentCredential: EnvironmentCredential authentication unavailable. Variables are not configured.\nManagedIdentityCredential: ManagedIdentityCredential authentication unavailable, no response from the IMDS endpoint.\nSharedTokenCacheCredential: it failed",
    undefined,
  ],
  ["ManagedIdentityCredential: it failed", "managed-identity"],
  ["new ConfidentialClientApplication(config)", "client-credentials"],
  ["ConfidentialClientApplication.acquireTokenByUsernamePassword", "password"],
  ["ConfidentialClientApplication: acquireTokenSilent", "silent"],
  ["the token was acquired silently", "silent"],
  ["MSAL could not silently renew it", "silent"],
  ["The proxy silently downgrades the address to http", undefined],
  ["It failed.", undefined],
])("the words “%s” tell %s", (words, flow) => {
  expect(readFlow(words, {})).toBe(flow);
});
