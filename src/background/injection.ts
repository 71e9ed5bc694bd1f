import { browser } from "../platform/browser";
import { NoReceiver, sendToAllFrames, sendToTab } from "../platform/messages";
import { filesFor, kindOf } from "../platform/site-scripts";

/** Puts our scripts into pages: the overlay where something was found, the detector where it is missing. */

/** As the build names it. */
const overlayFile = "src/page/overlay.iife.js";

/**
 * Makes the overlay of a tab show what is stored for it; puts it there first where it is missing.
 * @param documentId of the page that reported, so that the overlay never gets into the one after it
 * @returns false where the page was left meanwhile, or the browser lets no script in any more
 */
export async function showCard(tabId: number, documentId?: string): Promise<boolean> {
  if (await tellOverlay(tabId)) return true;
  const target = documentId === undefined ? { tabId } : { tabId, documentIds: [documentId] };
  return browser.scripting.executeScript({ target, files: [overlayFile] }).then(
    () => true,
    () => false,
  );
}

/**
 * Sends the overlay of a tab something to show; puts it there first where it is missing.
 * @param send throws `NoReceiver` while there is no overlay
 * @returns false where the browser lets no script in
 */
export async function showInOverlay(tabId: number, send: () => Promise<void>): Promise<boolean> {
  if (await isAnswered(send())) return true;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [overlayFile] });
  } catch {
    return false;
  }
  return isAnswered(send());
}

/** Tells the overlay that what it shows has changed. @returns false where there is none */
export const tellOverlay = (tabId: number): Promise<boolean> => isAnswered(sendToTab(tabId, "cardChanged"));

export interface Detector {
  /** It was there, has been put there, or the browser does not let us look, as on sites that an administrator blocks. */
  state: "here" | "added" | "refused";
  /** The document that it was found in. */
  document?: string;
}

/** The document in a tab that our script is in; nothing where there is none. */
export async function documentIn(tabId: number): Promise<string | undefined> {
  try {
    return await sendToTab(tabId, "ping");
  } catch (error) {
    if (error instanceof NoReceiver) return undefined;
    throw error;
  }
}

/** Has our scripts in a tab report anew what stands there, if there is something. */
export async function lookAgain(tabId: number): Promise<void> {
  await isAnswered(sendToAllFrames(tabId, "lookAgain"));
}

/**
 * Makes sure that our script is in a tab's page, and there only once: in a portal in all of its frames.
 * @param url address of the tab's page
 */
export async function ensureDetector(tabId: number, url?: string): Promise<Detector> {
  const document = await documentIn(tabId);
  if (document !== undefined) return { state: "here", document };
  const kind = url !== undefined && URL.canParse(url) ? kindOf(new URL(url)) : "signIn";
  const { js, css } = filesFor(kind);
  const target = { tabId, ...(kind === "portal" ? { allFrames: true } : {}) };
  try {
    if (css.length > 0) await browser.scripting.insertCSS({ target, files: css });
    await browser.scripting.executeScript({ target, files: js });
    return { state: "added" };
  } catch {
    return { state: "refused" };
  }
}

async function isAnswered(message: Promise<unknown>): Promise<boolean> {
  try {
    await message;
    return true;
  } catch (error) {
    if (error instanceof NoReceiver) return false;
    throw error;
  }
}
