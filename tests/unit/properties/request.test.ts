import fc from "fast-check";
import { expect, test } from "vitest";
import { readErrorDescription, readRequest } from "../../../src/core/request";
import { assertProperty, propertyTimeout } from "./support/assert-property";
import { hostileText } from "./support/hostile-text";

/** Promise: of an address only the named parameters are read. What signs somebody in never comes out of it. */

const secret = "what-signs-somebody-in";
/** Source: RFC 6749, RFC 7636, OpenID Connect Core, and the sign-in pages' own parameters. */
const secretNames = [
  ..."code access_token id_token refresh_token id_token_hint client_secret client_assertion assertion".split(" "),
  ..."code_verifier code_challenge state nonce session_state sso_nonce ctx flowToken canary sosid".split(" "),
  ..."password username SAMLRequest SAMLResponse RelayState wctx wresult request device_code user_code".split(" "),
];

const host = fc.constantFrom("login.microsoftonline.com", "login.partner.microsoftonline.cn", "app.contoso.com");
const spelled = (name: string) => fc.constantFrom(name, name.toUpperCase(), name.toLowerCase());
const hidden = fc
  .constantFrom(...secretNames)
  .chain(spelled)
  .map((name) => [name, secret] as const);
const plain = fc.tuple(fc.constantFrom("client_id", "scope", "prompt", "error", "tenant", "x"), hostileText);
const parameters = fc
  .array(fc.oneof(hidden, plain))
  .map((pairs) => new URLSearchParams(pairs.map((pair) => [...pair])));

test("any address is read without a fault", { timeout: propertyTimeout }, () =>
  assertProperty(
    fc.property(hostileText, hostileText, (text, rest) => {
      for (const address of [text, `https://${text}`, `https://login.microsoftonline.com/${text}?${rest}#${text}`]) {
        for (const value of Object.values(readRequest(address))) expect(value).not.toBe("");
        readErrorDescription(address);
      }
    }),
  ),
);

test("tokens, codes, state and passwords stay in the address", { timeout: propertyTimeout }, () =>
  assertProperty(
    fc.property(host, parameters, parameters, (name, query, fragment) => {
      const address = `https://${name}/common/oauth2/v2.0/authorize?${query}#${fragment}`;
      expect(JSON.stringify(readRequest(address))).not.toContain(secret);
      expect(readErrorDescription(address) ?? "").not.toContain(secret);
    }),
  ),
);
