import type { Extension, Page } from "puppeteer-core";
import { makeOtherExtension } from "../../tests/support/other-extension.ts";
import type { PageServer } from "../../tests/support/page-server.ts";
import { waitUntil } from "../../tests/support/wait-until.ts";
import type { BrowserFamily } from "../browsers/catalog.ts";
import type { RunningLens } from "../browsers/launch.ts";
import { atMost, type BenchRow } from "./row.ts";
import { inTurns, median } from "./stats.ts";

/** The pop-up of an extension that does nothing: what the browser takes by itself. */
const bare = {
  name: "Bare",
  action: { default_popup: "popup.html" },
  // Both have a process when the button is pressed.
  background: { service_worker: "worker.js" },
};
const bareFiles = {
  "worker.js": "onmessage = () => {};",
  "popup.html":
    '<!doctype html><body style="width:380px;height:420px"><p>Bare</p><input><script src="popup.js"></script>',
  "popup.js": 'document.querySelector("input").focus();',
};
const url = "https://payroll.contoso.com/";

/** The real pop-up, over a page, by the toolbar button: until its field is drawn and has the focus. */
export async function benchToolbarPopup(
  _: BrowserFamily,
  { browser, extensionId }: RunningLens,
  server: PageServer,
): Promise<BenchRow[]> {
  server.serve(url, { body: "<!DOCTYPE html><h1>Payroll</h1>" });
  const other = await makeOtherExtension(bare, bareFiles);
  try {
    const bareId = await browser.installExtension(other.folder);
    const extensions = await browser.extensions();
    const page = await browser.newPage();
    await page.goto(url);
    const measure = (id: string) => () => openPopup(page, extensions.get(id) as Extension);
    const { ours, floor } = await inTurns({ ours: measure(extensionId), floor: measure(bareId) });
    const measured = { name: "chromium: toolbar button to a field to type in", value: median(ours), unit: "ms" };
    return [atMost(measured, 100, { name: "an empty extension's", value: median(floor) })];
  } finally {
    await other.remove();
  }
}

/** Opens a pop-up and closes it. @returns when its field was first drawn, in milliseconds since it began to load */
async function openPopup(page: Page, extension: Extension): Promise<number> {
  await page.bringToFront();
  await page.triggerExtensionAction(extension);
  const target = await waitUntil("the pop-up", async () =>
    page
      .browser()
      .targets()
      .find((each) => each.url().startsWith(`chrome-extension://${extension.id}/`) && /popup/.test(each.url())),
  );
  const popup = await target.asPage();
  const drawn = await waitUntil("its first drawing, with the focus in the field", () =>
    popup.evaluate(() => {
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      return document.activeElement?.localName === "input" && paint ? paint.startTime : null;
    }),
  );
  await popup.close();
  await waitUntil("it to be gone", async () => popup.isClosed());
  return drawn;
}
