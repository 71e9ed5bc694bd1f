import { browser } from "../platform/browser";
import { NoReceiver, sendToTab } from "../platform/messages";

/** Puts our scripts into pages: the overlay where something was found, the detector where it is missing. */

/** As the build names it. */
const overlayFile = "src/page/overlay.iife.js";

/**
 * Makes the overlay of a tab show what is stored for it; puts it there first where it is missing.
 * @param documentId of the page that reported, so that the overlay never gets into the one after it
 */
export async function showCard(tabId: number, documentId?: string): Promise<void> {
  if (await tellOverlay(tabId)) return;
  const target = documentId === undefined ? { tabId } : { tabId, documentIds: [documentId] };
  await browser.scripting.executeScript({ target, files: [overlayFile] }).catch(() => {
    // The page was left meanwhile.
  });
}

/** Tells the overlay that what it shows has changed. @returns false where there is none */
export const tellOverlay = (tabId: number): Promise<boolean> => isAnswered(sendToTab(tabId, "cardChanged"));

export type DetectorState = "here" | "added" | "refused";

/**
 * Makes sure that the detector is in a tab's page, and there only once.
 * @returns `refused` where the browser does not let us look, as on sites that an administrator blocks
 */
export async function ensureDetector(tabId: number): Promise<DetectorState> {
  if (await isAnswered(sendToTab(tabId, "ping"))) return "here";
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [detectorFile()] });
    return "added";
  } catch {
    return "refused";
  }
}

/** The detector as the built manifest names it. */
function detectorFile(): string {
  const file = browser.runtime.getManifest().content_scripts?.[0]?.js?.[0];
  if (file === undefined) throw new Error("The manifest names no content script.");
  return file;
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
