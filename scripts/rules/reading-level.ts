/**
 * How hard an English text is to read: the American school year that it asks for.
 * Source: Kincaid et al., Derivation of New Readability Formulas, 1975. Syllables are counted by groups of vowels.
 */
export function readingLevel(text: string): number {
  const words = wordsIn(text);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentencesOf(text).length) + 11.8 * (syllables / words.length) - 15.59;
}

/** Words of the longest sentence. */
export const longestSentence = (text: string): number =>
  Math.max(0, ...sentencesOf(text).map((sentence) => wordsIn(sentence).length));

const sentencesOf = (text: string): string[] =>
  text.split(/[.!?:;]+(?:\s|$)/).filter((sentence) => sentence.trim() !== "");

const wordsIn = (text: string): string[] => text.match(/[A-Za-z'’-]+/g) ?? [];

function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  if (letters.length <= 3) return 1;
  const spoken = letters.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, "").replace(/^y/, "");
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}
