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
  const [first] = selection && selection.rangeCount > 0 ? [selection.getRangeAt(0)] : [];
  // To say how a text is drawn takes a browser ten times as long as to say what it is.
  const plain = String(first ?? "");
  return plain.length > longestText ? plain.slice(0, longestText) : String(selection ?? "");
}

const isField = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element.localName === "textarea" || element.localName === "input";

function deepestFocus(document: Document): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
