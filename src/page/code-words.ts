/** Tells from a few letters that a code or one of its labels may stand in a text. */

/** What nearly every page lacks: one search for all of it costs hardly more than one for a word. */
const pieces = /AADSTS|rror ?[Cc]ode|ailure code|esultType/g;
/** The same in other languages; searched only where the page says that it is in one. */
const otherPieces = /ehlercode|ode d’erreur|digo de err|dice errore|outcode|エラー|错误代码|錯誤碼/g;
/** Whoever has met this many has met every kind. */
const mostPieces = 1000;

const isEnglish = (document: Document): boolean => /^en\b|^$/i.test(document.documentElement?.lang ?? "");

const wantedIn = (document: Document): RegExp[] => (isEnglish(document) ? [pieces] : [pieces, otherPieces]);

/** True when a code or one of its labels may stand in the text. */
export const mayHoldRecord = (document: Document, text: string): boolean =>
  wantedIn(document).some((wanted) => text.search(wanted) >= 0);

/** Where the first part of a code or its label begins in a text, in whatever language; -1 where there is none. */
export function firstHint(text: string): number {
  const places = [text.search(pieces), text.search(otherPieces)].filter((place) => place >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}

/** Gathers the parts of codes and labels that stand in one text after the other. */
export interface WordSearch {
  words: ReadonlySet<string>;
  /** @returns how many stand in this text; Infinity where there were too many to count */
  countIn(text: string): number;
}

export function createWordSearch(document: Document): WordSearch {
  const words = new Set<string>();
  const wantedHere = wantedIn(document);
  return {
    words,
    countIn(text) {
      let count = 0;
      for (const wanted of wantedHere) {
        // Nearly always; to begin gathering takes ten times as long.
        if (text.search(wanted) < 0) continue;
        for (const [piece] of text.matchAll(wanted)) {
          words.add(piece);
          if (++count >= mostPieces) return Number.POSITIVE_INFINITY;
        }
      }
      return count;
    },
  };
}
