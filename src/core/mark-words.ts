import { searchTerms } from "./search-terms";

/** A stretch of a text. */
export interface Stretch {
  /** Where it begins. */
  start: number;
  text: string;
  found: boolean;
}

/**
 * The text cut at the words that a search found.
 * @param terms as in `WordHit`
 */
export function markWords(text: string, terms: readonly string[]): Stretch[] {
  const wanted = new Set(terms);
  const stretches: Stretch[] = [];
  for (const { 0: piece, index } of text.matchAll(/[\p{L}\p{N}\p{M}_'’]+|[^\p{L}\p{N}\p{M}_'’]+/gu)) {
    const found = searchTerms(piece).some((term) => wanted.has(term));
    const last = stretches.at(-1);
    if (last && last.found === found) last.text += piece;
    else stretches.push({ start: index, text: piece, found });
  }
  return stretches;
}
