import type { Page } from "puppeteer-core";
import { chromiumControls } from "../../tests/support/chromium-controls.ts";
import { firefoxControls } from "../../tests/support/firefox-controls.ts";
import type { PageServer } from "../../tests/support/page-server.ts";
import type { BrowserFamily } from "../browsers/catalog.ts";
import type { RunningLens } from "../browsers/launch.ts";
import { writeBareExtension } from "./bare-extension.ts";
import { inPage } from "./in-page.ts";
import { atMost, type BenchRow } from "./row.ts";
import { inTurns, median } from "./stats.ts";
import { hosts } from "./with-and-without.ts";

const limit = 100;
const blank = "<!DOCTYPE html><html><head></head><body><main><h1>Sign in</h1></main></body></html>";

/**
 * From the error's text appearing on a page to the frame in which the card is drawn, background running and stopped;
 * beside it the empty box of an extension that does nothing else.
 */
export async function benchCard(family: BrowserFamily, running: RunningLens, server: PageServer): Promise<BenchRow[]> {
  const { stopBackground } = family === "firefox" ? firefoxControls : chromiumControls;
  const { browser } = running;
  const bareFiles = await writeBareExtension();
  const bareId = await browser.installExtension(bareFiles.folder);
  const bare = { ...running, extensionId: bareId, extensionUrl: `chrome-extension://${bareId}/` };
  const measure = async (origin: string, toStop?: RunningLens) => {
    const url = `${origin}/common/login`;
    server.serve(url, { body: blank });
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: "load" });
    // With the last page of ours its process ends too.
    if (toStop) await stopBackground(toStop);
    const milliseconds = await timeToCard(page);
    await page.close();
    return milliseconds;
  };
  await measure(hosts.with.signIn);
  const rows: BenchRow[] = [];
  for (const isStopped of [false, true]) {
    const { ours, empty } = await inTurns({
      ours: () => measure(hosts.with.signIn, isStopped ? running : undefined),
      empty: () => measure(hosts.without.signIn, isStopped ? bare : undefined),
    });
    const name = `${family}: error on the page to card visible, background ${isStopped ? "stopped" : "running"}`;
    const floor = { name: "an empty extension's box", value: median(empty) };
    rows.push(atMost({ name, value: median(ours), unit: "ms" }, limit, floor));
  }
  await browser.uninstallExtension(bareId);
  await bareFiles.remove();
  return rows;
}

const timeToCard = (page: Page): Promise<number> =>
  inPage(page, async () => {
    const isShown = () => document.querySelector(":root > [data-signin-lens]:popover-open") !== null;
    const began = performance.now();
    document.querySelector("main")?.append("AADSTS50011: The redirect URI 'https://a.example' is not registered.");
    while (!isShown()) await new Promise((next) => requestAnimationFrame(next));
    return performance.now() - began;
  });
