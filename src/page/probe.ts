import { type Box, type Corner, type Placement, placeCard, placePill } from "./placement";

/** Where the card turns into a sheet; the same width as in the card's styles. */
const sheet = "(max-width: 899px)";

export interface Probe {
  /** Whether the open card would cover one of these boxes. */
  placeCard(controls: readonly Box[]): Placement;
  /** Where the pill covers none of them. */
  placePill(controls: readonly Box[]): Corner;
}

/**
 * Measures where the open card and the pill would stand without showing them: empty, invisible ones of full size that
 * take their place from the same styles.
 */
export function createProbe(root: ShadowRoot): Probe {
  const card = addInvisible(root, "lens card", "height: 100vh");
  const pill = addInvisible(root, "lens pill", "width: 240px");
  return {
    placeCard: (controls) => placeCard(card.getBoundingClientRect(), controls, matchMedia(sheet).matches),
    placePill: (controls) => placePill(pill.getBoundingClientRect(), controls, innerWidth, innerHeight),
  };
}

function addInvisible(root: ShadowRoot, className: string, size: string): HTMLElement {
  const element = root.ownerDocument.createElement("div");
  element.className = className;
  element.setAttribute("aria-hidden", "true");
  element.style.cssText = `visibility: hidden; pointer-events: none; animation: none; ${size}`;
  root.append(element);
  return element;
}
