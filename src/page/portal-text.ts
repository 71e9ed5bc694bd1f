import { withoutGlyphs } from "../core/portal-values";

/** Reads what is drawn of the elements of an admin page. */

/** True for an element that is drawn at more than a point's size; pages keep second copies for other readers. */
export function isDrawnElement(element: Element): boolean {
  if (!element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
}

/** More or longer texts are no label and no value. */
const mostTexts = 200;
const longestText = 20_000;

/** The text nodes of an element that a person sees, without those of its buttons. */
export function drawnTexts(element: Element): Text[] {
  const texts: Text[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement;
    if (texts.length >= mostTexts) break;
    if (!parent || node.length > longestText || node.data.trim() === "" || withoutGlyphs(node.data) === "") continue;
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
