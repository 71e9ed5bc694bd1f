import { describe, expect, test } from "vitest";
import { readConfig } from "../../../src/page/config-reader";

/** Promise: of a page's configuration only the named keys are read, as written, and nothing ever throws. */

const script = (config: string, end = ";\n//]]>") => `//<![CDATA[\n$Config=${config}${end}`;

test("named keys become facts, everything else is dropped", () => {
  const config = readConfig(
    script(
      JSON.stringify({
        pgid: "ConvergedConditionalAccess",
        sErrorCode: "53003",
        correlationId: "019f2847-08cc-7bbf-8746-dbf9fd5bc789",
        sessionId: "214d3541-89f4-4273-b1c3-8a4558b89b00",
        sPOST_Username: "alex@contoso.example",
        sAppName: "Teams",
        sDeviceId: "0d9c74ce-0d58-40aa-9614-8e62f7909738",
        sDeviceState: "Registered",
        sFT: "secret-flow-token",
        canary: "secret-canary",
        urlPost: "https://login.microsoftonline.com/error?code=50140",
      }),
    ),
  );
  expect(config).toEqual({
    pageId: "ConvergedConditionalAccess",
    code: "53003",
    facts: {
      correlationId: "019f2847-08cc-7bbf-8746-dbf9fd5bc789",
      requestId: "214d3541-89f4-4273-b1c3-8a4558b89b00",
      user: "alex@contoso.example",
      appName: "Teams",
      deviceId: "0d9c74ce-0d58-40aa-9614-8e62f7909738",
      deviceState: "Registered",
    },
  });
});

test("the address of the sign-in gives what the app asked for, and no more", () => {
  const address =
    "https://login.microsoftonline.com/{0}/oauth2/v2.0/authorize?client_id=c4c80de8&redirect_uri=https%3a%2f%2fpay.contoso.example%2fcb&scope=openid&state=secret&nonce=secret&sso_nonce=secret&error=x";
  expect(readConfig(script(JSON.stringify({ urlTenantedEndpointFormat: address })))?.request).toBe(
    "https://login.microsoftonline.com/%7B0%7D/oauth2/v2.0/authorize?client_id=c4c80de8&redirect_uri=https%3a%2f%2fpay.contoso.example%2fcb&scope=openid",
  );
});

test("the message comes back as the service wrote it, without its HTML escapes", () => {
  const json = String.raw`{"strServiceExceptionMessage":"AADSTS50011: \u0026#x27;https://a.example/?x=1\u0026amp;y=2\u0026#x27; \u0026lt;b\u0026gt;"}`;
  expect(readConfig(script(json))?.message).toBe("AADSTS50011: 'https://a.example/?x=1&y=2' <b>");
});

test("of a text with markup the words are kept", () => {
  const json = String.raw`{"sErrTxt":"Not right. \u003ca id=\"idA\" href=\"#\"\u003eReset it\u003c/a\u003e. 3 < 4"}`;
  expect(readConfig(script(json))?.shownText).toBe("Not right. Reset it. 3 < 4");
});

describe("the code", () => {
  test.each([
    [{ sErrorCode: "50126" }, "50126"],
    [{ sErrorCode: "InvalidAccessPass" }, "InvalidAccessPass"],
    [{ sErrorCode: "", iErrorCode: 700038 }, "700038"],
    [{ sErrorCode: "", iErrorCode: 0 }, undefined],
    [{ sErrorCode: "80041012345" }, undefined],
    [{ sErrorCode: null }, undefined],
  ])("of %o is %s", (values, code) => {
    expect(readConfig(script(JSON.stringify(values)))?.code).toBe(code);
  });
});

describe("the object is cut out", () => {
  const json = String.raw`{"pgid":"ConvergedError","a":{"b":"}//]]> \" {"},"c":"\\"}`;
  test.each([
    ["at the end of the CDATA section", script('{"pgid":"ConvergedError"}')],
    ["with the section's end inside a string", script(json)],
    ["without a CDATA section", `var $Config = ${json}; window.x = {}`],
    ["at the very end of the script", `$Config=${json}`],
  ])("%s", (_, text) => {
    expect(readConfig(text)?.pageId).toBe("ConvergedError");
  });
});

test.each([
  ["", "no script text"],
  ["$Config=null;", "null"],
  ["$Config={", "an object without an end"],
  ['$Config={"a":"', "a string without an end"],
  ["$Config={a:1};", "not JSON"],
  [`$Config={"a":"${"x".repeat(1_100_000)}"};`, "more than any real page has"],
  ["$Config=[1];", "a list"],
  ["window.ServerData=$Config;", "a mere mention"],
])("%#: %s gives nothing", (text) => {
  expect(readConfig(text)).toBeUndefined();
});

test("values of another type or without content are not known", () => {
  expect(readConfig(script('{"pgid":7,"sAppName":{"a":1},"correlationId":"  ","sessionId":null}'))).toEqual({
    facts: {},
  });
});
