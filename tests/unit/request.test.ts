import { describe, expect, test } from "vitest";
import { readSighting } from "../../src/core/read";
import { readErrorDescription, readRequest } from "../../src/core/request";

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

test("values are read from query and fragment, cut where they are endless", () => {
  const facts = readRequest(`https://app.example/cb?client_id=${"a".repeat(3000)}#error=access_denied`);
  expect(facts).toEqual({ "request.clientId": "a".repeat(2000), error: "access_denied" });
});

describe("the tenant in the path is read", () => {
  const authorityOf = (url: string) => readRequest(url)["request.authority"];

  test("of a sign-in host", () => {
    expect(authorityOf("https://login.microsoftonline.com/contoso.com/login")).toBe("contoso.com");
  });

  test.each([
    ["a page of the host itself", "https://login.microsoftonline.com/error/x"],
    ["one of its pages in capitals", "https://login.microsoftonline.com/KMSI/x"],
    ["another host of Microsoft", "https://portal.azure.com/contoso.com/x"],
    ["a host of Microsoft with another name in front", "https://my-login.microsoftonline.us/contoso.com/x"],
    ["a host that only begins like one", "https://login.example.com/contoso.com/x"],
    ["a part that is longer than any name", `https://login.microsoftonline.com/${"a".repeat(201)}/contoso.com/x`],
  ])("and not of %s", (_, url) => {
    expect(authorityOf(url)).toBeUndefined();
  });
});

describe("the message in an address is read", () => {
  test.each([
    ["in the query", "https://app.example/cb?error_description=No"],
    ["as the first value of the fragment", "https://app.example/cb#error_description=No"],
    ["in a fragment that begins like a query", "https://app.example/cb#?error_description=No"],
    ["on a developer's own machine", "HTTP://localhost/?error_description=No"],
  ])("%s", (_, url) => {
    expect(readErrorDescription(url)).toBe("No");
  });

  test.each([
    ["a text that is no address", "AADSTS65004: No"],
    ["an address that is broken", "https://?error_description=No"],
    ["an address of another kind", "ftp://app.example/?back=https://x.example/&error_description=No"],
  ])("and not in %s", (_, url) => {
    expect(readErrorDescription(url)).toBeUndefined();
  });
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
