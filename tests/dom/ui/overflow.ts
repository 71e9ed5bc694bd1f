/** Cut on purpose, with the whole of it elsewhere; or scrolled by the reader. */
const mayBeCut =
  ".code-line, .code-line *, .pill-name, .first-lines, .first-lines *, .unseen, .unseen *, .has-detail > .list, .has-detail > .list *";

/**
 * What doesn't fit: elements that cut what is in them sideways, and text that stands out of its surface.
 * @returns each with its class and the words it begins with
 */
export function overflowing(surface: Element): string[] {
  const { left, right } = surface.getBoundingClientRect();
  const isOutside = (box: DOMRect) => box.width > 0 && (box.left < left - 1 || box.right > right + 1);
  return [...surface.querySelectorAll<HTMLElement>("*")]
    .filter((element) => !element.matches(mayBeCut) && element.getClientRects().length > 0)
    .filter((element) => {
      const cuts = getComputedStyle(element).overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
      return cuts || isOutside(element.getBoundingClientRect()) || textBoxes(element).some(isOutside);
    })
    .map(({ localName, className, textContent }) => `${localName}.${className}: ${textContent?.slice(0, 40)}`);
}

/** The lines of the element's own text. */
function textBoxes(element: Element): DOMRect[] {
  const range = document.createRange();
  return [...element.childNodes].flatMap((node) => {
    if (node.nodeType !== Node.TEXT_NODE) return [];
    range.selectNodeContents(node);
    return [...range.getClientRects()];
  });
}
