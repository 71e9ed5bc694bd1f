import { testsThatHold } from "./evidence";
import type { Facts } from "./fact-names";
import { type Names, wordPatterns } from "./predicates";
import type { Condition } from "./rule";

/** More or longer words don't help anybody to find the place in a message. */
const mostWords = 3;
const longestWords = 40;

/** The words of the message that make a condition hold, as they stand there, each once, in the order of the rule. */
export function saidWords(condition: Condition, facts: Facts, names: Names = {}): string[] {
  const { text = "" } = facts;
  const said = testsThatHold(condition, facts, names)
    .filter(({ fact }) => fact === "text")
    .flatMap(({ predicate, argument }) => wordPatterns[predicate as keyof typeof wordPatterns]?.(argument) ?? [])
    .flatMap((pattern) => wordsAt(text, pattern.exec(text)) ?? []);
  return said.filter((words, i) => !said.some((other, j) => isWithin(words, other, j < i))).slice(0, mostWords);
}

/** @param isEarlier of two that are the same, the first one stays */
function isWithin(words: string, other: string, isEarlier: boolean): boolean {
  const isPart = other.toLowerCase().includes(words.toLowerCase());
  return isPart && (other.length > words.length || isEarlier);
}

const isLetter = (character = ""): boolean => /[\p{L}\d]/u.test(character);

/** What was found, with the rest of the words that it begins and ends in. Nothing for what is no words. */
function wordsAt(text: string, found: RegExpExecArray | null): string | undefined {
  if (!found) return undefined;
  let start = found.index;
  let end = start + found[0].length;
  while (isLetter(text[start - 1]) && end - start <= longestWords) start--;
  while (isLetter(text[end]) && end - start <= longestWords) end++;
  const words = text.slice(start, end).replace(/\s+/g, " ").trim();
  return words.length <= longestWords && isLetter(words[0]) ? words : undefined;
}
