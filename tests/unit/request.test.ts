import { expect, test } from "vitest";
import { readSighting } from "../../src/core/read";
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

test("what the page's configuration keeps of the request counts where the page's own address has lost it", () => {
  const [read] = readSighting(
    {
      url: "https://login.microsoftonline.com/common/reprocess?ctx=x",
      request: "https://login.microsoftonline.com/%7B0%7D/oauth2/v2.0/authorize?client_id=a&scope=openid",
      configFacts: {},
      configCode: "53003",
      text: "",
    },
    () => ({ skeletons: [] }),
  );
  expect(read?.finding.facts).toMatchObject({ appId: "a", "request.clientId": "a", "request.scope": "openid" });
  expect(read?.finding.facts["request.authority"]).not.toBe("{0}");
});
