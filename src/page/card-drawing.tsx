import { render } from "preact";
import type { Audience } from "../core/vocabulary";
import type { CardContent } from "../platform/protocol";
import { Card } from "../ui/card";
import { copyText } from "../ui/copy-text";
import type { Strings } from "../ui/strings";

/** What the person does with the card, and when it wants to be drawn again. */
interface CardUse {
  onFold(folded: boolean): void;
  onClose(): void;
  onAudience(audience: Audience): void;
  /** The first card stands there without its folded parts; the next one has them. */
  onDraft(): void;
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
export function createCardDrawing(mount: HTMLElement, { onDraft, ...use }: CardUse): CardDrawing {
  /** The first card is drawn without its folded parts, which takes half as long. */
  let isDraft = true;
  let drawn: readonly unknown[] = [];

  return {
    draw({ content, folded, strings, focusId }) {
      const wanted = [content, folded, strings, isDraft, focusId];
      if (wanted.every((each, i) => each === drawn[i])) return;
      drawn = wanted;
      const { findings, note, audience } = content;
      const parts = { findings, note, audience, folded, strings, isDraft, focusId };
      render(<Card {...parts} {...use} onCopy={copyText} />, mount);
      if (!isDraft) return;
      afterDrawing(() => {
        isDraft = false;
        onDraft();
      });
    },
    clear() {
      render(null, mount);
      drawn = [];
    },
  };
}

/** Calls back once what stands in the page now has been drawn. */
const afterDrawing = (then: () => void) => requestAnimationFrame(() => setTimeout(then));
