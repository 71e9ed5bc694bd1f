import type { Audience } from "../core/vocabulary";
import type { CardContent } from "../platform/protocol";
import { cardStyles } from "../ui/card-styles";
import { createStrings, type Strings } from "../ui/strings";
import { CardContents } from "./card-contents";
import { createCardDrawing } from "./card-drawing";
import { createCardPlace, placeStyles } from "./card-place";
import type { Lifetime } from "./lifetime";
import { observe } from "./observe";
import { createOverlayHost } from "./overlay-host";
import { isDrawn } from "./visibility";

/** The card over a page: when it is open, when a pill, when gone. */

export interface OverlayActions {
  setFolded(folded: boolean): void;
  setAudience(audience: Audience): void;
}

export interface Overlay {
  /** Shows other content; without findings the card goes. */
  setContent(content: CardContent): void;
  /** Shows what the reader asked about, in front of what was found, until they close it. */
  showAnswer(answer: CardContent): void;
}

/** A page that draws nothing for this long, in milliseconds, will not draw anything. */
const longestBlank = 1000;

/** Gets ready to show; nothing is added to the page before there is something to say. */
export function startOverlay(document: Document, { signal, isAlive }: Lifetime, actions: OverlayActions): Overlay {
  const host = createOverlayHost(document, { signal, isAlive, styles: cardStyles + placeStyles });
  const place = createCardPlace(document, host.root, host.mount);
  const contents = new CardContents();
  const drawing = createCardDrawing(host.mount, {
    onFold(folded) {
      place.setWanted(!folded);
      if (contents.fold(folded)) actions.setFolded(folded);
      update();
    },
    onClose() {
      contents.close();
      update();
    },
    onAudience(audience) {
      contents.chooseAudience(audience);
      actions.setAudience(audience);
      update();
    },
  });
  let strings: Strings | undefined;
  let focusId: string | undefined;
  let isBlank = true;

  function update(): void {
    if (!isAlive()) return;
    const content = contents.shown;
    if (!content || !strings) {
      // First the host, which gives focus back while there is something that has it.
      host.hide();
      drawing.clear();
      return;
    }
    isBlank &&= !isDrawn(document);
    if (isBlank) return;
    if (focusId !== undefined) host.expectFocus();
    host.show();
    const fits = place.find();
    drawing.draw({ content, strings, focusId, folded: content.folded || (!contents.isAnswer && !fits) });
    focusId = undefined;
  }

  /** Language and theme are those of what came last. */
  function dress(content: CardContent): void {
    strings = createStrings(content.strings);
    host.mount.dataset.theme = content.theme;
  }

  observe(document, { signal, concerns: () => contents.isAny, onChange: update });
  document.defaultView?.addEventListener("resize", update, { signal });
  const timer = setTimeout(() => {
    isBlank = false;
    update();
  }, longestBlank);
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });

  return {
    setContent(next) {
      dress(next);
      const chosen = contents.setFound(next);
      if (chosen) place.setWanted(true);
      if (chosen?.takesFocus) focusId = chosen.id;
      update();
    },
    showAnswer(next) {
      dress(next);
      contents.setAnswer(next);
      update();
    },
  };
}
