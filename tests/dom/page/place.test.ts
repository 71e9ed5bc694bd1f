import { describe, expect, test } from "vitest";
import { carriesAnswer, isFailure, lookedUpCode } from "../../../src/page/place";

/** Promise: the place decides, not the number. */

const signIn = "https://login.microsoftonline.com";

describe("a code in the configuration", () => {
  test.each([
    ["ConvergedSignIn", "50058", false],
    ["ConvergedSignIn", "50126", true],
    ["ConvergedTFA", "50076", false],
    ["ConvergedTFA", "500121", true],
    ["CmsiInterrupt", "50199", false],
    ["KmsiInterrupt", "50140", false],
    ["ConvergedProofUpRedirect", "50203", false],
    ["ConvergedError", "50058", true],
    ["ConvergedConditionalAccess", "53003", true],
    ["ConvergedSomethingNew", "50058", false],
    ["ConvergedSomethingNew", "700016", true],
    [undefined, "50199", false],
  ])("on %s: %s is a failure: %s", (pageId, code, failure) => {
    expect(isFailure(pageId, code)).toBe(failure);
  });
});

test.each([
  [`${signIn}/error?code=50058`, "50058"],
  [`${signIn}/error?x=1&code=7000222`, "7000222"],
  [`${signIn}/error`, undefined],
  [`${signIn}/error?code=abc`, undefined],
  [`${signIn}/error?errcode=50058`, undefined],
  [`${signIn}/common/login?code=50058`, undefined],
])("%s asks about %s", (url, code) => {
  expect(lookedUpCode(new URL(url))).toBe(code);
});

test.each([
  [`${signIn}/common/oauth2/nativeclient?error=access_denied&error_description=AADSTS65004%3a+No`, true],
  [`${signIn}/common/oauth2/nativeclient#error=x&error_description=AADSTS65004`, true],
  [`${signIn}/common/oauth2/nativeclient?code=0.AAA`, false],
  ["https://payroll.contoso.example/cb?error=access_denied&error_description=AADSTS65004%3a+No", true],
  ["https://payroll.contoso.example/cb?error_description=Not%20yours", false],
  // Anybody can send such a link to a page that has nothing to do with an answer.
  [`${signIn}/common/oauth2/v2.0/authorize?error_description=AADSTS50011: call us`, false],
])("%s carries an answer: %s", (url, carries) => {
  expect(carriesAnswer(new URL(url))).toBe(carries);
});
