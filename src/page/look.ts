import { isStepPage } from "../core/normal-steps";
import type { Sighting } from "../core/sighting";
import { mayBring } from "./changes";
import { findConfig } from "./config-reader";
import { carriesAnswer, isFailure, lookedUpCode } from "./place";
import { mayHoldCode, visibleText } from "./scan";
import { watchView } from "./view-watch";
import { wholeText } from "./whole-text";

/** Looks at one sign-in document, again and again. */
export interface Onlooker {
  /** What stands on the page right now; nothing where nothing failed. */
  look(): Sighting | null;
  /** Whether any of the changes could alter that. */
  concerns(changes: readonly MutationRecord[]): boolean;
}

/** Reads the configuration, which a document has only once, and gets ready to look. */
export function lookAt(document: Document): Onlooker {
  const { location } = document;
  const config = findConfig(document);
  const pageId = config?.pageId ?? document.head?.querySelector<HTMLMetaElement>('meta[name="PageID"]')?.content;
  const isStep = isStepPage(pageId);
  const failedCode = config?.code !== undefined && isFailure(pageId, config.code) ? config.code : undefined;
  const message = config?.message !== undefined && mayHoldCode(config.message) ? config.message : undefined;
  const shownText = isStep || failedCode === undefined ? undefined : config?.shownText;
  const configFailed = failedCode !== undefined || message !== undefined;
  const addressFailed = lookedUpCode(location) !== undefined || carriesAnswer(location);

  let mayBeThere = false;
  let text = "";
  const view = watchView(document, isStep && message === undefined, () => text !== "");

  return {
    look() {
      const whole = wholeText(document);
      const canRead = whole !== undefined;
      mayBeThere = !canRead || mayHoldCode(whole);
      text = mayBeThere && canRead ? visibleText(document) : "";
      const configStands = configFailed && canRead && view.stands();
      if (!configStands && !addressFailed && text === "") return null;
      const configMessage = configStands ? (message ?? shownText) : undefined;
      return {
        url: location.href,
        configFacts: config?.facts ?? {},
        text,
        ...(pageId === undefined ? {} : { pageId }),
        ...(config?.request === undefined ? {} : { request: config.request }),
        ...(configStands && failedCode !== undefined ? { configCode: failedCode } : {}),
        ...(configMessage === undefined ? {} : { configMessage }),
      };
    },
    concerns: (changes) => configFailed || mayBeThere || mayBring(changes, mayHoldCode),
  };
}
