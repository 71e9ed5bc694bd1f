import { withoutGlyphs } from "../core/portal-values";
import type { Steps } from "./slices";

/** Finds the text nodes of an admin page in which a code or its label may stand, and reads what is drawn of an element. */

/** What nearly every page lacks: one search for all of it costs hardly more than one for a word. */
const pieces = /AADSTS|rror ?[Cc]ode|ailure code|esultType/g;
/** The same in other languages; searched only where the page says that it is in one. */
const otherPieces = /ehlercode|ode d’erreur|digo de err|dice errore|outcode|エラー|错误代码|錯誤碼/g;
/** Whoever has met this many has met every kind. */
const mostPieces = 10_000;
/** The length of a text that is searched in one step, and what may stand across its end. */
const longestStep = 2_000_000;
const longestPiece = 20;

const isEnglish = (document: Document): boolean => /^en\b|^$/i.test(document.documentElement?.lang ?? "");

/** True when a code or one of its labels may stand in the text. */
export const mayHoldRecord = (document: Document, text: string): boolean =>
  text.search(pieces) >= 0 || (!isEnglish(document) && text.search(otherPieces) >= 0);

/**
 * The parts of a code or its label that the text holds, each once. To search for one after the other costs three times as
 * much. A long text is searched in steps, to its end or until the time is over.
 */
export function* hintsIn(document: Document, text: string): Steps<string[]> {
  const found = new Set<string>();
  let left = mostPieces;
  for (let from = 0; from < text.length && left > 0; from += longestStep) {
    if (from > 0 && (yield)) break;
    const part = text.slice(from, from + longestStep + longestPiece);
    for (const wanted of isEnglish(document) ? [pieces] : [pieces, otherPieces]) {
      for (const [piece] of part.matchAll(wanted)) {
        found.add(piece);
        if (--left <= 0) break;
      }
    }
  }
  return [...found];
}

/** Where the first part of a code or its label begins in a text, in whatever language; -1 where there is none. */
export function firstHint(text: string): number {
  const places = [text.search(pieces), text.search(otherPieces)].filter((place) => place >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}

/** A page with more places than this is a list of codes, not somebody's log. */
const mostPlaces = 2000;
const notText = "script, style, noscript, template, textarea, [contenteditable]";

/**
 * The text nodes that hold one of these hints; each more of them costs a search of its own. XPath does the search inside
 * the browser: a walk from here costs six times as much, for every node that a script of ours touches is wrapped.
 */
export function findHints(document: Document, wanted: readonly string[]): Text[] {
  const condition = wanted.map((hint) => `contains(.,"${hint}")`).join(" or ");
  const found = document.evaluate(
    `.//text()[${condition}]`,
    document.body,
    null,
    XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
  );
  const texts: Text[] = [];
  for (let i = 0; i < Math.min(found.snapshotLength, mostPlaces); i++) {
    const text = found.snapshotItem(i) as Text;
    if (!text.parentElement?.closest(notText)) texts.push(text);
  }
  return texts;
}

/** True for an element that is drawn at more than a point's size; pages keep second copies for other readers. */
export function isDrawnElement(element: Element): boolean {
  if (!element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
}

/** More or longer texts are no label and no value. */
const mostTexts = 200;
const longestText = 20_000;

/** The text nodes of an element that a person sees, without those of its buttons. */
export function drawnTexts(element: Element): Text[] {
  const texts: Text[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement;
    if (texts.length >= mostTexts) break;
    if (!parent || node.length > longestText || node.data.trim() === "" || withoutGlyphs(node.data) === "") continue;
    if (!parent.closest("button, [role='button']") && isDrawnElement(parent)) texts.push(node);
  }
  return texts;
}

/** The text of an element as a person reads it, on one line, without icon glyphs and hidden second copies. */
export const drawnLine = (element: Element): string =>
  withoutGlyphs(
    drawnTexts(element)
      .map((text) => text.data)
      .join(" ")
      .replace(/\s+/g, " "),
  );
