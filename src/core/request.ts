import { decodePart } from "./decode-part";
import type { FactName, Facts } from "./fact-names";

/** What an app asked for, read from the sign-in URL. Tokens, codes, state, nonce and login session values are never read. */

const parameters: Record<string, FactName> = {
  client_id: "request.clientId",
  redirect_uri: "request.redirectUri",
  scope: "request.scope",
  response_type: "request.responseType",
  prompt: "request.prompt",
  login_hint: "request.loginHint",
  code_challenge_method: "request.codeChallengeMethod",
  resource: "request.resource",
  // The answer to an admin's consent names the tenant.
  tenant: "tenant",
};

const answers: Record<string, FactName> = { error: "error", error_subcode: "suberror", suberror: "suberror" };

const longest = 2000;

/**
 * Reads the named values of a sign-in address or of an app's address that carries an answer.
 * @param address any text; one that is not an http(s) address gives nothing
 */
export function readRequest(address: string): Facts {
  const url = parse(address);
  if (!url) return {};
  const facts: Facts = {};
  const values = new URLSearchParams(url.search);
  for (const [name, value] of new URLSearchParams(url.hash.replace(/^#\??/, ""))) values.append(name, value);
  for (const [name, value] of values) {
    const fact = parameters[name.toLowerCase()] ?? answers[name.toLowerCase()];
    if (fact && value && !facts[fact]) facts[fact] = value.slice(0, longest);
  }
  // A challenge without a method is a plain one. Source: RFC 7636, 4.3.
  if (values.has("code_challenge")) facts["request.codeChallengeMethod"] ??= "plain";
  const authority = signInHost(url.hostname) ? /^\/([^/]{1,200})\//.exec(url.pathname)?.[1] : undefined;
  if (authority && !pageWords.has(authority.toLowerCase())) facts["request.authority"] = decodePart(authority);
  return facts;
}

/** First path parts of the sign-in host that are pages of its own, not tenants. */
const pageWords: ReadonlySet<string> = new Set([
  "error",
  "login",
  "kmsi",
  "logout",
  "savedusers",
  "jsdisabled",
  "cookiesdisabled",
]);

/** The message that came back in an address: `error_description` of its query or fragment. */
export function readErrorDescription(address: string): string | undefined {
  const url = parse(address);
  if (!url) return undefined;
  const fragment = new URLSearchParams(url.hash.replace(/^#\??/, ""));
  return new URLSearchParams(url.search).get("error_description") ?? fragment.get("error_description") ?? undefined;
}

function parse(address: string): URL | undefined {
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address) : undefined;
}

const signInHost = (host: string): boolean => cloudOfHost(host) !== undefined && /^login/.test(host);

const clouds: [RegExp, string][] = [
  [
    /(?:^|\.)(?:microsoftonline\.us|usgovcloudapi\.net|azure\.us|microsoft\.us)$|^login-us\.microsoftonline\.com$/,
    "usgov",
  ],
  [/(?:^|\.)(?:partner\.microsoftonline\.cn|microsoftonline\.cn|chinacloudapi\.cn|azure\.cn)$/, "china"],
  [/(?:^|\.)sovcloud-identity\.(?:fr|de|sg)$/, "sovereign"],
  [/(?:^|\.)(?:b2clogin|ciamlogin)\.com$/, "external-id"],
  [/^(?:login\.microsoftonline\.com|login\.microsoft\.com|login\.windows\.net|sts\.windows\.net)$/, "public"],
  [/^(?:portal\.azure\.com|entra\.microsoft\.com|intune\.microsoft\.com|(?:[\w-]+\.)+portal\.azure\.net)$/, "public"],
  [/^(?:login|account)\.live\.com$|^(?:mysignins|myaccount|myapps)\.microsoft\.com$/, "public"],
  [/^admin(?:\.(?:exchange|teams|powerplatform))?\.microsoft\.com$|^admin\.cloud\.microsoft$/, "public"],
  [/^(?:security|purview)\.microsoft\.com$/, "public"],
];

/**
 * The Microsoft cloud that a host belongs to: public, usgov, china, sovereign or external-id; nothing for any other host.
 * Source: instance metadata of MSAL.NET (KnownMetadataProvider) and Azure's portal allow-list, read in 2026.
 */
export function cloudOfHost(host: string): string | undefined {
  const name = host.toLowerCase();
  return clouds.find(([pattern]) => pattern.test(name))?.[1];
}
