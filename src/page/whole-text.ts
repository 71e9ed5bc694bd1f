/** The whole text of a document, hidden parts and scripts too: cheap, for it needs no layout. */
export const wholeText = (document: Document): string => document.body?.textContent ?? "";

/**
 * Whether a page is small enough to ask what is drawn of it; with a larger one that would be felt. An element takes as
 * long as 100 characters. A sign-in page has some 300,000 with its scripts, and some 300 elements.
 * @param whole its whole text
 */
export const isReadable = (document: Document, whole: string): boolean =>
  whole.length + 100 * document.querySelectorAll("*").length < 1e6;
