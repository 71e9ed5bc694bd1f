import { render } from "preact";
import type { Audience } from "../core/vocabulary";
import type { CardContent } from "../platform/protocol";
import { Card } from "../ui/card";
import { copyText } from "../ui/copy-text";
import type { Strings } from "../ui/strings";
import { createTurns } from "../ui/turns";

/** What the person does with the card. */
interface CardUse {
  onFold(folded: boolean): void;
  onClose(): void;
  onAudience(audience: Audience): void;
}

/** What the card is drawn from. */
interface Drawn {
  content: CardContent;
  folded: boolean;
  strings: Strings;
  /** The finding that takes the focus. */
  focusId: string | undefined;
}

export interface CardDrawing {
  /** Draws the card, unless it stands there as it is to be: pages change all the time. */
  draw(next: Drawn): void;
  clear(): void;
}

/** Draws the card into an element. */
export function createCardDrawing(mount: HTMLElement, use: CardUse): CardDrawing {
  const turns = createTurns();
  let drawn: readonly unknown[] = [];

  return {
    draw({ content, folded, strings, focusId }) {
      const wanted = [content, folded, strings, focusId];
      if (wanted.every((each, i) => each === drawn[i])) return;
      drawn = wanted;
      const { findings, note, audience } = content;
      const parts = { findings, note, audience, folded, strings, turns, focusId };
      render(<Card {...parts} {...use} onCopy={copyText} />, mount);
    },
    clear() {
      render(null, mount);
      drawn = [];
    },
  };
}
