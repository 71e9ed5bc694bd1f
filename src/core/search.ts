import { isCode } from "./code-text";
import { commonest } from "./commonest";
import type { Query } from "./query";
import type { RuleSummary } from "./rule";

/** Finds the codes that a query may mean: by how they begin, and by words over an index that somebody else keeps. */

/** One code that words led to. */
export interface WordHit {
  code: string;
  /** The terms that the words met, for marking them in a title. */
  terms: string[];
}

/** Looks words up in the index of all codes. The best comes first. */
export type FindWords = (words: string) => WordHit[];

/** One code as a search offers it. */
export interface Match {
  code: string;
  /** Missing for a code that nobody lists. */
  summary?: RuleSummary;
  terms: string[];
}

/** What a search looks through. */
export interface Searched {
  /** One line for every listed code. */
  index: readonly RuleSummary[];
  findWords: FindWords;
}

/** More than a person looks through. */
const mostMatches = 50;

/** @returns the likeliest codes first; none for an empty query, and for a text, whose codes are read and not searched */
export function search(query: Query, { index, findWords }: Searched): Match[] {
  if (query.kind === "codes")
    return query.codes.flatMap((beginning) => byBeginning(beginning, index)).slice(0, mostMatches);
  if (query.kind !== "words") return [];
  const lines = new Map(index.map((line) => [line.code, line]));
  const mentioned = query.mentioned.flatMap((code) => lines.get(code) ?? []).map((line) => toMatch(line, []));
  const worded = findWords(query.words).flatMap(({ code, terms }) => {
    const line = lines.get(code);
    return line && !query.mentioned.includes(code) ? [toMatch(line, terms)] : [];
  });
  return [...mentioned, ...worded].slice(0, mostMatches);
}

const toMatch = (summary: RuleSummary, terms: string[]): Match => ({ code: summary.code, summary, terms });

/** The code itself, listed or not, and the codes that begin like this, the commonest first. */
function byBeginning(beginning: string, index: readonly RuleSummary[]): Match[] {
  const lines = index.filter(({ code }) => code.startsWith(beginning)).sort(commonestFirst);
  const exact = lines.find(({ code }) => code === beginning);
  const others = lines.filter((line) => line !== exact).map((line) => toMatch(line, []));
  if (exact) return [toMatch(exact, []), ...others];
  return isCode(beginning) ? [{ code: beginning, terms: [] }, ...others] : others;
}

/** What is met more often comes first; of equals what most people come for, what is explained in depth, the shorter code. */
export function commonestFirst(a: RuleSummary, b: RuleSummary): number {
  const depth = (line: RuleSummary) => (line.depth === "full" ? 0 : 1);
  const place = ({ code }: RuleSummary) => (commonest.includes(code) ? commonest.indexOf(code) : commonest.length);
  return (
    a.priority - b.priority ||
    place(a) - place(b) ||
    depth(a) - depth(b) ||
    a.code.length - b.code.length ||
    a.code.localeCompare(b.code)
  );
}
