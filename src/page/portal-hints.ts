import { createWordSearch, type WordSearch } from "./code-words";
import type { Steps } from "./slices";
import { isLongerThan } from "./text-length";

/** Finds the text nodes of an admin page in which a code or its label may stand. */

/** What a page has of codes and their labels. */
export interface Hints {
  /** The parts of them that stand in the page, each once. */
  words: ReadonlySet<string>;
  /** The text nodes that hold one of them, in the order of the page. */
  texts: Text[];
}

/** A page with more places than this is a list of codes, not somebody's log. */
const mostPlaces = 2000;
/** A page of no more elements is looked at for texts that are too long to be copied whole. */
const fewElements = 3000;
/** The length of a text that is searched in one step, and what may stand across its end. */
const longestStep = 1_000_000;
const longestWord = 20;

/** So many elements have their text searched in one step; where it has a word, a tenth of them at a time. */
const elementsAtOnce = 1000;
const fewestAtOnce = 100;
/** So many text nodes are gone through in one step. */
const textsAtOnce = 50;

/**
 * Searches the whole text of a page, hidden parts and scripts too, in steps: to its end, or until the time is over.
 * The browser is asked for the text of many elements at once, and text nodes are gone through only where a word was
 * found: each node that a script of ours touches is wrapped, which takes longer than to search it.
 */
export function* findHints(document: Document): Steps<Hints> {
  const { body } = document;
  const words = createWordSearch(document);
  const texts: Text[] = [];
  if (!body) return { words: words.words, texts };
  const elements = body.getElementsByTagName("*");
  if (elements.length <= fewElements && isLongerThan(body, longestStep)) yield* searchEach(body, words, texts);
  else yield* searchElements({ body, elements, range: document.createRange(), words, texts }, 0, elementsAtOnce);
  return { words: words.words, texts };
}

interface Search {
  body: HTMLElement;
  /** All that are in it. The collection is live: what changes meanwhile is read as it is by then. */
  elements: HTMLCollectionOf<Element>;
  /** One for all parts: until they are cleared away, a page has to keep each of them up to date. */
  range: Range;
  words: WordSearch;
  texts: Text[];
}

/**
 * Searches the text of so many elements after the other, and where a word stands of ever fewer.
 * @param to the number of the first element that isn't searched
 * @returns whether to come to an end
 */
function* searchElements(search: Search, from: number, size: number, to = Number.POSITIVE_INFINITY): Steps<boolean> {
  const { body, elements, range, words } = search;
  for (let at = from; at === 0 || at < Math.min(to, elements.length); at += size) {
    const first = (at > 0 && elements[at]) || body;
    const next = elements[at + size];
    range.selectNodeContents(body);
    if (first !== body) range.setStartBefore(first);
    if (next) range.setEndBefore(next);
    const count = words.countIn(range.toString());
    if (yield) return true;
    if (count === 0) continue;
    const isOver =
      size > fewestAtOnce
        ? yield* searchElements(search, at, fewestAtOnce, at + size)
        : yield* addTexts(search, first, count);
    if (isOver) return true;
  }
  return false;
}

/**
 * Adds the text nodes of the part in the range that hold a word.
 * @param expected the words that stand in it; fewer are found where one stands across two text nodes
 * @returns whether to come to an end
 */
function* addTexts({ range, words, texts }: Search, first: Element, expected: number): Steps<boolean> {
  let left = expected;
  let passed = 0;
  for (const text of textsAfter(first)) {
    const isTurn = ++passed % textsAtOnce === 0;
    if (isTurn && (yield)) return true;
    const count = words.countIn(text.data);
    if ((count > 0 || isTurn) && !range.intersectsNode(text)) return false;
    if (count === 0) continue;
    if (isRead(text)) texts.push(text);
    if (texts.length >= mostPlaces) return true;
    left -= count;
    if (left <= 0) return false;
  }
  return false;
}

/** Looks at one text after the other, and at a long one piece by piece. */
function* searchEach(body: HTMLElement, words: WordSearch, texts: Text[]): Steps<void> {
  for (const text of textsAfter(body)) {
    let isFound = false;
    for (let from = 0; from < text.length && !isFound; from += longestStep) {
      isFound = words.countIn(text.substringData(from, longestStep + longestWord)) > 0;
      if (yield) return;
    }
    if (isFound && isRead(text)) texts.push(text);
    if (texts.length >= mostPlaces) return;
  }
}

/** The text nodes that come after an element has begun. */
function* textsAfter(element: Element): Generator<Text> {
  const { ownerDocument } = element;
  const walker = ownerDocument.createTreeWalker(ownerDocument.body, NodeFilter.SHOW_TEXT);
  walker.currentNode = element;
  for (let text = walker.nextNode(); text; text = walker.nextNode()) yield text as Text;
}

const notText = "script, style, noscript, template, textarea, [contenteditable]";

const isRead = (text: Text): boolean => !text.parentElement?.closest(notText);
