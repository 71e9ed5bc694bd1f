/** Fields whose text a person can select. Of others, and of passwords above all, nothing is read. */
const textTypes: ReadonlySet<string> = new Set(["text", "search", "url", "email", "tel"]);

/** The text that the person has selected in a document, with the line breaks that they see; empty where there is none. */
export function selectedText(document: Document): string {
  const focused = deepestFocus(document);
  if (focused && isField(focused)) {
    // Its selection may be given out as the document's, a password as dots.
    if (focused.localName === "input" && !textTypes.has(focused.type)) return "";
    const { value, selectionStart, selectionEnd } = focused;
    const text = value.slice(selectionStart ?? 0, selectionEnd ?? 0);
    if (text !== "") return text;
  }
  return String(document.getSelection() ?? "");
}

const isField = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element.localName === "textarea" || element.localName === "input";

function deepestFocus(document: Document): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
