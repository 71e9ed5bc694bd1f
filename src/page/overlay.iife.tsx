import { browser } from "../platform/browser";
import { handle, send } from "../platform/messages";
import type { CardContent } from "../platform/protocol";
import { insist } from "./insist";
import { startLifetime } from "./lifetime";
import { startOverlay } from "./overlay";

/** Put into the top frame of a page where something was found: shows the card. */

const lifetime = startLifetime("overlay", () => browser.runtime?.id !== undefined);

const overlay = startOverlay(document, lifetime, {
  setFolded: (folded) => ignoreLoss(send("setCardFolded", folded)),
  setAudience: (audience) => ignoreLoss(send("setAudience", audience)),
});

handle(
  {
    cardChanged: () => void refresh(),
    showAnswer: (answer) => overlay.showAnswer(answer as CardContent),
  },
  lifetime.signal,
);
void refresh();

async function refresh(): Promise<void> {
  if (!lifetime.isAlive()) return;
  const content = await insist(() => send("getCard"), lifetime.isAlive);
  // Without an answer what is shown stays as it is, unless the extension is gone.
  if (lifetime.isAlive() && content) overlay.setContent(content);
}

/** What the reader chose holds for this card all the same. */
function ignoreLoss(message: Promise<void>): void {
  message.catch(() => lifetime.isAlive());
}
