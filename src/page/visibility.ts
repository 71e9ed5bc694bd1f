import { wholeText } from "./whole-text";

/** What a person can see and use of a page. Reads the page, never changes it. */

/** True for an element that is drawn, has a size, and does not stand outside the page's left or upper edge. */
function isVisible(element: Element): boolean {
  if (!element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) return false;
  const { width, height, right, bottom } = element.getBoundingClientRect();
  const scrolled = element.ownerDocument.scrollingElement;
  return width > 1 && height > 1 && right + (scrolled?.scrollLeft ?? 0) > 0 && bottom + (scrolled?.scrollTop ?? 0) > 0;
}

/** The text of an element as it is drawn: hidden parts left out, with the line breaks that a reader sees. */
export const drawnText = (element: HTMLElement): string => element.innerText;

const passwordFields = 'input[type="password"], input[autocomplete~="current-password"], input[name="passwd"]';

/** True while the person may be asked for a password. A sign-in page keeps a hidden field for it on other views. */
export const asksForPassword = (document: Document): boolean => hasVisible(document, passwordFields);

const typedFields = "input:is([type=text], [type=email], [type=password], [type=tel], [type=number], :not([type]))";

/** True while there is a field to type into. */
export const hasTypedField = (document: Document): boolean => hasVisible(document, typedFields);

/** More elements of a kind are not looked at one by one: a page that has them has other things in mind. */
const mostElements = 200;

/** The elements of a selector that are looked at, visible or not. */
export const firstOf = (root: ParentNode, selector: string): HTMLElement[] =>
  Array.prototype.slice.call(root.querySelectorAll(selector), 0, mostElements);

/** The first visible element of a selector. */
export const findVisible = (document: Document, selector: string): HTMLElement | undefined =>
  firstOf(document, selector).find(isVisible);

const hasVisible = (document: Document, selector: string): boolean => findVisible(document, selector) !== undefined;

const controls = 'button, input:not([type="hidden"]), select, textarea, [role="button"]';
/** The line of links at the foot, and the box of details with its own buttons for copying. */
const besides = 'footer, [role="contentinfo"], #debugDetailsBanner, .debug-details-banner';

/** Boxes of the buttons and fields that the page wants to be used, as far as the window shows them. */
export const controlBoxes = (document: Document): DOMRect[] =>
  firstOf(document, controls)
    .filter((control) => !control.closest(besides) && isVisible(control))
    .map((control) => control.getBoundingClientRect());

/** True once the page has drawn something; sign-in pages are empty until their view code has come. */
export const isDrawn = (document: Document): boolean => {
  const { body } = document;
  if (body?.checkVisibility() !== true) return false;
  return wholeText(document) === undefined || drawnText(body).trim() !== "";
};
