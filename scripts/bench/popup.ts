import { chromiumControls } from "../../tests/support/chromium-controls.ts";
import type { PageServer } from "../../tests/support/page-server.ts";
import type { BrowserFamily } from "../browsers/catalog.ts";
import type { RunningLens } from "../browsers/launch.ts";
import { inPage } from "./in-page.ts";
import { atMost, type BenchRow } from "./row.ts";
import { median, runs } from "./stats.ts";

/** The popup from its start to a list that can be used, a keystroke in its search, and the background's first answer. */
export async function benchPopup(_: BrowserFamily, running: RunningLens, _server: PageServer): Promise<BenchRow[]> {
  const { browser, extensionUrl } = running;
  const open: number[] = [];
  const keys: number[] = [];
  const cold: number[] = [];
  for (let i = 0; i < runs; i++) {
    const page = await browser.newPage();
    // Noted by the page itself at the very change that fills the list.
    await page.evaluateOnNewDocument(() => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector('[role="option"]')) return;
        Object.assign(globalThis, { readyAt: performance.now() });
        observer.disconnect();
      });
      observer.observe(document, { subtree: true, childList: true });
    });
    await page.goto(`${extensionUrl}src/popup/index.html`);
    await page.waitForFunction(() => "readyAt" in globalThis);
    open.push(await inPage(page, () => (globalThis as unknown as { readyAt: number }).readyAt));
    keys.push(
      await inPage(
        page,
        async (_self, text: string) => {
          const field = document.querySelector("input");
          if (!field) throw new Error("The popup has no field.");
          const list = document.querySelector(".results") ?? document.body;
          const began = performance.now();
          await new Promise<void>((done) => {
            new MutationObserver((_records, observer) => {
              observer.disconnect();
              done();
            }).observe(list, { subtree: true, childList: true, characterData: true });
            field.value = text;
            field.dispatchEvent(new InputEvent("input", { bubbles: true }));
          });
          return performance.now() - began;
        },
        ["conditional access", "password", "redirect", "consent", "50"][i % 5] ?? "mfa",
      ),
    );
    await chromiumControls.stopBackground(running);
    cold.push(
      await inPage(page, async () => {
        const api = (
          globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
        ).chrome;
        const began = performance.now();
        await api.runtime.sendMessage({ name: "getTabReport", payload: { tabId: -1 } });
        return performance.now() - began;
      }),
    );
    await page.close();
  }
  return [
    atMost({ name: "chromium: background stopped to its first answer", value: median(cold), unit: "ms" }, 50),
    atMost({ name: "chromium: popup opened to ready", value: median(open), unit: "ms" }, 100),
    atMost({ name: "chromium: a search in the popup, key to list", value: median(keys), unit: "ms" }, 16),
  ];
}
