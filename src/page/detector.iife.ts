import { browser } from "../platform/browser";
import { handle, send } from "../platform/messages";
import { startLifetime } from "./lifetime";
import { watchSignIn } from "./sign-in";

/** Runs in sign-in pages, and in other pages when the reader asks for it: finds out whether a sign-in error stands on the page, and tells the background. */

const lifetime = startLifetime("detector", () => browser.runtime?.id !== undefined);
const page = crypto.randomUUID();

handle({ ping: () => page }, lifetime.signal);
// Hidden frames of apps fail silently all day; only what a person sees counts.
if (window === window.top && document instanceof HTMLDocument) {
  const lookAgain = watchSignIn(document, lifetime, (sighting) => send("reportSighting", { document: page, sighting }));
  handle({ lookAgain }, lifetime.signal);
}
