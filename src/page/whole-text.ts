import { isLongerThan } from "./text-length";

/**
 * The whole text of a document, hidden parts and scripts too: cheap, for it needs no layout. Nothing where the page is
 * too large to ask what is drawn of it, which would be felt; an element takes as long as 100 characters. A sign-in page
 * has some 300,000 with its scripts, and some 300 elements.
 */
export function wholeText({ body }: Document): string | undefined {
  if (!body) return "";
  const left = 1e6 - 100 * body.getElementsByTagName("*").length;
  return isLongerThan(body, left) ? undefined : (body.textContent ?? "");
}
