import type { Sighting } from "../core/sighting";
import type { Lifetime } from "./lifetime";
import { lookAt } from "./look";
import { observe } from "./observe";

/**
 * Looks after one sign-in page for as long as it lives: tells what stands there, whenever that has changed.
 * @param report rejects when nobody heard it
 * @returns looks and tells anew, also that nothing stands there any more: who asks may have missed it
 */
export function watchSignIn(
  document: Document,
  { signal, isAlive }: Lifetime,
  report: (sighting: Sighting | null) => Promise<unknown>,
): () => void {
  const onlooker = lookAt(document);
  let told = "null";
  let tries = 0;

  const tell = (sighting: Sighting | null) => {
    const news = JSON.stringify(sighting);
    if (news === told || !isAlive()) return;
    told = news;
    report(sighting).catch(() => {
      // The background may have been stopped over it, and a page that stands still gives no other occasion: five more
      // tries, each after twice as many milliseconds. Written without names, for every byte counts here.
      if (tries < 5) setTimeout(lookAgain, 250 << tries++);
    });
  };
  const look = () => {
    if (!document.hidden && isAlive()) tell(onlooker.look());
  };
  const lookAgain = () => {
    told = "";
    look();
  };

  observe(document, { signal, concerns: (changes) => onlooker.concerns(changes), onChange: look });
  document.addEventListener("visibilitychange", look, { signal });
  // A page that is left may come back from the browser's memory, as it was.
  addEventListener("pagehide", () => tell(null), { signal });
  addEventListener("pageshow", look, { signal });
  look();
  return lookAgain;
}
