import type { AnswerWord } from "./explanation";
import type { Facts } from "./fact-names";

/** What the OAuth words `error` and `suberror` say beside a code: the one thing that is certain of a code that nobody lists. */

/**
 * Sources: RFC 6749 (4.1.2.1, 5.2), OpenID Connect Core (3.1.2.6), RFC 8628 (3.5), and "OAuth 2.0 authorization code flow"
 * of the Microsoft identity platform, read in 2026.
 */
const errors: Record<string, string> = {
  invalid_request: "The request lacks something or contains something that isn't allowed; the app has to change it.",
  invalid_client: "The app couldn't prove who it is: its secret, certificate or assertion wasn't accepted.",
  invalid_grant:
    "What the app showed for the sign-in (a code, a saved sign-in, a password) is no longer valid or was never valid for this app.",
  invalid_scope: "The app asked for a permission that doesn't exist or can't be asked for in this way.",
  invalid_resource: "The service that the app asked for doesn't exist in this organisation, or isn't set up there.",
  unauthorized_client: "The app isn't allowed to sign in this way in this organisation.",
  unsupported_response_type: "The kind of answer that the app asked for isn't switched on for it.",
  unsupported_grant_type: "Microsoft doesn't support the way in which the app asked for a token.",
  access_denied: "Somebody said no: the person cancelled, or a rule doesn't let them through.",
  consent_required: "The app needs permissions that nobody has agreed to yet.",
  interaction_required: "The person has to do something, and the app asked in a way that shows them nothing.",
  login_required: "The person has to sign in, and the app asked in a way that shows them nothing.",
  server_error: "Microsoft's service failed unexpectedly.",
  temporarily_unavailable: "Microsoft's service is too busy for a moment.",
  authorization_pending: "The person hasn't finished signing in with the device code yet; the app goes on asking.",
  authorization_declined: "The person declined the sign-in with the device code.",
  expired_token: "The device code ran out before anybody signed in with it.",
  bad_verification_code: "The device code wasn't recognised.",
};

/**
 * Sources: classifications of MsalUiRequiredException in the documentation of MSAL.NET, and its source
 * (InvalidGrantClassification) for those that the libraries keep to themselves, read in 2026.
 */
const suberrors: Record<string, string> = {
  basic_action: "An ordinary sign-in with a prompt resolves it.",
  additional_action: "The person has to do something outside the sign-in first; a sign-in with a prompt says what.",
  message_only: "It can't be resolved now; a sign-in with a prompt says why.",
  consent_required: "Consent is missing or was withdrawn.",
  user_password_expired: "The password has expired; a sign-in with a prompt lets the person change it.",
  bad_token: "The saved sign-in can't be used any more; the app has to drop it and ask the person to sign in.",
  token_expired: "The saved sign-in has run out; the app has to drop it and ask the person to sign in.",
  protection_policy_required: "An app protection policy (Intune) has to be in force in the app first.",
  client_mismatch: "The saved sign-in belongs to another app or family of apps.",
  device_authentication_failed: "The device's own registration wasn't accepted; it has to be registered again.",
};

const wordsOf = (name: string | undefined, words: Record<string, string>): AnswerWord[] => {
  const key = name?.trim().toLowerCase() ?? "";
  const meaning = Object.hasOwn(words, key) ? words[key] : undefined;
  return meaning === undefined ? [] : [{ name: key, meaning }];
};

/** @returns the words of the answer with what they mean, `error` first; those that we don't know are left out */
export const answerWords = (facts: Facts): AnswerWord[] => [
  ...wordsOf(facts.error, errors),
  ...wordsOf(facts.suberror, suberrors),
];
