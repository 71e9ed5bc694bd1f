import type { CodeHit } from "./codes";

/** Splits a text into the service's messages: which codes nest in one message, and which labels belong to it. */

/** One message with the codes in it, outermost first; the last one is the one that matters. */
export interface Message {
  hits: CodeHit[];
  /** The text in which its labels stand. */
  record: string;
}

/** Of a longer log only so many messages are read; what comes after is the same again, or nobody's to read by eye. */
export const mostMessages = 300;

/** Nested codes follow each other within one sentence or two. */
const nestingDistance = 400;
const endsMessage = /(?:trace|correlation|request)\s*id\b|timestamp|\n\s*\n|["']error_/i;
/** The page's block and old pages write the ids before the message. */
const idsComeFirst = /(?:request|correlation) ?id[\s\S]{0,400}$/i;

/**
 * @param text without escapes
 * @param hits the codes in it, in order
 * @returns the first `mostMessages`; a lone message owns the whole text
 */
export function splitMessages(text: string, hits: readonly CodeHit[]): Message[] {
  const chains: CodeHit[][] = [];
  for (const hit of hits) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    if (chain && last && nests(text, last, hit)) chain.push(hit);
    else chains.push([hit]);
  }
  const first = chains[0]?.[0];
  if (!first) return [];
  const nesting = chains.filter((chain) => !chains.some((other) => repeatsOuter(chain, other)));
  const lone = chains.length <= 3 && new Set(nesting.map((chain) => chain.at(-1)?.code)).size === 1;
  const idsFirst = idsComeFirst.test(text.slice(Math.max(0, first.start - 500), first.start));
  return chains
    .slice(0, mostMessages)
    .map((chain, i) => ({ hits: chain, record: lone ? text : recordOf(text, chains, i, idsFirst) }));
}

/** True for a label that says once more which code another message begins with: "Error Code: 70002". */
const repeatsOuter = ([label]: CodeHit[], other: CodeHit[]): boolean =>
  label?.how === "label" && other.slice(0, -1).some((hit) => hit.code === label.code);

function nests(text: string, outer: CodeHit, inner: CodeHit): boolean {
  if (outer.how !== "prefix" || inner.how !== "prefix" || outer.code === inner.code) return false;
  const between = text.slice(outer.end, inner.start);
  return between.length <= nestingDistance && !endsMessage.test(between);
}

/** Of several messages each owns what follows it, or what stands before it. */
function recordOf(text: string, chains: CodeHit[][], i: number, idsFirst: boolean): string {
  const chain = chains[i];
  const start = chain?.[0]?.start ?? 0;
  const end = chain?.at(-1)?.end ?? start;
  if (idsFirst || chain?.[0]?.how === "label") {
    const from = chains[i - 1]?.at(-1)?.end ?? 0;
    const to = chains[i + 1]?.[0]?.start ?? text.length;
    const lineEnd = text.indexOf("\n", end);
    return text.slice(from, chain?.[0]?.how === "label" || lineEnd < 0 ? to : Math.min(to, lineEnd));
  }
  const next = chains[i + 1]?.[0]?.start ?? text.length;
  return text.slice(i === 0 ? 0 : start, next);
}
