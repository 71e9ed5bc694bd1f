import { browser } from "../platform/browser";
import { onPreferencesChange } from "../platform/settings";
import { openStrings } from "../platform/strings";
import { type AskedTab, askAboutPage, askAboutSelection, openLookup } from "./asked-card";

/** The two items of the context menu. They are never shown together, for browsers would fold them into a submenu. */
const items = { selection: "explain-selection", page: "explain-page" } as const;

/** Adds the items, and does what they say. Browsers keep them until the extension is updated. */
export function offerMenus(): void {
  browser.runtime.onInstalled.addListener(() => void createItems());
  browser.runtime.onStartup.addListener(() => void createItems());
  onPreferencesChange(({ isOnlyAudience }) => void (isOnlyAudience || renameItems()));
  hidePageItemOverSelections();
  browser.contextMenus.onClicked.addListener(
    ({ menuItemId, selectionText = "", frameId = 0, frameUrl, pageUrl }, tab) => {
      const asked = tab ?? {};
      if (menuItemId === items.selection) {
        void askAboutSelection({ text: selectionText, frameId, url: frameUrl ?? pageUrl ?? "" }, asked);
      } else if (menuItemId === items.page) {
        void explainPage(asked);
      }
    },
  );
}

/** Looks through a page; where the browser forbids that, or it fails, the lookup page is opened to paste its text into. */
export async function explainPage(tab: AskedTab): Promise<void> {
  if (!(await askAboutPage(tab).catch(() => false))) await openLookup(undefined, tab);
}

async function createItems(): Promise<void> {
  const { t } = await openStrings();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: items.selection, title: t("explainSelection"), contexts: ["selection"] });
  browser.contextMenus.create({
    id: items.page,
    title: t("explainPage"),
    contexts: tellsWhenShown() ? ["page", "frame"] : ["page"],
  });
}

/** Says the items in another language. */
async function renameItems(): Promise<void> {
  const { t } = await openStrings();
  await browser.contextMenus.update(items.selection, { title: t("explainSelection") });
  await browser.contextMenus.update(items.page, { title: t("explainPage") });
}

/**
 * In Chromium a place in a frame is "page" like any other. In Firefox it is "frame", also over a selection: there the item
 * is hidden as long as the menu is open.
 */
function hidePageItemOverSelections(): void {
  if (!tellsWhenShown()) return;
  browser.contextMenus.onShown.addListener(async ({ contexts }) => {
    if (!contexts.includes("frame") || !contexts.includes("selection")) return;
    await browser.contextMenus.update(items.page, { visible: false });
    await browser.contextMenus.refresh();
  });
  browser.contextMenus.onHidden.addListener(() => void browser.contextMenus.update(items.page, { visible: true }));
}

/** Firefox alone does. */
const tellsWhenShown = (): boolean => browser.contextMenus.onShown !== undefined;
