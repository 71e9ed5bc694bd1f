import MiniSearch, { type AsPlainObject, type Options } from "minisearch";
import type { FindWords } from "../core/search";
import { searchTerms } from "../core/search-terms";

/** Searches all codes by words. The index is made when the rules are compiled, and only read here. */

/** The words that lead to a code, by how much they say. */
export interface IndexedCode {
  code: string;
  /** How people say it where this is the code they mean, and the rule's own keywords. */
  said: string;
  /** How people say it where they may mean this code too. */
  alsoSaid: string;
  title: string;
  /** Microsoft's symbolic name. */
  name: string;
  /** Titles of the causes. */
  causes: string;
  /** The service's own sentences. */
  messages: string;
  /** As in `RuleSummary`. */
  priority: number;
}

/** The index as plain data. */
export interface WordIndex {
  words: AsPlainObject;
  /** What people say, as terms, and the codes they mean by it, the likeliest first. */
  phrases: Record<string, string[]>;
}

/** What is met constantly is meant more often; by priority. */
const often: Record<number, number> = { 1: 1.6, 2: 1.25, 3: 1 };

const options: Options<IndexedCode> = {
  idField: "code",
  fields: ["said", "alsoSaid", "title", "name", "causes", "messages"],
  storeFields: ["priority"],
  tokenize: searchTerms,
  processTerm: (term) => term,
  searchOptions: {
    boost: { said: 4, title: 3, alsoSaid: 2, name: 2 },
    // The last word may still be in the making, and of the others people leave off the endings.
    prefix: (term) => term.length > 1,
    fuzzy: (term) => (term.length > 4 ? 0.25 : false),
    maxFuzzy: 2,
    weights: { fuzzy: 0.4, prefix: 0.6 },
    boostDocument: (_, __, stored) => often[Number(stored?.priority)] ?? 1,
  },
};

/** So few codes that have all of the words are followed by those that have some. */
const fewResults = 20;

/** @param said phrases with the codes they may mean, the likeliest first */
export function makeWordIndex(
  codes: readonly IndexedCode[],
  said: readonly { say: string[]; codes: string[] }[],
): WordIndex {
  const words = new MiniSearch(options);
  words.addAll(codes);
  const phrases: WordIndex["phrases"] = {};
  for (const { say, codes } of said) for (const phrase of say) phrases[phraseKey(phrase)] ??= codes;
  return { words: words.toJSON(), phrases };
}

/** So many terms in a row are no chance any more. */
const fewestTerms = 3;

/** @param made by `makeWordIndex` */
export function openWordIndex({ words: made, phrases }: WordIndex): FindWords {
  const index = MiniSearch.loadJS(made, options);
  const findPhrases = openPhrases(phrases);
  return (words) => {
    const all = index.search(words, { combineWith: "AND" });
    const some = all.length < fewResults ? index.search(words) : [];
    const hits = new Map([...some, ...all].map(({ id, match }) => [String(id), Object.keys(match)]));
    const order = [...findPhrases(words), ...all.map(({ id }) => String(id)), ...some.map(({ id }) => String(id))];
    return [...new Set(order)].map((code) => ({ code, terms: hits.get(code) ?? [] }));
  };
}

/** The codes of the phrase that a query is, then of those that stand in it, the longest first. */
function openPhrases(phrases: WordIndex["phrases"]): (words: string) => string[] {
  const long = Object.keys(phrases)
    // A name such as invalid_grant is a single word, though it is found by its parts, too.
    .map((key) => ({ key, terms: key.split(" ").filter((term) => !term.includes("_")).length }))
    .filter(({ terms }) => terms >= fewestTerms)
    .sort((a, b) => b.terms - a.terms)
    .map(({ key }) => key);
  return (words) => {
    const asked = phraseKey(words);
    const text = ` ${asked} `;
    const within = long.filter((key) => text.includes(` ${key} `));
    return [asked, ...within].flatMap((key) => (Object.hasOwn(phrases, key) ? (phrases[key] ?? []) : []));
  };
}

const phraseKey = (phrase: string): string => searchTerms(phrase).join(" ");
