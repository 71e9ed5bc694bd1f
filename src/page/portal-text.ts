import { withoutGlyphs } from "../core/record";

/** Finds the text nodes of an admin page in which a code or its label may stand, and reads what is drawn of an element. */

/** What nearly every page lacks: one search for all of it costs hardly more than one for a word. */
const gate = /AADSTS|rror ?[Cc]ode|ailure code|esultType/;
/** The same in other languages; searched only where the page says that it is in one. */
const otherGate = /ehlercode|ode d’erreur|digo de err|dice errore|outcode|エラー|错误代码|錯誤碼/;
/** All that the gates let through, piece by piece. */
const hints = ["AADSTS", "rror code", "rror Code", "rrorCode", "rrorcode", "ailure code", "esultType"];
const otherHints = [
  "ehlercode",
  "ode d’erreur",
  "digo de err",
  "dice errore",
  "outcode",
  "エラー",
  "错误代码",
  "錯誤碼",
];

const isEnglish = (document: Document): boolean => /^en\b|^$/i.test(document.documentElement?.lang ?? "");

/** True when a code or one of its labels may stand in the text. */
export const mayHoldRecord = (document: Document, text: string): boolean =>
  gate.test(text) || (!isEnglish(document) && otherGate.test(text));

/** The parts of a code or its label that the text holds. */
export const hintsIn = (document: Document, text: string): string[] =>
  mayHoldRecord(document, text) ? [...hints, ...otherHints].filter((hint) => text.includes(hint)) : [];

/** A page with more places than this is a list of codes, not somebody's log. */
const mostPlaces = 2000;
const notText = "script, style, noscript, template, textarea, [contenteditable]";

/**
 * The text nodes that hold one of these hints; each more of them costs a search of its own. XPath does the search inside the browser: a walk from here costs four times as
 * much in Firefox, where every node that a script of ours touches is wrapped.
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

/** The text nodes of an element that a person sees, without those of its buttons. */
export function drawnTexts(element: Element): Text[] {
  const texts: Text[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement;
    if (!parent || node.data.trim() === "" || withoutGlyphs(node.data) === "") continue;
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
