/** Fields whose text a person can select. Of others, and of passwords above all, nothing is read. */
const textTypes: ReadonlySet<string> = new Set(["text", "search", "url", "email", "tel"]);

/** Nobody means more than this. */
const longestText = 200_000;

/** The text that the person has selected in a document, with the line breaks that they see; empty where there is none. */
export function selectedText(document: Document): string {
  const focused = deepestFocus(document);
  if (focused && isField(focused)) {
    // Its selection may be given out as the document's, a password as dots.
    if (focused.localName === "input" && !textTypes.has(focused.type)) return "";
    const { value, selectionStart, selectionEnd } = focused;
    const start = selectionStart ?? 0;
    const text = value.slice(start, Math.min(selectionEnd ?? 0, start + longestText));
    if (text !== "") return text;
  }
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return "";
  // To say how a text is drawn takes a browser ten times as long as to say what it is.
  const beginning = longBeginning(document, selection.getRangeAt(0));
  return beginning ? String(beginning).slice(0, longestText) : String(selection);
}

/** The beginning of a range that is longer than anybody means, which is not to be copied whole; nothing for others. */
function longBeginning(document: Document, range: Range): Range | undefined {
  const { startContainer, startOffset, endContainer, endOffset, commonAncestorContainer } = range;
  const walker = document.createTreeWalker(commonAncestorContainer, NodeFilter.SHOW_TEXT);
  walker.currentNode = startContainer.childNodes[startOffset] ?? startContainer;
  const isInText = walker.currentNode.nodeType === Node.TEXT_NODE;
  let left = longestText;
  for (let node = isInText ? walker.currentNode : walker.nextNode(); node; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) return undefined;
    const begin = node === startContainer ? startOffset : 0;
    const end = node === endContainer ? endOffset : (node as Text).length;
    if (end - begin > left) {
      const beginning = range.cloneRange();
      beginning.setEnd(node, begin + left);
      return beginning;
    }
    left -= end - begin;
  }
  return undefined;
}

const isField = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element.localName === "textarea" || element.localName === "input";

function deepestFocus(document: Document): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
