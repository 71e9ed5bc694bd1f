/** Cuts texts into the terms that searching compares. The index is made with the same cut as a query. */

/** Words that say nothing about which error it is. A negation is one of them: "can't sign in", "user isn't assigned". */
const empty: ReadonlySet<string> = new Set(
  [
    "a an the is are was were be been am i im my me we you your he they it its this that these there",
    "to in on of for from with and or but by at as when while if so then just still always after into",
    "do does did dont doesnt didnt can cant cannot could couldnt will wont would not no isnt arent wasnt has have had",
    "get gets getting got what why how help please error errors aadsts azure ad aad entra microsoft",
  ].flatMap((line) => line.split(" ")),
);

/** What one word of a program's name is cut at: InvalidClientSecret, invalid_client, SAML2Message. */
const hump = /(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|_/u;

/**
 * The terms of a text, in order: lower case, without accents and apostrophes, empty words left out.
 * A name such as InvalidClientSecret gives itself and its parts.
 */
export function searchTerms(text: string): string[] {
  return rawWords(text).flatMap((word) => {
    const parts = word.split(hump).filter(Boolean).map(fold);
    const all = parts.length > 1 ? [fold(word), ...parts] : parts;
    return all.filter((term) => term !== "" && !empty.has(term));
  });
}

/** A word as it is compared. */
export const fold = (word: string): string => word.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

const rawWords = (text: string): string[] =>
  text
    .normalize("NFKC")
    .replace(/['’ʼ`´]/g, "")
    .split(/[^\p{L}\p{N}\p{M}_]/u);
