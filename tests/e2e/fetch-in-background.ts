import type { ExtensionBrowser } from "../support/extension-browser.ts";
import { waitUntil } from "../support/wait-until.ts";

/** Asks for an address as the extension's own background would. @returns "an answer", or the browser's error */
export async function fetchInBackground(lens: ExtensionBrowser, address: string): Promise<string> {
  const { browser, extensionUrl } = lens.running;
  const ask = (url: string) => fetch(url, { mode: "no-cors" }).then(() => "an answer", String);
  // Firefox's background is a page, which our other pages can reach.
  const inPage = await lens.callWithApi(async ({ runtime }, url) => {
    const background = await runtime.getBackgroundPage?.().catch(() => undefined);
    return background?.fetch(url, { mode: "no-cors" }).then(() => "an answer", String);
  }, address);
  if (inPage) return inPage;
  const worker = await waitUntil("the service worker", async () => {
    // Whatever it is asked starts it again.
    await lens.callWithApi(({ runtime }) => runtime.sendMessage({ name: "getTabReport" }).catch(() => undefined));
    const target = browser
      .targets()
      .find((each) => each.type() === "service_worker" && each.url().startsWith(extensionUrl));
    return target?.worker();
  });
  return worker.evaluate(ask, address);
}
