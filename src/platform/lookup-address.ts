import { isCode } from "../core/code-text";
import { decodePart } from "../core/decode-part";
import { browser } from "./browser";

/** Addresses of the lookup page: what it shows stands after the #, so that a tab can be kept. */

const lookupPage = "src/lookup/index.html";

/** What the page is asked for. */
export type LookupTarget =
  | { kind: "code"; code: string }
  | { kind: "query"; text: string }
  /** A text that was handed over, by its id. */
  | { kind: "text"; id: string };

/** The page's address; without a target it shows all codes. */
export function lookupUrl(target?: LookupTarget): string {
  return browser.runtime.getURL(lookupPage) + (target ? hashOf(target) : "");
}

/** The part of the address that a target is kept in. */
export function hashOf(target: LookupTarget): string {
  if (target.kind === "code") return `#${target.code}`;
  return target.kind === "query" ? `#q=${encodeURIComponent(target.text)}` : `#text=${target.id}`;
}

/** @param hash as in `location.hash`; nothing for one that is not ours */
export function readHash(hash: string): LookupTarget | undefined {
  const code = hash.slice(1);
  if (isCode(code)) return { kind: "code", code };
  const [, name, value = ""] = /^#(q|text)=(.*)$/s.exec(hash) ?? [];
  if (name === "text") return { kind: "text", id: value };
  return name === "q" ? { kind: "query", text: decodePart(value) } : undefined;
}

/** The target for what somebody typed. */
export const targetOf = (text: string): LookupTarget =>
  isCode(text.trim()) ? { kind: "code", code: text.trim() } : { kind: "query", text: text.trim() };
