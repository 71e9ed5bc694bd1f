import { expect, test } from "vitest";
import { readRequest } from "../../src/core/request";

/** Of a sign-in address the named values are read, and nothing that could be used again. */

const address = (query: string) => `https://login.microsoftonline.com/contoso.com/oauth2/v2.0/authorize?${query}`;

test.each([
  ["code_challenge=abc&code_challenge_method=S256", "S256"],
  ["code_challenge=abc", "plain"],
  ["response_type=code", undefined],
])("PKCE of %s is %s", (query, method) => {
  expect(readRequest(address(query))["request.codeChallengeMethod"]).toBe(method);
});

test("no secret of the flow is read", () => {
  const secrets = ["state", "nonce", "code", "id_token_hint", "code_challenge", "client_assertion", "SAMLRequest"];
  const facts = readRequest(address(`client_id=a&${secrets.map((name) => `${name}=secret-${name}`).join("&")}`));
  expect(facts["request.clientId"]).toBe("a");
  expect(JSON.stringify(facts)).not.toContain("secret-");
});
