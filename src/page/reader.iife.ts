import { browser } from "../platform/browser";
import { handle } from "../platform/messages";
import { startLifetime } from "./lifetime";
import { readPageText } from "./page-text";
import { selectedText } from "./selection";
import { finish } from "./slices";

/** Put into the frames of a page that the reader asks about: answers what is selected, or what stands there. */

/** Whoever has asked waits for some seconds. */
const mostTurns = 350;

const lifetime = startLifetime("reader", () => browser.runtime?.id !== undefined);

handle(
  {
    readSelection: () => ({ url: location.href, text: selectedText(document) }),
    readPage: () => finish(readPageText(document), lifetime.signal, mostTurns),
  },
  lifetime.signal,
);
