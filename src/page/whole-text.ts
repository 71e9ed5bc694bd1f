/** The whole text of a document, hidden parts and scripts too: cheap, for it needs no layout. */
export const wholeText = (document: Document): string => document.body?.textContent ?? "";

/** With its scripts a sign-in page has some 300,000 characters. Reading what is drawn of a longer page would be felt. */
export const longestPage = 1_000_000;
