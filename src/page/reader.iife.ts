import { browser } from "../platform/browser";
import { handle } from "../platform/messages";
import { startLifetime } from "./lifetime";
import { readPageText } from "./page-text";
import { selectedText } from "./selection";

/** Put into the frames of a page that the reader asks about: answers what is selected, or what stands there. */

const lifetime = startLifetime("reader", () => browser.runtime?.id !== undefined);

handle(
  {
    readSelection: () => ({ url: location.href, text: selectedText(document) }),
    readPage: () => readPageText(document),
  },
  lifetime.signal,
);
