import { createProbe } from "./probe";
import { asksForPassword, controlBoxes } from "./visibility";

/** Where the card can stand among what a person works with on the page. */
export interface CardPlace {
  /** The person opened the card here, whatever it covers, or folded it again. */
  setWanted(isWanted: boolean): void;
  /** Finds the place anew. @returns whether the open card may stand there; else it is a pill */
  find(): boolean;
}

/** Where the card's own styles give way to what stands on the page. */
export const placeStyles = `
.has-room .card { max-height: var(--room); }
[data-pill$="start"] .pill { inset-inline: 16px auto; }
[data-pill^="top"] .pill { inset-block: 40px auto; }
`;

/** @param mount where the card is rendered: it is told of the place, for the styles above */
export function createCardPlace(document: Document, root: ShadowRoot, mount: HTMLElement): CardPlace {
  const probe = createProbe(root);
  let isWanted = false;
  let askedForPassword = false;
  return {
    setWanted(is) {
      isWanted = is;
    },
    find() {
      // A person who is asked for a password sees the page first, and the card when they want it.
      const asks = asksForPassword(document);
      if (asks && !askedForPassword) isWanted = false;
      askedForPassword = asks;
      const controls = controlBoxes(document);
      mount.dataset.pill = probe.placePill(controls);
      const placement = probe.placeCard(controls);
      const room = placement.fits ? placement.room : undefined;
      mount.classList.toggle("has-room", room !== undefined);
      mount.style.setProperty("--room", `${room ?? 0}px`);
      return isWanted || (!asks && placement.fits);
    },
  };
}
