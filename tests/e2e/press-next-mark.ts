import { callInFirefox } from "../../scripts/browsers/bidi.ts";
import type { BrowserFamily } from "../../scripts/browsers/catalog.ts";
import type { RunningLens } from "../../scripts/browsers/launch.ts";
import { waitUntil } from "../support/wait-until.ts";

/**
 * What the browser does when the shortcut for the next mark is pressed over the tab in front: no driver's keys reach
 * the browser's own shortcuts.
 */
export function pressNextMark(family: BrowserFamily, running: RunningLens): Promise<void> {
  return family === "firefox" ? pressInFirefox(running) : pressInChromium(running);
}

/** The API of the extension's worker. */
declare const chrome: {
  tabs: { query(of: object): Promise<object[]> };
  commands: { onCommand: { dispatch(name: string, tab: object | undefined): void } };
};

async function pressInChromium({ browser, extensionUrl }: RunningLens): Promise<void> {
  const target = await waitUntil("the worker", async () =>
    browser.targets().find((each) => each.type() === "service_worker" && each.url().startsWith(extensionUrl)),
  );
  const worker = await target.worker();
  await worker?.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch("next-mark", tab);
  });
}

/** Modules of Firefox that hold its extensions. */
declare const ChromeUtils: {
  importESModule(url: string): {
    ExtensionParent: { GlobalManager: { getExtension(id: string): { shortcuts: { onCommand(name: string): void } } } };
  };
};

const pressInFirefox = ({ browser, extensionId }: RunningLens): Promise<void> =>
  callInFirefox(
    browser,
    (_, id) => {
      const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
      ExtensionParent.GlobalManager.getExtension(id).shortcuts.onCommand("next-mark");
    },
    extensionId,
  );
