import { expect, test } from "vitest";
import { answerWords } from "../../src/core/oauth-words";

/** Promise: each word of the standards and of MSAL is said in a sentence, and no other word is. */

// RFC 6749, OpenID Connect Core, RFC 8628, and Microsoft's own.
const errors = [
  ..."invalid_request invalid_client invalid_grant invalid_scope invalid_resource unauthorized_client".split(" "),
  ..."unsupported_response_type unsupported_grant_type access_denied consent_required".split(" "),
  ..."interaction_required login_required server_error temporarily_unavailable".split(" "),
  ..."authorization_pending authorization_declined expired_token bad_verification_code".split(" "),
];
// MsalUiRequiredException and InvalidGrantClassification of MSAL.NET.
const suberrors = [
  ..."basic_action additional_action message_only consent_required user_password_expired".split(" "),
  ..."bad_token token_expired protection_policy_required client_mismatch device_authentication_failed".split(" "),
];
const sentence = expect.stringMatching(/^[A-Z].{20,}\.$/);

test.each(errors)("the error %s has a meaning", (error) => {
  expect(answerWords({ error })).toEqual([{ name: error, meaning: sentence }]);
});

test.each(suberrors)("the suberror %s has a meaning", (suberror) => {
  expect(answerWords({ suberror })).toEqual([{ name: suberror, meaning: sentence }]);
});

test("the same word says one thing as an error and another as a suberror, the error first", () => {
  const word = "consent_required";
  const [first, second] = answerWords({ suberror: word, error: ` ${word.toUpperCase()}\n` });
  expect(first).toEqual({ name: word, meaning: expect.stringContaining("nobody has agreed to yet") });
  expect(second).toEqual({ name: word, meaning: expect.stringContaining("withdrawn") });
});

test("a word that has no meaning, that belongs to the other list or that every object has says nothing", () => {
  expect(answerWords({ error: "basic_action", suberror: "invalid_grant" })).toEqual([]);
  expect(answerWords({ error: "constructor", suberror: "" })).toEqual([]);
  expect(answerWords({})).toEqual([]);
});
