import { browser } from "../platform/browser";
import { explainPage } from "./menus";
import { stepThroughMarks } from "./portals";

/** The keyboard shortcuts of the manifest; the reader changes their keys in the browser's own page. */
export function obeyCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id !== undefined && (command === "next-mark" || command === "previous-mark")) {
      void stepThroughMarks(tab.id, command === "previous-mark");
    }
    if (command === "explain-page") void explainPage(tab ?? {});
  });
}
