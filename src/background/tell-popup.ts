import { NoReceiver, send } from "../platform/messages";

/** Tells the popup, if one is open, that what was found in a tab has changed. */
export async function tellPopup(tabId: number): Promise<void> {
  await send("tabChanged", { tabId }).catch((error: unknown) => {
    // No popup is open, as nearly always.
    if (!(error instanceof NoReceiver)) throw error;
  });
}
