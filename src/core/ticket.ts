import { codeText } from "./code-text";
import type { Bundle, DraftedRequest } from "./explanation";
import type { Facts } from "./fact-names";
import { isStrict } from "./fill";
import type { Link } from "./rich-text";

/** The link that opens the organisation's ticket form with what is known already. Its host is the organisation's choice. */

const hole = /\{(\w+)\}/g;

/** Longer addresses are cut off or refused by browsers, proxies and servers. */
const longestValue = 1500;

/** Values of the message that fully match a strict type may enter by their own name. */
const ids = ["appId", "tenant", "correlationId", "requestId", "timestamp"] as const;

/** What a template may name. */
const ticketValues = ["code", "title", "summary", "details", ...ids] as const;

/** @returns what is wrong with a template; nothing where it can be used */
export function ticketProblem(template: unknown): string | undefined {
  if (typeof template !== "string" || !/^https:\/\/[^/\s@{}?#]+(?:[/?#]|$)/.test(template) || !URL.canParse(template)) {
    return "is an address that begins with https:// and a host";
  }
  const fixed = template.split(/[?#]/, 1)[0] ?? "";
  if (/[{}]/.test(fixed)) return "has its {values} after the question mark, never in the host or path";
  const unknown = [...template.matchAll(hole)].find(([, name]) => !ticketValues.some((each) => each === name));
  return unknown ? `has {${unknown[1]}}; it may name ${ticketValues.join(", ")}` : undefined;
}

export interface TicketSource {
  code: string;
  title: string;
  request: DraftedRequest;
  bundle: Bundle;
  /** Redacted. */
  facts: Facts;
}

/** @param template passed by `ticketProblem` */
export function ticketLink(template: string, source: TicketSource): Link | undefined {
  const values: Record<string, string> = {
    code: codeText(source.code),
    title: source.title,
    summary: source.request.ticket,
    details: source.bundle.text,
  };
  for (const name of ids) {
    const value = source.facts[name];
    if (value !== undefined && isStrict(name, value)) values[name] = value;
  }
  const url = template.replace(hole, (_, name: string) => encode(values[name] ?? ""));
  // Nothing that came from the message can have moved the link elsewhere.
  return URL.canParse(url) && new URL(url).origin === new URL(template).origin
    ? { title: new URL(template).host, url }
    : undefined;
}

/** Half a character, as a cut can leave it, makes the encoding throw. */
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const encode = (value: string): string =>
  encodeURIComponent(value.slice(0, longestValue).replace(halves, "")).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
