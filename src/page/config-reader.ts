import type { FactName, Facts } from "../core/fact-names";
import { undoHtml } from "../core/readable";
import { isLongerThan } from "./text-length";

/**
 * Reads Microsoft's page configuration from the text of its inline script: named keys only, everything else is dropped,
 * for the object also holds flow tokens and addresses of errors that never happened. Never throws.
 * Keys: AADInternals, ROADtools and TeamFiltration, which read the same object, 2026.
 */
export interface PageConfig {
  /** `pgid`, e.g. "ConvergedError". */
  pageId?: string;
  /** `sErrorCode`, else `iErrorCode`: digits, or a word such as InvalidAccessPass. */
  code?: string;
  /** `strServiceExceptionMessage`: the service's own sentence, with the code in it. */
  message?: string;
  /** `sErrTxt`, else `strMainMessage`: what the page tells the person. */
  shownText?: string;
  facts: Facts;
  /** Address of the sign-in with what the app asked for: its named parameters alone. */
  request?: string;
}

/** Real configurations have some 30 to 200 kB. */
const longestConfig = 1_000_000;
const longestValue = 4000;

const factKeys: Record<string, FactName> = {
  correlationId: "correlationId",
  // Sent as hpgrequestid, and shown as "Request Id".
  sessionId: "requestId",
  sPOST_Username: "user",
  sAppName: "appName",
  sDeviceId: "deviceId",
  sDeviceState: "deviceState",
};

/** The configuration of a document, if one of its inline scripts sets it. */
export function findConfig(document: Document): PageConfig | undefined {
  for (const script of document.scripts) {
    if (script.src !== "" || isLongerThan(script, longestConfig)) continue;
    const config = readConfig(script.text);
    if (config) return config;
  }
  return undefined;
}

/** @param script text of an inline script */
export function readConfig(script: string): PageConfig | undefined {
  const values = parseConfig(script);
  if (!values) return undefined;
  const facts: Facts = {};
  for (const [key, fact] of Object.entries(factKeys)) {
    const value = textOf(values[key]);
    if (value !== undefined) facts[fact] = value;
  }
  return {
    facts,
    ...defined("pageId", textOf(values.pgid)),
    ...defined("code", codeOf(values.sErrorCode) ?? codeOf(values.iErrorCode)),
    ...defined("message", textOf(values.strServiceExceptionMessage)),
    ...defined("request", requestOf(textOf(values.urlTenantedEndpointFormat))),
    ...defined("shownText", textOf(values.sErrTxt) ?? textOf(values.strMainMessage)),
  };
}

/** Parameters that say what was asked for; the others, as state and nonce, are nobody's business. */
const asked = /^(?:client_id|redirect_uri|scope|response_type|prompt|login_hint|resource|code_challenge_method)=/;

/**
 * The page keeps the address of the sign-in, with a blank for the tenant, also after its own address has changed.
 * Tools that drive the sign-in take it from the same key.
 */
function requestOf(address = ""): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { origin, pathname, search } = new URL(address);
  // As text: in Firefox a content script cannot go through a URLSearchParams.
  const named = search
    .slice(1)
    .split("&")
    .filter((each) => asked.test(each));
  return `${origin + pathname}?${named.join("&")}`;
}

function parseConfig(script: string): Record<string, unknown> | undefined {
  const found = /\$Config\s*=\s*(?=\{)/.exec(script);
  if (!found) return undefined;
  const from = script.slice(found.index + found[0].length, found.index + longestConfig);
  // The page closes its script with `;` and the end of a CDATA section; the braces are counted only where it doesn't.
  const end = from.indexOf("//]]>");
  return (
    parseObject(end < 0 ? "" : from.slice(0, end).replace(/(?<![;\s])[;\s]+$/, "")) ?? parseObject(objectAtStart(from))
  );
}

function parseObject(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** From the first brace to the one that closes it; braces inside strings don't count. */
function objectAtStart(text: string): string {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quoted) {
      if (char === "\\") i++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === "{") depth++;
    else if (char === "}" && --depth === 0) return text.slice(0, i + 1);
  }
  return "";
}

/** A value as text: the service escapes it for HTML inside the JSON, and some have markup. */
function textOf(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = undoHtml(value.slice(0, longestValue).replace(/<[a-z/!][^<>]*>/gi, "")).trim();
  return text === "" ? undefined : text;
}

function codeOf(value: unknown): string | undefined {
  const code = typeof value === "number" ? String(value) : value;
  return typeof code === "string" && /^(?:\d{5,7}|[A-Za-z]{5,40})$/.test(code) ? code : undefined;
}

const defined = <Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } =>
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: string };
