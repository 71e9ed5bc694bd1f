import { type Box, type Placement, placeCard } from "./placement";

/** Where the card turns into a sheet; the same width as in the card's styles. */
const sheet = "(max-width: 899px)";

export interface Probe {
  /** Whether the open card would cover one of these boxes. */
  place(controls: readonly Box[]): Placement;
}

/**
 * Measures where the open card would stand without opening it: an empty, invisible card of full height that takes its
 * place from the same styles.
 */
export function createProbe(root: ShadowRoot): Probe {
  const card = root.ownerDocument.createElement("div");
  card.className = "lens card";
  card.setAttribute("aria-hidden", "true");
  card.style.cssText = "visibility: hidden; pointer-events: none; animation: none; height: 100vh";
  root.append(card);
  return {
    place: (controls) => placeCard(card.getBoundingClientRect(), controls, matchMedia(sheet).matches),
  };
}
