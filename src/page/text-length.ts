/** More text nodes than this are not counted. A page that is read as it is drawn has fewer. */
const mostTexts = 10_000;

/**
 * Whether a node has more text than so many characters, hidden parts included, or a very great number of texts. To ask
 * for the text itself would have the browser copy all of it at once: a Firefox just started takes 130 ms for 10 MB.
 */
export function isLongerThan(root: Node, limit: number): boolean {
  const walker = (root.ownerDocument as Document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let left = mostTexts;
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) limit -= (node as Text).length;
    if (limit < 0 || --left < 0) return true;
  }
  return false;
}
