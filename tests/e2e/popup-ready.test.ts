import type { Extension, Page } from "puppeteer-core";
import { expect, onTestFinished, test } from "vitest";
import { browsersUnderTest, startExtensionBrowser } from "../support/extension-browser.ts";
import { makeOtherExtension } from "../support/other-extension.ts";
import { waitUntil } from "../support/wait-until.ts";
import { Stage } from "./stage.ts";

/** Promise: the pop-up can be typed into at once. Beside it stands the pop-up of an extension that does nothing, as the floor. */

const [chromium] = browsersUnderTest;
const url = "https://payroll.contoso.com/";
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
const times = 7;

const stage = new Stage((server) => {
  server.serve(url, { body: "<!DOCTYPE html><h1>Payroll</h1>" });
  return startExtensionBrowser(chromium, server);
}).forAllTests();

test("the popup is ready to type within 100 ms", async () => {
  const { browser, extensionId } = stage.lens.running;
  const other = await makeOtherExtension(bare, bareFiles);
  onTestFinished(other.remove);
  const bareId = await browser.installExtension(other.folder);
  const extensions = await browser.extensions();
  const { page } = await stage.lens.open(url);
  const measure = (id: string) => open(page, extensions.get(id) as Extension);
  const ours: number[] = [];
  const floor: number[] = [];
  for (let i = 0; i < times; i++) {
    floor.push(await measure(bareId));
    ours.push(await measure(extensionId));
  }
  const [ready, bareReady] = [median(ours), median(floor)];
  console.log(
    `popup ready: ${ready.toFixed(0)} ms, a bare one ${bareReady.toFixed(0)} ms (${(ready / bareReady).toFixed(1)} ×); all: ${ours.map(Math.round)}`,
  );
  // On a machine so busy that even the bare one takes longer than that, what it takes is the measure.
  expect(ready - bareReady).toBeLessThanOrEqual(Math.max(100, bareReady));
});

/** Opens a pop-up and closes it. @returns when its field was first drawn, in milliseconds since it began to load */
async function open(page: Page, extension: Extension): Promise<number> {
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

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
