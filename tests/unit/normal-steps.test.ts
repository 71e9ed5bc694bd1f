import { expect, test } from "vitest";
import { isNormalStep, isStepPage } from "../../src/core/normal-steps";
import { surfaceOf } from "../../src/core/surface";

/** Promise: a code is told to be an ordinary step by its page, and where it was met by the words around it. */

test.each<[string | undefined, string, boolean]>([
  ["ConvergedSignIn", "50058", true],
  ["ConvergedSignIn", "50126", false],
  ["ConvergedError", "50058", false],
  [undefined, "50058", false],
])("on the page %s %s is an ordinary step: %j", (pageId, code, answer) => {
  expect(isNormalStep(pageId, code)).toBe(answer);
});

test("a page without a name is no step", () => {
  expect(isStepPage(undefined)).toBe(false);
});

test.each([
  ["https://a.example/?error=access_denied", "redirect"],
  ['{"error": "invalid_grant", "error_codes": [50126]}', "token"],
  ["Data: Array ( [state] => x [error_description] => AADSTS650056: Misconfigured application.", "token"],
  ["Sorry, but we’re having trouble signing you in. AADSTS50011", "page"],
  ["Status: Failure\nSign-in error code: 50126", "log"],
  ["AADSTS50011: x", "text"],
])("“%s” was met on a %s", (text, surface) => {
  expect(surfaceOf(text)).toBe(surface);
});
