import type { Facts } from "./fact-names";
import type { Flow } from "./vocabulary";

/** Tells how the token was asked for, where the request or the words around the error say so. */

/** Names of credentials, grants and calls in the libraries' own spelling; the first match wins. */
const words: [Flow, RegExp][] = [
  ["device-code", /device[ _-]?code|devicelogin|deviceauth/i],
  ["on-behalf-of", /on[ -]?behalf[ -]?of|\bOBO\b|requested_token_use/i],
  ["managed-identity", /managed ?identity|IMDS/i],
  [
    "federated-credential",
    /federated[ _-]?(?:identity|credential|token)|workload ?identity|ClientAssertionCredential|oidc (?:token|auth|login)|id-token: write/i,
  ],
  [
    "client-credentials",
    /client[ _]credentials|ClientSecretCredential|ClientCertificateCredential|AcquireTokenForClient/i,
  ],
  ["password", /username\/?password|\bROPC\b|grant_type['"=: ]+password|resource owner password/i],
  [
    "silent",
    /silent(?!ly)|silently (?:sign|log|acquir|renew|refresh|get)|(?:acquir|renew|refresh|sign|log)\w{0,5} [^.\n]{0,30}\bsilently|prompt=none|getAllSessionsForPca/i,
  ],
  ["refresh", /refresh[ _]token/i],
  // An app that has a secret, which it may use for other flows as well.
  ["client-credentials", /ConfidentialClient/i],
  ["broker", /\bWAM\b|\bbroker(?:ed)?\b/i],
  ["saml", /SAMLRequest|SAMLResponse|\bSAML\b/i],
  ["ws-fed", /ws-?fed|wsignin1/i],
];

/**
 * Advice, not what was done: Azure CLI prints the first on every sign-in in a browser, the service the second and, like its
 * page for approval, the third; its documentation names the fourth beside signing in. The last is a way that a chain of
 * credentials couldn't even try.
 */
const hint =
  /(?:use|try) device code flow with[^\n]*|use an existing refresh token|consent\w{0,3} on behalf of|or perform the on-behalf-of flow|\w{2,40}Credential\b[^\n]{0,80}\bunavailable\b[^\n.]{0,200}/gi;

/**
 * @param text the message with its surroundings, without escapes
 * @param facts what was read so far; values of the sign-in URL weigh more than words
 * @param url address of the page
 * @returns nothing where neither tells
 */
export function readFlow(text: string, facts: Facts, url?: string): Flow | undefined {
  if (url && /\/saml2(?:[/?]|$)/i.test(url)) return "saml";
  if (url && /\/wsfed(?:[/?]|$)/i.test(url)) return "ws-fed";
  if (url && /\/(?:oauth2\/)?deviceauth/i.test(url)) return "device-code";
  if (facts["request.prompt"] === "none") return "silent";
  if (facts["request.responseType"]) return "interactive";
  const said = text.replace(hint, "");
  return words.find(([, pattern]) => pattern.test(said))?.[0];
}
