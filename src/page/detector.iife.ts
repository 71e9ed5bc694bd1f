import type { Sighting } from "../core/sighting";
import { browser } from "../platform/browser";
import { handle, send } from "../platform/messages";
import { startLifetime } from "./lifetime";
import { lookAt } from "./look";
import { observe } from "./observe";

/** Runs in sign-in pages, and in other pages when the reader asks for it: finds out whether a sign-in error stands on the page, and tells the background. */

const lifetime = startLifetime("detector", () => browser.runtime?.id !== undefined);
const page = crypto.randomUUID();

handle({ ping: () => page }, lifetime.signal);
// Hidden frames of apps fail silently all day; only what a person sees counts.
if (window === window.top && document instanceof HTMLDocument) watch();

function watch(): void {
  const { signal, isAlive } = lifetime;
  const onlooker = lookAt(document);
  let told = "null";
  let tries = 0;

  const tell = (sighting: Sighting | null) => {
    const news = JSON.stringify(sighting);
    if (news === told || !isAlive()) return;
    told = news;
    send("reportSighting", { document: page, sighting }).catch(() => {
      // The background may have been stopped over it, and a page that stands still gives no other occasion: five more
      // tries, each after twice as many milliseconds. Written without names, for every byte counts here.
      if (tries < 5) setTimeout(lookAgain, 250 << tries++);
    });
  };
  const look = () => {
    if (!document.hidden && isAlive()) tell(onlooker.look());
  };

  const lookAgain = () => {
    // Also that nothing stands here any more: who asks may have missed it.
    told = "";
    look();
  };

  handle({ lookAgain }, signal);
  observe(document, { signal, concerns: (changes) => onlooker.concerns(changes), onChange: look });
  document.addEventListener("visibilitychange", look, { signal });
  // A page that is left may come back from the browser's memory, as it was.
  addEventListener("pagehide", () => tell(null), { signal });
  addEventListener("pageshow", look, { signal });
  look();
}
