import type { Sighting } from "../core/sighting";
import { browser } from "../platform/browser";
import { handle, NoReceiver, send } from "../platform/messages";
import { startLifetime } from "./lifetime";
import { lookAt } from "./look";
import { observe } from "./observe";

/** Runs in sign-in pages, and in other pages when the reader asks for it: finds out whether a sign-in error stands on the page, and tells the background. */

const lifetime = startLifetime("detector", () => browser.runtime?.id !== undefined);

handle({ ping: () => "here" }, lifetime.signal);
// Hidden frames of apps fail silently all day; only what a person sees counts.
if (window === window.top && document instanceof HTMLDocument) watch();

function watch(): void {
  const { signal, isAlive } = lifetime;
  const page = crypto.randomUUID();
  const onlooker = lookAt(document);
  let told = "null";

  const tell = (sighting: Sighting | null) => {
    const news = JSON.stringify(sighting);
    if (news === told || !isAlive()) return;
    told = news;
    send("reportSighting", { document: page, sighting }).catch((error: unknown) => {
      // Told again when something changes; a failed explanation of the same page would only fail again.
      if (error instanceof NoReceiver && isAlive()) told = "unheard";
    });
  };
  const look = () => {
    if (!document.hidden && isAlive()) tell(onlooker.look());
  };

  const lookAgain = () => {
    // A page without an error has nothing to say anew.
    if (told !== "null") told = "unheard";
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
