import type { CodeHit } from "./codes";
import { findAllCodes } from "./neighbours";
import { readable } from "./readable";

/** Makes a long text short enough to be read at the speed of typing. */

/** A text with codes in it, as far as it matters. */
export type Excerpt =
  /** What stands around the codes; a short text is left as it is. */
  | { kind: "text"; text: string }
  /** So many codes that they are counted and not read, as in an app's log; the commonest first. */
  | { kind: "counts"; counts: { code: string; count: number }[] };

/** More messages than these are not read one by one. */
const mostMessages = 40;
/** Texts up to this length, in UTF-16 units, are read whole. */
const shortText = 20_000;
/** How far the ids of a message stand from its code; the service's longest messages have some 2,000 characters. */
const reach = { before: 2000, after: 4000 };

/** @param text of any length; linear in it */
export function excerpt(text: string): Excerpt {
  const plain = readable(text);
  const hits = findAllCodes(plain);
  if (hits.length > mostMessages) return { kind: "counts", counts: count(hits) };
  return { kind: "text", text: text.length <= shortText ? text : around(plain, hits) };
}

function count(hits: readonly CodeHit[]): { code: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { code } of hits) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}

function around(text: string, hits: readonly CodeHit[]): string {
  const parts: { from: number; to: number }[] = [];
  for (const { start, end } of hits) {
    const last = parts.at(-1);
    const from = Math.max(0, start - reach.before);
    if (last && from <= last.to) last.to = end + reach.after;
    else parts.push({ from, to: end + reach.after });
  }
  return parts.map(({ from, to }) => text.slice(from, to)).join("\n\n");
}
