import { createWordSearch } from "./code-words";
import type { Steps } from "./slices";
import { isLongerThan } from "./text-length";

/** Finds the text nodes of an admin page in which a code or its label may stand. */

/** The length of a text that is searched in one step, and what may stand across its end. */
const longestStep = 1_000_000;
const longestPiece = 20;
/** The elements whose text is searched in one step. */
const elementsAtOnce = 3000;
/** The texts that are asked in one step what they stand in, which takes as long as they are deep. */
const textsAtOnce = 100;
/** A page with more places than this is a list of codes, not somebody's log. */
const mostPlaces = 2000;

/** What a page has of codes and their labels. */
export interface Hints {
  /** The parts of them that stand in the page, each once. */
  words: string[];
  /** The text nodes that hold one of them, in the order of the page. */
  texts: Text[];
}

/** Searches the whole text of a page, hidden parts and scripts too, in steps: to its end, or until the time is over. */
export function* findHints(document: Document): Steps<Hints> {
  const { body } = document;
  if (!body) return { words: [], texts: [] };
  const isLong = isLongerThan(body, longestStep);
  if (isLong && body.getElementsByTagName("*").length <= elementsAtOnce) return yield* searchEach(body);
  const search = createWordSearch(document);
  for (const part of isLong ? partsOf(body) : [body.textContent ?? ""]) {
    search.findIn(part);
    if ((yield) || search.count() > mostPlaces) break;
  }
  const words = [...search.words];
  if (words.length === 0) return { words, texts: [] };
  return search.count() > mostPlaces ? yield* searchEach(body) : { words, texts: yield* textsWith(words, body) };
}

/** Looks at one text after the other, and stops when there are enough. */
function* searchEach(body: HTMLElement): Steps<Hints> {
  const search = createWordSearch(body.ownerDocument);
  const texts: Text[] = [];
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
    let isFound = false;
    for (let from = 0; from < text.length && !isFound; from += longestStep) {
      isFound = search.findIn(text.substringData(from, longestStep + longestPiece));
      if (yield) return { words: [...search.words], texts };
    }
    if (isFound && isRead(text)) texts.push(text);
    if (texts.length >= mostPlaces) break;
  }
  return { words: [...search.words], texts };
}

/** The text of so many elements at once. A page that changes meanwhile is looked at again anyway. */
function* partsOf(body: HTMLElement): Generator<string> {
  const elements = body.querySelectorAll("*");
  const range = body.ownerDocument.createRange();
  range.setStart(body, 0);
  for (let at = elementsAtOnce; at < elements.length; at += elementsAtOnce) {
    const next = elements[at];
    if (!next?.isConnected) continue;
    range.setEndBefore(next);
    yield range.toString();
    range.collapse();
  }
  if (body.lastChild) range.setEndAfter(body.lastChild);
  yield range.toString();
}

const notText = "script, style, noscript, template, textarea, [contenteditable]";

const isRead = (text: Text): boolean => !text.parentElement?.closest(notText);

/**
 * The text nodes that hold one of these words; each more of them costs a search of its own. XPath does the search inside
 * the browser: a walk from here costs six times as much, for every node that a script of ours touches is wrapped.
 */
function* textsWith(words: readonly string[], body: HTMLElement): Steps<Text[]> {
  const condition = words.map((word) => `contains(.,"${word}")`).join(" or ");
  const found = body.ownerDocument.evaluate(
    `.//text()[${condition}]`,
    body,
    null,
    XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
  );
  const texts: Text[] = [];
  for (let i = 0; i < Math.min(found.snapshotLength, mostPlaces); i++) {
    const text = found.snapshotItem(i) as Text;
    if (isRead(text)) texts.push(text);
    if (i % textsAtOnce === 0 && (yield)) break;
  }
  return texts;
}
